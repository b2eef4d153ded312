import { Refusal } from '../formats/refusal.ts'

/** The dimensions that are worth coding at a water level. */
export interface ActiveSet {
  /** those with sigma_j^2 > gamma, ascending */
  readonly dimensions: Int32Array
  /** sigma_j^2 - gamma of each: the variance of optimal codewords */
  readonly codewordVariances: Float64Array
}

/**
 * The active set of RRQ (arXiv 1705.00522, eq. (2)): S = diag((sigma_j^2 - gamma)+), without the zeros.
 * @param variances sigma_j^2, any order @param waterLevel gamma, in the same unit
 * @throws Refusal for a level that is negative or no number, and where no variance is above it
 */
export function activeSet(variances: Float64Array, waterLevel: number): ActiveSet {
  if (!(waterLevel >= 0)) throw new Refusal('water level', `found ${waterLevel}`, 'a number of zero or more')
  const dimensions: number[] = []
  let largest = 0
  for (let j = 0; j < variances.length; j++) {
    if (variances[j] > waterLevel) dimensions.push(j)
    if (variances[j] > largest) largest = variances[j]
  }
  if (dimensions.length === 0) {
    throw new Refusal(
      'water level',
      `${Number(waterLevel.toPrecision(5))} is not below the largest variance, so there is nothing to code`,
      `a level below ${Number(largest.toPrecision(5))}`,
    )
  }
  return {
    dimensions: Int32Array.from(dimensions),
    codewordVariances: Float64Array.from(dimensions, (j) => variances[j] - waterLevel),
  }
}
