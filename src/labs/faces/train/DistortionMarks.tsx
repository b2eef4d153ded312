import type { CurvePoint } from '../../../figures/Curve.tsx'
import { Curve } from '../../../figures/Curve.tsx'
import { formatError } from '../../../figures/format.ts'
import { LineNames } from '../../../figures/LineNames.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { counted } from '../size-words.ts'
import type { LayerLine } from './layer-lines.ts'

interface DistortionMarksProps {
  readonly frame: PlotFrame
  readonly lines: readonly LayerLine[]
  readonly bound: readonly CurvePoint[]
  readonly layersToGo: number
  /** there is little room for names */
  readonly isNarrow: boolean
  readonly layersDone: number
  /** pixels: where the lowest band of the figure ends */
  readonly bottom: number
}

/** The lines of the figure, and what is still to come. */
export function DistortionMarks(props: DistortionMarksProps) {
  const { frame, lines, bound, layersToGo, isNarrow, layersDone, bottom } = props
  const end = bound.at(-1)
  return (
    <>
      {layersToGo > 0 ? <ToGo {...{ frame, bottom }} from={layersDone} count={layersToGo} /> : null}
      <Curve frame={frame} identity="bound" points={bound} />
      {lines.toReversed().map((line) => (
        <LayerPath key={line.key} frame={frame} line={line} />
      ))}
      <LineNames
        frame={frame}
        ends={[
          ...lines.filter(isNamed).map(({ key, name, identity, points, rows, isEarlier }) => {
            const last = points[points.length - 1]
            const text = isNarrow && isEarlier ? name : `${name} ${formatError(last.y)}`
            return { key, text, identity, quiet: rows === 'train', x: frame.right, y: frame.y(last.y) }
          }),
          ...(end
            ? [
                {
                  key: 'bound',
                  text: isNarrow ? 'bound' : 'Gaussian bound',
                  identity: 'bound' as const,
                  x: frame.right,
                  y: frame.y(end.y),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

/** Of an earlier training the dotted line has the look of the solid one: one name is enough for both. */
function isNamed({ rows, isEarlier }: LayerLine): boolean {
  return rows === 'test' || !isEarlier
}

interface LayerPathProps {
  readonly frame: PlotFrame
  readonly line: LayerLine
}

function LayerPath({ frame, line }: LayerPathProps) {
  const { identity, points, rows, isEarlier } = line
  const last = points[points.length - 1]
  return (
    <>
      <Curve
        frame={frame}
        identity={identity}
        points={points}
        className={classNames(rows === 'train' && 'curve--dotted', isEarlier && 'curve--thin')}
      />
      <PointMark
        identity={identity}
        x={frame.x(last.x)}
        y={frame.y(last.y)}
        radius={(isEarlier ? 0.7 : 0.95) * frame.mark}
        open={rows === 'train'}
      />
    </>
  )
}

interface ToGoProps {
  readonly frame: PlotFrame
  readonly bottom: number
  readonly from: number
  readonly count: number
}

function ToGo({ frame, bottom, from, count }: ToGoProps) {
  const left = frame.x(from)
  return (
    <>
      <rect
        className="train__to-go"
        x={left}
        y={frame.top}
        width={Math.max(0, frame.right - left)}
        height={bottom - frame.top}
      />
      <text
        className="label"
        x={Math.round(frame.right - 8)}
        // Below what is said of the layers shown: on a phone both would be in one place.
        y={Math.round(frame.top + 31 * frame.typeScale)}
        textAnchor="end"
      >
        {counted(count, 'layer')} to go
      </text>
    </>
  )
}
