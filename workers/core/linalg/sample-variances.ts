/**
 * The variance of each component of rows that come one by one: mean of (x_j - m_j)^2, divided by the number of rows.
 * They are counted from the first row, so that equal rows have exactly no variance.
 */
export class SampleVariances {
  readonly dimension: number
  rowCount = 0
  readonly #origin: Float64Array
  readonly #sums: Float64Array
  readonly #squares: Float64Array

  /** @param dimension numbers in a row, at least 1 */
  constructor(dimension: number) {
    this.dimension = dimension
    this.#origin = new Float64Array(dimension)
    this.#sums = new Float64Array(dimension)
    this.#squares = new Float64Array(dimension)
  }

  /** @param row `dimension` numbers; not kept */
  add(row: ArrayLike<number>): void {
    if (this.rowCount === 0) this.#origin.set(row)
    for (let j = 0; j < this.dimension; j++) {
      const moved = row[j] - this.#origin[j]
      this.#sums[j] += moved
      this.#squares[j] += moved * moved
    }
    this.rowCount++
  }

  /** @returns `dimension` variances, none negative, in the order of the components; of no rows NaN */
  variances(): Float64Array {
    return this.#squares.map((square, j) =>
      Math.max(0, square / this.rowCount - (this.#sums[j] / this.rowCount) ** 2),
    )
  }
}
