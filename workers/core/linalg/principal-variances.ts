import { symmetricEigenvalues } from './symmetric-eigenvalues.ts'

/** The largest matrix whose eigenvalues are taken: about two seconds. */
export const maximumPrincipalSize = 1024

/**
 * The variances along the principal axes: the eigenvalues of a covariance matrix, of which those within its rounding,
 * 8 n 2^-52 of the largest, are 0.
 * @param covariance `size x size`, row-major, in the squared unit of the data
 * @returns `size` variances, largest first; where the matrix is no covariance, some may be negative
 * @throws Refusal for another length, or entries that are not finite
 */
export function principalVariances(covariance: Float64Array, size: number): Float64Array {
  const eigenvalues = symmetricEigenvalues(covariance, size)
  const rounding = 8 * size * Number.EPSILON * Math.max(eigenvalues[0], -eigenvalues[size - 1])
  return eigenvalues.map((eigenvalue) => (Math.abs(eigenvalue) <= rounding ? 0 : eigenvalue))
}
