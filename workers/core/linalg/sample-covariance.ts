/** Rows that are multiplied at once: each entry of the matrix is then read and written once for all of them. */
const batchSize = 4

/**
 * The covariance of rows that come one by one: mean of (x - m) (x - m)^T, divided by the number of rows. They are
 * counted from the first row, so that equal rows have exactly no covariance and a common offset costs no digits.
 */
export class SampleCovariance {
  readonly dimension: number
  rowCount = 0
  readonly #origin: Float64Array
  readonly #sums: Float64Array
  /** lower triangle, row-major */
  readonly #products: Float64Array
  readonly #batch: Float64Array[]
  #batched = 0

  /** @param dimension numbers in a row, at least 1 */
  constructor(dimension: number) {
    this.dimension = dimension
    this.#origin = new Float64Array(dimension)
    this.#sums = new Float64Array(dimension)
    this.#products = new Float64Array(dimension * dimension)
    this.#batch = Array.from({ length: batchSize }, () => new Float64Array(dimension))
  }

  /** @param row `dimension` numbers; not kept */
  add(row: ArrayLike<number>): void {
    if (this.rowCount === 0) this.#origin.set(row)
    const moved = this.#batch[this.#batched]
    for (let j = 0; j < this.dimension; j++) {
      moved[j] = row[j] - this.#origin[j]
      this.#sums[j] += moved[j]
    }
    this.rowCount++
    this.#batched++
    if (this.#batched === batchSize) this.#multiply()
  }

  /** @returns `dimension` numbers; of no rows NaN */
  mean(): Float64Array {
    return this.#sums.map((sum, j) => this.#origin[j] + sum / this.rowCount)
  }

  /** @returns `dimension x dimension`, row-major; of no rows NaN */
  covariance(): Float64Array {
    for (let empty = this.#batched; empty < batchSize; empty++) this.#batch[empty].fill(0)
    this.#multiply()
    const { dimension, rowCount } = this
    const matrix = new Float64Array(dimension * dimension)
    for (let i = 0; i < dimension; i++) {
      for (let j = 0; j <= i; j++) {
        const product = this.#products[i * dimension + j] / rowCount
        const entry = product - (this.#sums[i] / rowCount) * (this.#sums[j] / rowCount)
        matrix[i * dimension + j] = entry
        matrix[j * dimension + i] = entry
      }
    }
    return matrix
  }

  #multiply(): void {
    const [first, second, third, fourth] = this.#batch
    const products = this.#products
    const { dimension } = this
    // Two rows of the matrix at a time, so that each number of the batch is read once for both.
    for (let i = 0; i + 1 < dimension; i += 2) {
      const upper = i * dimension
      const lower = upper + dimension
      const [a, b, c, d] = [first[i], second[i], third[i], fourth[i]]
      const [p, q, r, s] = [first[i + 1], second[i + 1], third[i + 1], fourth[i + 1]]
      for (let j = 0; j <= i; j++) {
        const w = first[j]
        const x = second[j]
        const y = third[j]
        const z = fourth[j]
        products[upper + j] += a * w + b * x + c * y + d * z
        products[lower + j] += p * w + q * x + r * y + s * z
      }
      products[lower + i + 1] += p * p + q * q + r * r + s * s
    }
    if (dimension % 2 === 1) {
      const [a, b, c, d] = [first, second, third, fourth].map((row) => row[dimension - 1])
      const start = (dimension - 1) * dimension
      for (let j = 0; j < dimension; j++) {
        products[start + j] += a * first[j] + b * second[j] + c * third[j] + d * fourth[j]
      }
    }
    this.#batched = 0
  }
}
