import type { LineQuantizer } from '../../../../workers/contracts/cells-line-results.ts'

type Staircase = Pick<LineQuantizer, 'levels' | 'thresholds'>

/** A cell as far as a window shows it. */
export interface ShownCell {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly level: number
}

/** Index of the level that a value is decoded to; a value on a threshold belongs to the cell above. */
export function cellOf({ thresholds }: Pick<Staircase, 'thresholds'>, value: number): number {
  let low = 0
  let high = thresholds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (thresholds[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** The cells that reach into [-halfWidth, halfWidth], cut there, from left to right. */
export function shownCells({ levels, thresholds }: Staircase, halfWidth: number): ShownCell[] {
  return Array.from(levels, (level, index) => ({
    index,
    from: Math.max(-halfWidth, thresholds[index - 1] ?? -halfWidth),
    to: Math.min(halfWidth, thresholds[index] ?? halfWidth),
    level,
  })).filter(({ from, to }) => to > from)
}

/** The density at any place, between the drawn points by a straight line; `density` is x, f(x), ... evenly spaced. */
export function densityAt(density: Float64Array, value: number): number {
  const last = density.length / 2 - 1
  const place = ((value - density[0]) / (density[2 * last] - density[0])) * last
  if (!(place >= 0 && place <= last)) return 0
  const i = Math.min(last - 1, Math.floor(place))
  return density[2 * i + 1] + (density[2 * i + 3] - density[2 * i + 1]) * (place - i)
}

/** Places from the border of a cell to the other: both borders, and the drawn points of the density between them. */
export function placesOf({ from, to }: ShownCell, density: Float64Array): number[] {
  const inside: number[] = []
  for (let i = 0; i < density.length; i += 2) {
    if (density[i] > from && density[i] < to) inside.push(density[i])
  }
  return [from, ...inside, to]
}

/** The integrand of the mean squared error, f(x) (x - Q(x))^2, over a window: the area under it is the error. */
export function errorWeight(
  staircase: Staircase,
  density: Float64Array,
  halfWidth: number,
): { x: number; y: number }[] {
  return shownCells(staircase, halfWidth).flatMap((cell) =>
    placesOf(cell, density).map((x) => ({ x, y: densityAt(density, x) * (x - cell.level) ** 2 })),
  )
}

/** The figures of a staircase at a place. */
export interface PlaceFigures {
  readonly level: number
  readonly error: number
  readonly probability: number
  /** what the code spends on the cell */
  readonly lengthBits: number
}

/** With a fixed-length code every cell costs the same; an entropy code spends -log2 p. */
export function figuresAt(quantizer: LineQuantizer, place: number): PlaceFigures {
  const cell = cellOf(quantizer, place)
  const probability = quantizer.cellProbabilities[cell]
  const isEntropyCoded = quantizer.rateBits === quantizer.entropyBits
  return {
    level: quantizer.levels[cell],
    error: place - quantizer.levels[cell],
    probability,
    lengthBits: isEntropyCoded ? -Math.log2(probability) : quantizer.rateBits,
  }
}
