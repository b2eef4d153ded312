import { Refusal } from '../formats/refusal.ts'

/** The optimal share of distortion among independent Gaussian components. */
export interface WaterFilling {
  /** gamma, in the squared unit of the data */
  readonly waterLevel: number
  /** components with a variance above the water level: those that get any bits */
  readonly activeCount: number
  /** sum over the components */
  readonly totalBits: number
  /** D_j = min(gamma, sigma_j^2), in the order of the variances given */
  readonly distortions: Float64Array
  /** sum of D_j over the number of components: MSE per dimension */
  readonly meanDistortion: number
}

/**
 * Reverse water-filling for a given rate (Cover & Thomas, Elements of Information Theory, theorem 10.3.3),
 * exactly: if the m largest variances are active, then log2 gamma = (sum_j log2 sigma_j^2 - 2 R) / m, and m is
 * the first for which gamma reaches the next variance.
 * @param variances sigma_j^2, none negative, any order @param totalBits R summed over the components
 * @throws Refusal for no variance, one that is negative or not finite, or such a rate
 */
export function waterFillingAtRate(
  variances: Float64Array | readonly number[],
  totalBits: number,
): WaterFilling {
  checkVariances(variances)
  if (!(totalBits >= 0 && totalBits < Infinity)) {
    throw new Refusal('rate', `found ${totalBits} bit`, 'a finite number of zero or more')
  }
  const sorted = Float64Array.from(variances).sort().reverse()
  if (totalBits === 0 || sorted[0] === 0) return fill(variances, sorted[0], 0)
  let waterLevel = 0
  let logSum = 0
  for (let m = 1; m <= sorted.length; m++) {
    logSum += Math.log2(sorted[m - 1])
    waterLevel = 2 ** ((logSum - 2 * totalBits) / m)
    if (m === sorted.length || waterLevel >= sorted[m]) break
  }
  return fill(variances, waterLevel, totalBits)
}

/**
 * Reverse water-filling for a given water level gamma: the rate is sum_j 1/2 log2+(sigma_j^2 / gamma).
 * @param variances sigma_j^2, none negative @param waterLevel gamma, in the same unit
 * @throws Refusal for no variance, one that is negative or not finite, or a level that is not positive
 */
export function waterFillingAtLevel(
  variances: Float64Array | readonly number[],
  waterLevel: number,
): WaterFilling {
  checkVariances(variances)
  if (!(waterLevel > 0 && waterLevel < Infinity)) {
    throw new Refusal('water level', `found ${waterLevel}`, 'a positive finite number')
  }
  let totalBits = 0
  for (const variance of variances) totalBits += Math.max(0, Math.log2(variance / waterLevel) / 2)
  return fill(variances, waterLevel, totalBits)
}

/**
 * D(R) per dimension of a Gaussian vector with these variances along its principal axes, by reverse water-filling.
 * @param rateBits bit per dimension @returns MSE per dimension, in the unit of the variances
 */
export function gaussianDistortion(variances: Float64Array | readonly number[], rateBits: number): number {
  return waterFillingAtRate(variances, rateBits * variances.length).meanDistortion
}

function fill(variances: ArrayLike<number>, waterLevel: number, totalBits: number): WaterFilling {
  const distortions = Float64Array.from(variances, (variance) => Math.min(waterLevel, variance))
  let activeCount = 0
  let sum = 0
  for (let j = 0; j < distortions.length; j++) {
    if (variances[j] > waterLevel) activeCount++
    sum += distortions[j]
  }
  return { waterLevel, activeCount, totalBits, distortions, meanDistortion: sum / distortions.length }
}

function checkVariances(variances: ArrayLike<number>): void {
  if (variances.length === 0) throw new Refusal('variances', 'found none', 'at least one')
  for (let j = 0; j < variances.length; j++) {
    if (!(variances[j] >= 0 && variances[j] < Infinity)) {
      throw new Refusal(
        'variances',
        `found ${variances[j]} at place ${j + 1}`,
        'finite numbers of zero or more',
      )
    }
  }
}
