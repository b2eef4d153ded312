import type { PlotFrame, PlotMargin } from '../../../figures/Plot.tsx'
import { roundAbove } from './round-above.ts'

/** The margins of all figures over the components, so that one stands exactly above the other. */
export function componentMargin(isNarrow: boolean): Partial<PlotMargin> {
  return { left: 44, right: isNarrow ? 14 : 106 }
}

/** A component takes the place from j - 1/2 to j + 1/2. */
export function componentDomain(count: number): readonly [number, number] {
  return [0.5, count + 0.5]
}

/** The first component, round numbers, and the last one where it does not run into a round one. */
export function componentTicks(count: number): number[] {
  const step = roundAbove(Math.max(1, count / 5))
  const round = Array.from({ length: Math.floor(count / step) }, (_, i) => (i + 1) * step)
  const clear = round.filter((tick) => tick > 1 + 0.4 * step && count - tick > 0.4 * step)
  return count === 1 ? [1] : [1, ...clear, count]
}

/** Which component, counted from 0, a place on the page is over. */
export function componentAt(frame: PlotFrame, count: number, pixel: number): number {
  return Math.max(0, Math.min(count - 1, Math.round(frame.x.invert(pixel)) - 1))
}
