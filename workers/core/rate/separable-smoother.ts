import type { GridRuns } from './grid-runs.ts'
import { gridRuns, grownAlongColumns } from './grid-runs.ts'

/**
 * Sums over a grid with even separable kernels k(dx) l(dy), only at the active cells; outside of them the input
 * must be 0 and the output is left alone. Cost: 2 x (radius + 1) multiplications per cell.
 */
export class SeparableSmoother {
  readonly #middle: Float64Array
  readonly #middleRuns: GridRuns
  readonly #runs: GridRuns
  readonly #line: Float64Array

  /**
   * @param active `rows x columns`, 0 for cells to be left out
   * @param radius of the kernels in cells: their lengths are at most `radius + 1`
   */
  constructor(
    private readonly columns: number,
    private readonly rows: number,
    active: Uint8Array,
    private readonly radius: number,
  ) {
    this.#middle = new Float64Array(columns * rows)
    this.#runs = gridRuns(active, columns, rows)
    this.#middleRuns = gridRuns(
      rows > 1 ? grownAlongColumns(active, columns, rows, radius) : active,
      columns,
      rows,
    )
    this.#line = new Float64Array(columns + 2 * radius)
  }

  /**
   * output(x, y) = sum of horizontal(|x - u|) vertical(|y - v|) input(u, v)
   * @param input, output `rows x columns`, not the same array @param horizontal, vertical from the middle outwards
   */
  apply(input: Float64Array, horizontal: Float64Array, vertical: Float64Array, output: Float64Array): void {
    const { columns, rows, radius } = this
    const middle = this.#middle
    const line = this.#line
    const { offsets, starts, ends } = this.#middleRuns
    for (let row = 0; row < rows; row++) {
      line.set(input.subarray(row * columns, (row + 1) * columns), radius)
      for (let run = offsets[row]; run < offsets[row + 1]; run++) {
        for (let column = starts[run]; column < ends[run]; column++) {
          const centre = column + radius
          let sum = horizontal[0] * line[centre]
          for (let tap = 1; tap < horizontal.length; tap++) {
            sum += horizontal[tap] * (line[centre - tap] + line[centre + tap])
          }
          middle[row * columns + column] = sum
        }
      }
    }
    const runs = this.#runs
    for (let row = 0; row < rows; row++) {
      for (let run = runs.offsets[row]; run < runs.offsets[row + 1]; run++) {
        this.#vertical(row, runs.starts[run], runs.ends[run], vertical, output)
      }
    }
  }

  /** One run of the second pass; rows beyond the edge hold nothing. Two taps at a time halve the loads and stores. */
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
