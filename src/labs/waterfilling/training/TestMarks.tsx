import { LineEndLabels } from '../../../figures/DirectLabel.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
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
  const offsets = asideOffsets(
    places.map(({ y }) => y),
    1.8 * mark,
  )
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
          x: places[i].x + Math.max(0, ...offsets) + mark,
          y: places[i].y,
        }))}
      />
    </>
  )
}

/**
 * They share their rate: one that would cover an earlier one stands to the right of it.
 *
 * @param heights of the marks, in pixels
 * @param size within which one covers another, in pixels
 */
export function asideOffsets(heights: readonly number[], size: number): number[] {
  const offsets: number[] = []
  for (const y of heights) {
    const covered = offsets.filter((_, j) => Math.abs(heights[j] - y) < size)
    offsets.push(covered.length === 0 ? 0 : Math.max(...covered) + 1.3 * size)
  }
  return offsets
}
