import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/** The axes along which data of a covariance vary, and how much. */
export interface PrincipalBasis {
  /** `size x size`, row-major: an axis in each row, orthonormal */
  readonly axes: Float64Array
  /** `size`, largest first, none below 0 */
  readonly variances: Float64Array
}

/**
 * Principal axes without reduction: all eigenvectors of a covariance, those of variance 0 too. Of each axis the entry
 * of largest magnitude, the first of equals, is positive, so that equal data have equal axes.
 * Source: Jolliffe, Principal Component Analysis, section 1.1. About 7 size^3 nanoseconds.
 * @param covariance `size x size`, row-major, finite, symmetric
 * @param rankLimit variances that can differ from 0, one less than there are samples; those after it are set to 0, as
 *   are those within the rounding of the largest, 8 size 2^-52 of it
 */
export function principalBasis(covariance: Float64Array, size: number, rankLimit: number): PrincipalBasis {
  const matrix = Matrix.from1DArray(size, size, covariance)
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  })
  const axes = new Float64Array(size * size)
  const variances = new Float64Array(size)
  // The library sorts the smallest first.
  const rounding = 8 * size * Number.EPSILON * realEigenvalues[size - 1]
  for (let axis = 0; axis < size; axis++) {
    const from = size - 1 - axis
    const variance = realEigenvalues[from]
    variances[axis] = axis < rankLimit && variance > rounding ? variance : 0
    let largest = 0
    for (let k = 0; k < size; k++) {
      const entry = eigenvectorMatrix.get(k, from)
      axes[axis * size + k] = entry
      if (Math.abs(entry) > Math.abs(largest)) largest = entry
    }
    if (largest < 0) for (let k = 0; k < size; k++) axes[axis * size + k] *= -1
  }
  return { axes, variances }
}
