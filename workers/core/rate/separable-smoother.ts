import type { GridSpans } from './grid-spans.ts'
import { joinedSpans } from './grid-spans.ts'

/**
 * Sums over a grid with even separable kernels k(dx) l(dy), only in the spans given; outside of them the input must
 * be 0 and the output is left alone. Cost: 2 x (radius + 1) multiplications per cell.
 */
export class SeparableSmoother {
  readonly #middle: Float64Array
  readonly #middleSpans: GridSpans
  readonly #line: Float64Array

  /** @param radius of the kernels in cells: their lengths are `radius + 1`, at most that along the rows */
  constructor(
    private readonly columns: number,
    private readonly rows: number,
    private readonly spans: GridSpans,
    private readonly radius: number,
  ) {
    this.#middle = new Float64Array(columns * rows)
    this.#middleSpans = joinedSpans(spans, rows > 1 ? radius : 0)
    this.#line = new Float64Array(columns + 2 * radius)
  }

  /**
   * output(x, y) = sum of horizontal(|x - u|) vertical(|y - v|) input(u, v)
   * @param input, output `rows x columns`, not the same array @param horizontal, vertical from the middle outwards
   */
  apply(input: Float64Array, horizontal: Float64Array, vertical: Float64Array, output: Float64Array): void {
    const { columns, rows, radius, spans } = this
    const middle = this.#middle
    const line = this.#line
    for (let row = 0; row < rows; row++) {
      const end = this.#middleSpans.ends[row]
      line.set(input.subarray(row * columns, (row + 1) * columns), radius)
      for (let column = this.#middleSpans.starts[row]; column < end; column++) {
        const centre = column + radius
        let sum = horizontal[0] * line[centre]
        for (let tap = 1; tap < horizontal.length; tap++) {
          sum += horizontal[tap] * (line[centre - tap] + line[centre + tap])
        }
        middle[row * columns + column] = sum
      }
    }
    for (let row = 0; row < rows; row++)
      this.#vertical(row, spans.starts[row], spans.ends[row], vertical, output)
  }

  /** One row of the second pass; rows beyond the edge hold nothing. Two taps at a time halve the loads and stores. */
  #vertical(row: number, start: number, end: number, taps: Float64Array, output: Float64Array): void {
    const { columns, rows } = this
    const middle = this.#middle
    const base = row * columns
    for (let i = base + start; i < base + end; i++) output[i] = taps[0] * middle[i]
    const inside = Math.min(taps.length - 1, row, rows - 1 - row)
    let tap = 1
    for (; tap + 1 <= inside; tap += 2) {
      const near = taps[tap]
      const far = taps[tap + 1]
      const offset = tap * columns
      for (let i = base + start; i < base + end; i++) {
        output[i] +=
          near * (middle[i - offset] + middle[i + offset]) +
          far * (middle[i - offset - columns] + middle[i + offset + columns])
      }
    }
    for (; tap < taps.length; tap++) {
      const weight = taps[tap]
      const offset = tap * columns
      if (row - tap >= 0) {
        for (let i = base + start; i < base + end; i++) output[i] += weight * middle[i - offset]
      }
      if (row + tap < rows) {
        for (let i = base + start; i < base + end; i++) output[i] += weight * middle[i + offset]
      }
    }
  }
}
