import { LineEndLabels } from '../../../figures/DirectLabel.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { dodgeOffsets, PointMark } from '../../../figures/PointMark.tsx'
import type { TestPoint } from './test-points.ts'

interface TestMarksProps {
  readonly frame: PlotFrame
  readonly points: readonly TestPoint[]
  /** Pixels: the names stay above the current point, which has its figures beside it. */
  readonly above: number
}

/** What trained codebooks reach on new samples, over the curve that none can pass. */
export function TestMarks({ frame, points, above }: TestMarksProps) {
  const { mark, typeScale } = frame
  const places = points.map(({ bits, distortion }) => ({ x: frame.x(bits), y: frame.y(distortion) }))
  // They share their rate: those that would cover each other stand beside it.
  const isCrowded = places.some(({ y }, i) =>
    places.some((other, j) => i < j && Math.abs(other.y - y) < 2 * mark),
  )
  const offsets = isCrowded ? dodgeOffsets(points.length, 1.5 * mark) : points.map(() => 0)
  return (
    <>
      {points.map(({ key, identity, name }, i) => (
        <PointMark
          key={key}
          identity={identity}
          x={places[i].x + offsets[i]}
          y={places[i].y}
          radius={mark}
          title={name}
        />
      ))}
      <LineEndLabels
        frame={{ ...frame, top: frame.top - 8 * typeScale, bottom: above - 24 * typeScale }}
        ends={points.map(({ identity, name }, i) => ({
          identity,
          text: name,
          x: places[i].x + Math.max(...offsets) + mark,
          y: places[i].y,
        }))}
      />
    </>
  )
}
