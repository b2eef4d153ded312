import { Refusal } from '../formats/refusal.ts'
import type { Quantizer } from './quantizer.ts'
import { rowCount } from './rows.ts'

/** How far R R^T may be from the identity: rows given as float32 are still orthonormal. */
const ORTHONORMALITY = 1e-6

/**
 * Another quantizer in a frame of its own: y = R (x - mean) is what it encodes, x = R^T y + mean what is decoded. As R is
 * orthonormal, squared errors are those of the inner quantizer. With the principal axes of a covariance the coordinates
 * of y are uncorrelated (PCA, Karhunen-Loeve transform), which is what a scalar quantizer of each coordinate wants
 * (Gersho & Gray 1992, ch. 8).
 */
export class RotatedQuantizer implements Quantizer {
  readonly dimension: number
  readonly indexLength: number
  readonly codebookSize?: number
  readonly #inner: Quantizer
  readonly #rotation: Float64Array
  readonly #mean: Float64Array

  /**
   * @param rotation R, `dimension x dimension`, row-major: each row is an axis of the new frame
   * @param mean `dimension`, in the unit of the samples
   * @throws Refusal for sizes that do not fit the inner quantizer, a mean that is not finite, or rows that are not
   * orthonormal to 1e-6
   */
  constructor(inner: Quantizer, rotation: Float64Array, mean: Float64Array) {
    const { dimension } = inner
    if (rotation.length !== dimension * dimension) {
      throw new Refusal('rotation', `found ${rotation.length} numbers`, `${dimension} rows of ${dimension}`)
    }
    if (mean.length !== dimension || !mean.every(Number.isFinite)) {
      throw new Refusal('mean', `found ${mean.join(', ')}`, `${dimension} finite numbers`)
    }
    checkOrthonormal(rotation, dimension)
    this.dimension = dimension
    this.indexLength = inner.indexLength
    if (inner.codebookSize !== undefined) this.codebookSize = inner.codebookSize
    this.#inner = inner
    this.#rotation = rotation.slice()
    this.#mean = mean.slice()
  }

  /** @throws Refusal as the inner quantizer does */
  encode(samples: Float32Array): Int32Array {
    const count = rowCount(samples, this.dimension, 'samples')
    const turned = new Float32Array(samples.length)
    for (let i = 0; i < count; i++) {
      for (let row = 0; row < this.dimension; row++) {
        let sum = 0
        for (let j = 0; j < this.dimension; j++) {
          sum += this.#rotation[row * this.dimension + j] * (samples[i * this.dimension + j] - this.#mean[j])
        }
        turned[i * this.dimension + row] = sum
      }
    }
    return this.#inner.encode(turned)
  }

  /** @throws Refusal as the inner quantizer does */
  decode(indices: Int32Array): Float32Array {
    const turned = this.#inner.decode(indices)
    const points = new Float32Array(turned.length)
    for (let start = 0; start < turned.length; start += this.dimension) {
      for (let j = 0; j < this.dimension; j++) {
        let sum = this.#mean[j]
        for (let row = 0; row < this.dimension; row++) {
          sum += this.#rotation[row * this.dimension + j] * turned[start + row]
        }
        points[start + j] = sum
      }
    }
    return points
  }
}

function checkOrthonormal(rotation: Float64Array, dimension: number): void {
  for (let a = 0; a < dimension; a++) {
    for (let b = 0; b <= a; b++) {
      let product = 0
      for (let j = 0; j < dimension; j++) product += rotation[a * dimension + j] * rotation[b * dimension + j]
      if (!(Math.abs(product - (a === b ? 1 : 0)) <= ORTHONORMALITY)) {
        throw new Refusal('rotation', `rows ${b + 1} and ${a + 1} multiply to ${product}`, 'orthonormal rows')
      }
    }
  }
}
