import type { BicubicResize } from './bicubic.ts'

/** How much each training picture tells of what bicubic interpolation misses of another one. */
export interface BlendWeights {
  /** that was chosen, in the unit of the regression's Gram matrix */
  readonly ridge: number
  /** @param low a small picture @returns a number for each training picture; their sum is 0 */
  of(low: Float64Array): Float64Array
}

/**
 * An estimate of a large picture from a small one: bicubic interpolation, the mean of what it misses of the training
 * pictures, and a weighted sum of that, up(y) + mean + R^T w with a row of R for each training picture. As R is
 * X - up(down(X)) and both are linear, that is up(y) + Z - up(down(Z)) with one weighted sum Z of the training pictures
 * themselves: nothing as large as all that bicubic misses is ever made.
 */
export class BlendEstimate {
  readonly #places: Int32Array
  readonly #down: BicubicResize
  readonly #up: BicubicResize
  readonly #weights: BlendWeights | undefined

  /**
   * @param places of the training pictures @param down and @param up between the two sizes
   * @param weights undefined where bicubic interpolation alone is best
   * @param remarks sentences for the reader
   */
  constructor(
    places: Int32Array,
    down: BicubicResize,
    up: BicubicResize,
    weights: BlendWeights | undefined,
    readonly remarks: readonly string[],
  ) {
    this.#places = places
    this.#down = down
    this.#up = up
    this.#weights = weights
  }

  /** of the weights; undefined where the estimate is bicubic interpolation */
  get ridge(): number | undefined {
    return this.#weights?.ridge
  }

  /**
   * @param low the small picture @param pictures the bytes that the estimate was fitted to
   * @param bicubic the small picture made large
   * @returns the large picture, as long as `bicubic`, neither clipped nor rounded
   */
  estimate(low: Float64Array, pictures: Uint8Array, bicubic: Float64Array): Float64Array {
    const estimate = bicubic.slice()
    if (this.#weights === undefined) return estimate
    const share = 1 / this.#places.length
    const weights = this.#weights.of(low).map((weight) => weight + share)
    const blend = weightedSum(pictures, this.#places, weights, bicubic.length)
    const smooth = this.#up.apply(this.#down.apply(blend))
    for (let i = 0; i < estimate.length; i++) estimate[i] += blend[i] - smooth[i]
    return estimate
  }
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
