import { lineQuantizerNames } from '../../../../workers/contracts/cells-line.ts'
import { Curve } from '../../../figures/Curve.tsx'
import { LineEndLabels } from '../../../figures/DirectLabel.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { nestedRadii, PointMark } from '../../../figures/PointMark.tsx'
import type { ShownLine } from '../state.ts'
import { lineNames } from './line-names.ts'
import type { AllLinePoints } from './line-points.ts'

interface LineCurveMarksProps {
  readonly frame: PlotFrame
  readonly line: ShownLine
  readonly points: AllLinePoints
  readonly quantity: 'snrDb' | 'gapDb'
}

/** Pixels within which two markers would cover each other. */
const coincidence = 5

/** The four curves with their names at the ends, and the points that the panels show. */
export function LineCurveMarks({ frame, line, points, quantity }: LineCurveMarksProps) {
  const places = lineQuantizerNames.map((name) => {
    const quantizer = line.quantizers[name]
    return { name, quantizer, x: frame.x(quantizer.rateBits), y: frame.y(quantizer[quantity]) }
  })
  const radii = nestedRadii(places.length, frame.mark)
  return (
    <>
      {lineQuantizerNames.map((name) => (
        <Curve
          key={name}
          frame={frame}
          identity={lineNames[name].identity}
          points={points[name].map((point) => ({ x: point.rateBits, y: point[quantity] }))}
        />
      ))}
      {places.map(({ name, quantizer, x, y }, i) => {
        const isAlone = places.every(
          (other, j) => j === i || Math.hypot(other.x - x, other.y - y) > coincidence,
        )
        // An axis that ends below a point must not put it on another figure.
        if (y < frame.top || y > frame.bottom) return null
        return (
          <PointMark
            key={name}
            identity={lineNames[name].identity}
            x={x}
            y={y}
            radius={isAlone ? 1.1 * frame.mark : radii[i]}
            title={`${lineNames[name].short}: ${quantizer.rateBits.toFixed(2)} bit, ${quantizer[quantity].toFixed(2)} dB`}
          />
        )
      })}
      <LineEndLabels
        frame={frame}
        ends={lineQuantizerNames.flatMap((name) => {
          const last = points[name].at(-1)
          const { identity, short } = lineNames[name]
          return last
            ? [
                {
                  identity,
                  text: short,
                  x: frame.x(last.rateBits),
                  y: Math.max(frame.top, frame.y(last[quantity])),
                },
              ]
            : []
        })}
      />
    </>
  )
}
