import type { PictureFeatures } from './picture-features.ts'

/** Each feature over a power of its standard deviation in the training: 0 leaves them, 1 makes all alike. */
export class EqualizedFeatures {
  readonly dimension: number
  readonly #features: PictureFeatures
  readonly #factors: Float64Array

  constructor(features: PictureFeatures, exponent: number) {
    const { rows, dimension } = features
    const squares = new Float64Array(dimension)
    for (const [place, value] of rows.entries()) squares[place % dimension] += value * value
    const count = rows.length / dimension
    this.#features = features
    // One that never varies tells nothing.
    this.#factors = squares.map((sum) => (sum > 0 ? (sum / count) ** (-exponent / 2) : 0))
    this.dimension = dimension
  }

  /** @param which training pictures @returns `which.length x dimension`, centred */
  rows(which: Int32Array): Float32Array {
    const { dimension } = this
    const rows = new Float32Array(which.length * dimension)
    let place = 0
    for (const row of which) {
      for (const [j, factor] of this.#factors.entries()) {
        rows[place++] = this.#features.rows[row * dimension + j] * factor
      }
    }
    return rows
  }

  /** @param low the small picture */
  of(low: Float64Array): Float64Array {
    const features = this.#features.of(low)
    return this.#factors.map((factor, j) => factor * features[j])
  }
}
