import { Refusal } from '../formats/refusal.ts'

/** Row k of the orthonormal DCT-II: sqrt((k > 0 ? 2 : 1) / N) cos(pi k (2 i + 1) / (2 N)) at i = 0..N-1. */
function cosineBasis(size: number): Float64Array {
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
  readonly #rows: Float64Array
  readonly #between: Float64Array

  /** @throws Refusal for a side that is no whole number from 1 up */
  constructor(height: number, width: number) {
    if (!(Number.isInteger(height) && height >= 1 && Number.isInteger(width) && width >= 1)) {
      throw new Refusal('cosine transform', `found ${height} × ${width} samples`, 'at least 1 × 1')
    }
    this.height = height
    this.width = width
    this.#columns = cosineBasis(height)
    this.#rows = height === width ? this.#columns : cosineBasis(width)
    this.#between = new Float64Array(height * width)
  }

  /**
   * @param samples `height x width`, row-major
   * @returns coefficients, `height x width`, the mean times sqrt(height width) first
   * @throws Refusal for another length
   */
  forward(samples: ArrayLike<number>): Float64Array {
    const { height, width } = this
    this.#check(samples.length)
    const between = this.#between
    for (let y = 0; y < height; y++) {
      for (let k = 0; k < width; k++) {
        let sum = 0
        for (let x = 0; x < width; x++) sum += this.#rows[k * width + x] * samples[y * width + x]
        between[y * width + k] = sum
      }
    }
    const coefficients = new Float64Array(height * width)
    for (let k = 0; k < height; k++) {
      for (let y = 0; y < height; y++) {
        const weight = this.#columns[k * height + y]
        for (let x = 0; x < width; x++) coefficients[k * width + x] += weight * between[y * width + x]
      }
    }
    return coefficients
  }

  /**
   * @param coefficients `height x width`, row-major, as `forward` gives them @returns samples, `height x width`
   * @throws Refusal for another length
   */
  inverse(coefficients: ArrayLike<number>): Float64Array {
    const { height, width } = this
    this.#check(coefficients.length)
    const between = this.#between.fill(0)
    for (let y = 0; y < height; y++) {
      for (let k = 0; k < width; k++) {
        const coefficient = coefficients[y * width + k]
        for (let x = 0; x < width; x++) between[y * width + x] += coefficient * this.#rows[k * width + x]
      }
    }
    const samples = new Float64Array(height * width)
    for (let k = 0; k < height; k++) {
      for (let y = 0; y < height; y++) {
        const weight = this.#columns[k * height + y]
        for (let x = 0; x < width; x++) samples[y * width + x] += weight * between[k * width + x]
      }
    }
    return samples
  }

  #check(count: number): void {
    if (count === this.height * this.width) return
    throw new Refusal('cosine transform', `found ${count} numbers`, `${this.height} × ${this.width}`)
  }
}
