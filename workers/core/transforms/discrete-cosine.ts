import { Refusal } from '../formats/refusal.ts'

/**
 * Row k of the orthonormal DCT-II: sqrt((k > 0 ? 2 : 1) / N) cos(pi k (2 i + 1) / (2 N)) at i = 0..N-1.
 * @param size N, at least 1 @returns `size x size`, row-major
 */
export function cosineBasis(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, place) => {
    const frequency = Math.floor(place / size)
    const scale = Math.sqrt((frequency > 0 ? 2 : 1) / size)
    return scale * Math.cos((Math.PI * frequency * (2 * (place % size) + 1)) / (2 * size))
  })
}

/**
 * The orthonormal two-dimensional discrete cosine transform (DCT-II) of one size: lengths and angles stay, and the
 * inverse is the transpose. A product with a matrix along each axis, height x width x (height + width) operations.
 * Source: Ahmed, Natarajan & Rao, "Discrete cosine transform", 1974.
 */
export class DiscreteCosine {
  readonly height: number
  readonly width: number
  readonly #columns: Float64Array
  readonly #columnsTransposed: Float64Array
  readonly #rows: Float64Array
  readonly #rowsTransposed: Float64Array
  readonly #between: Float64Array

  /** @throws Refusal for a side that is no whole number from 1 up */
  constructor(height: number, width: number) {
    if (!(Number.isInteger(height) && height >= 1 && Number.isInteger(width) && width >= 1)) {
      throw new Refusal('cosine transform', `found ${height} × ${width} samples`, 'at least 1 × 1')
    }
    this.height = height
    this.width = width
    this.#columns = cosineBasis(height)
    this.#columnsTransposed = transposed(this.#columns)
    this.#rows = cosineBasis(width)
    this.#rowsTransposed = transposed(this.#rows)
    this.#between = new Float64Array(height * width)
  }

  /**
   * @param samples `height x width`, row-major
   * @returns coefficients, `height x width`, the mean times sqrt(height width) first
   * @throws Refusal for another length
   */
  forward(samples: Float64Array): Float64Array {
    this.#check(samples.length)
    alongRows(samples, this.#rowsTransposed, this.#between)
    return alongColumns(this.#between, this.#columns, this.width)
  }

  /**
   * @param coefficients `height x width`, row-major, as `forward` gives them @returns samples, `height x width`
   * @throws Refusal for another length
   */
  inverse(coefficients: Float64Array): Float64Array {
    this.#check(coefficients.length)
    alongRows(coefficients, this.#rows, this.#between)
    return alongColumns(this.#between, this.#columnsTransposed, this.width)
  }

  #check(count: number): void {
    if (count === this.height * this.width) return
    throw new Refusal('cosine transform', `found ${count} numbers`, `${this.height} × ${this.width}`)
  }
}

/** Each row times a square matrix, into `product`. */
function alongRows(values: Float64Array, matrix: Float64Array, product: Float64Array): void {
  const width = Math.sqrt(matrix.length)
  product.fill(0)
  for (let place = 0; place < values.length; place++) {
    const column = place % width
    addScaled(product, place - column, values[place], matrix, column * width, width)
  }
}

/** A square matrix times the columns. */
function alongColumns(values: Float64Array, matrix: Float64Array, width: number): Float64Array {
  const height = Math.sqrt(matrix.length)
  const product = new Float64Array(values.length)
  for (let place = 0; place < matrix.length; place++) {
    const row = Math.floor(place / height)
    addScaled(product, row * width, matrix[place], values, (place % height) * width, width)
  }
  return product
}

/** What both products are made of, `count` numbers at a time: target += weight * values. */
function addScaled(
  target: Float64Array,
  start: number,
  weight: number,
  values: Float64Array,
  from: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) target[start + i] += weight * values[from + i]
}

function transposed(matrix: Float64Array): Float64Array {
  const size = Math.sqrt(matrix.length)
  return matrix.map((_, place) => matrix[(place % size) * size + Math.floor(place / size)])
}
