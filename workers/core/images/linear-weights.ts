import { solveCholesky } from '../linalg/cholesky.ts'
import type { BlendWeights } from './blend-estimate.ts'
import type { PictureFeatures } from './picture-features.ts'

/**
 * The weights of a linear regression on the small pictures' features: (A A^T + r I)^-1 A a with the features a of one
 * picture and A of the training, or the same number A (A^T A + r I)^-1 a.
 */
export class LinearWeights implements BlendWeights {
  readonly #features: PictureFeatures
  readonly #factor: Float64Array

  /**
   * @param factor Cholesky factor of A A^T + r I, or of A^T A + r I where pictures outnumber features
   * @param ridge r, in squared levels summed over pixels
   */
  constructor(
    features: PictureFeatures,
    factor: Float64Array,
    readonly ridge: number,
  ) {
    this.#features = features
    this.#factor = factor
  }

  of(low: Float64Array): Float64Array {
    const features = this.#features
    const factor = this.#factor
    const centred = features.of(low)
    const count = features.rows.length / features.dimension
    if (factor.length === count * count) return solveCholesky(factor, alike(features, centred))
    return alike(features, solveCholesky(factor, centred))
  }
}

/** A a: the inner product of each training picture's features with these. */
function alike({ rows, dimension }: PictureFeatures, vector: Float64Array): Float64Array {
  const products = new Float64Array(rows.length / dimension)
  for (let i = 0; i < products.length; i++) {
    let sum = 0
    for (let j = 0; j < dimension; j++) sum += rows[i * dimension + j] * vector[j]
    products[i] = sum
  }
  return products
}
