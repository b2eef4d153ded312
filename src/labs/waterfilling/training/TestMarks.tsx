import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
import type { TestPoint } from './test-points.ts'

/** A test point with the place of its mark, in pixels. */
export interface TestPlace extends TestPoint {
  readonly x: number
  readonly y: number
}

interface TestMarksProps {
  readonly frame: PlotFrame
  readonly places: readonly TestPlace[]
}

/** What trained codebooks reach on new samples, over the curve that none can pass. */
export function TestMarks({ frame, places }: TestMarksProps) {
  return places.map(({ key, identity, name, x, y }) => (
    <PointMark key={key} identity={identity} x={x} y={y} radius={frame.mark} title={name} />
  ))
}

/** They share their rate: a mark that would cover another stands beside it. */
export function testPlaces(frame: PlotFrame, points: readonly TestPoint[]): TestPlace[] {
  const heights = points.map(({ distortion }) => frame.y(distortion))
  const offsets = asideOffsets(heights, 1.8 * frame.mark)
  return points.map((point, i) => ({ ...point, x: frame.x(point.bits) + offsets[i], y: heights[i] }))
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
