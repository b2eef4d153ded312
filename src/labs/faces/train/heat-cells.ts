import type { LearnedLayer } from '../../../../workers/contracts/faces-results.ts'

/** The stops of the colour map that a share above zero is drawn with. */
export const heatSteps = 8

/** A run of classes of one layer that are drawn with one colour. */
export interface HeatCell {
  /** from 0 */
  readonly layer: number
  /** the first class and the one after the last */
  readonly from: number
  readonly to: number
}

/** How much of a class is active, as a step of the map: 0 for none of it, then 1 to `heatSteps` by the root of the share. */
export function heatStep(active: number, size: number): number {
  return size > 0 && active > 0 ? Math.max(1, Math.round(heatSteps * Math.sqrt(active / size))) : 0
}

/** The cells of each step above 0, so that a step is one outline however many layers there are. */
export function heatCells(
  layers: readonly Pick<LearnedLayer, 'index' | 'activeByFrequency'>[],
  sizeByFrequency: Int32Array,
): HeatCell[][] {
  const cells: HeatCell[][] = Array.from({ length: heatSteps + 1 }, () => [])
  for (const { index, activeByFrequency } of layers) {
    let from = 0
    for (let next = 1; next <= sizeByFrequency.length; next++) {
      const step = heatStep(activeByFrequency[from], sizeByFrequency[from])
      const isEnd = next === sizeByFrequency.length
      if (!isEnd && heatStep(activeByFrequency[next], sizeByFrequency[next]) === step) continue
      if (step > 0) cells[step].push({ layer: index, from, to: next })
      from = next
    }
  }
  return cells
}

/** Rectangles as SVG path data; a cell of layer l lies between l and l + 1. */
export function cellsPath(
  cells: readonly HeatCell[],
  x: (layer: number) => number,
  y: (row: number) => number,
): string {
  return cells
    .map(({ layer, from, to }) => {
      const [left, right, bottom, top] = [x(layer), x(layer + 1), y(from), y(to)].map((pixel) =>
        pixel.toFixed(1),
      )
      return `M${left},${bottom}H${right}V${top}H${left}z`
    })
    .join('')
}

/** The highest class that any layer touches, and one more: what lies above is empty. */
export function classesShown(
  layers: readonly Pick<LearnedLayer, 'activeByFrequency'>[],
  { length }: Int32Array,
): number {
  const highest = Math.max(
    3,
    ...layers.map(({ activeByFrequency }) => activeByFrequency.findLastIndex((count) => count > 0)),
  )
  return Math.min(length, highest + 2)
}
