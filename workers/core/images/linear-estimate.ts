import { solveCholesky } from '../linalg/cholesky.ts'
import type { BicubicResize } from './bicubic.ts'
import type { LinearFeatures } from './linear-features.ts'

/** What of a linear estimate depends on its training. */
export interface LinearRegression {
  readonly features: LinearFeatures
  /** Cholesky factor of A A^T + r I, or of A^T A + r I where pictures outnumber features */
  readonly factor: Float64Array
  readonly ridge: number
}

/**
 * A linear minimum mean square error estimate of a large picture from a small one: bicubic interpolation, the mean of
 * what it misses, and a correction of it regressed on the small picture's low frequencies,
 * up(y) + mean + R^T (A A^T + r I)^-1 A a, with features a and A and what bicubic interpolation misses in R, a row for
 * each training picture. As R is X - up(down(X)) and everything is linear, that is up(y) + Z - up(down(Z)) with one
 * weighted sum Z of the training pictures themselves: nothing as large as features x pixels is ever made.
 * Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, sections 3.4.1 and 12.3.7.
 */
export class LinearEstimate {
  readonly #places: Int32Array
  readonly #down: BicubicResize
  readonly #up: BicubicResize
  readonly #regression: LinearRegression | undefined

  /**
   * @param places of the training pictures @param down and @param up between the two sizes
   * @param regression undefined where bicubic interpolation alone is best
   * @param remarks sentences for the reader
   */
  constructor(
    places: Int32Array,
    down: BicubicResize,
    up: BicubicResize,
    regression: LinearRegression | undefined,
    readonly remarks: readonly string[],
  ) {
    this.#places = places
    this.#down = down
    this.#up = up
    this.#regression = regression
  }

  /** r, in squared levels summed over pixels; undefined where the estimate is bicubic interpolation */
  get ridge(): number | undefined {
    return this.#regression?.ridge
  }

  /**
   * @param low the small picture @param pictures the bytes that the estimate was fitted to
   * @param bicubic the small picture made large
   * @returns the large picture, as long as `bicubic`, neither clipped nor rounded
   */
  estimate(low: Float64Array, pictures: Uint8Array, bicubic: Float64Array): Float64Array {
    const estimate = bicubic.slice()
    if (this.#regression === undefined) return estimate
    const share = 1 / this.#places.length
    const weights = pictureWeights(this.#regression, low).map((weight) => weight + share)
    const blend = weightedSum(pictures, this.#places, weights, bicubic.length)
    const smooth = this.#up.apply(this.#down.apply(blend))
    for (let i = 0; i < estimate.length; i++) estimate[i] += blend[i] - smooth[i]
    return estimate
  }
}

/** (A A^T + r I)^-1 A a, or the same number A (A^T A + r I)^-1 a: one for each training picture. */
function pictureWeights({ features, factor }: LinearRegression, low: Float64Array): Float64Array {
  const centred = features.of(low)
  const count = features.rows.length / features.dimension
  if (factor.length === count * count) return solveCholesky(factor, alike(features, centred))
  return alike(features, solveCholesky(factor, centred))
}

/** A a: the inner product of each training picture's features with these. */
function alike({ rows, dimension }: LinearFeatures, vector: Float64Array): Float64Array {
  const products = new Float64Array(rows.length / dimension)
  for (let i = 0; i < products.length; i++) {
    let sum = 0
    for (let j = 0; j < dimension; j++) sum += rows[i * dimension + j] * vector[j]
    products[i] = sum
  }
  return products
}

/** Four pictures at a time, so that a sum is read and written once for four products. */
function weightedSum(
  pictures: Uint8Array,
  places: Int32Array,
  weights: Float64Array,
  pixels: number,
): Float64Array {
  const blend = new Float64Array(pixels)
  for (let i = 0; i < places.length; i += 4) {
    // Beyond the last one stands the first, with weight 0.
    const [a, b, c, d] = [0, 1, 2, 3].map((step) => weights[i + step] ?? 0)
    const [first, second, third, fourth] = [0, 1, 2, 3].map((step) => (places[i + step] ?? 0) * pixels)
    for (let j = 0; j < pixels; j++) {
      blend[j] +=
        a * pictures[first + j] +
        b * pictures[second + j] +
        c * pictures[third + j] +
        d * pictures[fourth + j]
    }
  }
  return blend
}
