import { Refusal } from '../formats/refusal.ts'

/** The optimal share of distortion among independent Gaussian components. */
export interface WaterFilling {
  /** gamma, in the squared unit of the data; 0 where it is below the smallest double */
  readonly waterLevel: number
  /** components with a variance above the water level: those that get any bits */
  readonly activeCount: number
  /** sum over the components */
  readonly totalBits: number
  /** D_j = min(gamma, sigma_j^2), in the order of the variances given */
  readonly distortions: Float64Array
  /** sum of D_j over the number of components: MSE per dimension */
  readonly meanDistortion: number
  /** sum of D_j over the sum of sigma_j^2: the share of the variance that is lost; 1 where there is no variance */
  readonly normalizedDistortion: number
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
  const waterLevel = waterLevelAtRate(variances, totalBits)
  return fill(variances, waterLevel, variances.some((variance) => variance > 0) ? totalBits : 0)
}

/** The level of `waterFillingAtRate` alone, for the same numbers. */
export function waterLevelAtRate(variances: Float64Array | readonly number[], totalBits: number): number {
  checkVariances(variances)
  if (!(totalBits >= 0 && totalBits < Infinity)) {
    throw new Refusal('rate', `found ${totalBits} bit`, 'a finite number of zero or more')
  }
  const sorted = Float64Array.from(variances).sort().reverse()
  if (totalBits === 0 || sorted[0] === 0) return sorted[0]
  let waterLevel = 0
  let logSum = 0
  for (let m = 1; m <= sorted.length; m++) {
    logSum += Math.log2(sorted[m - 1])
    waterLevel = 2 ** ((logSum - 2 * totalBits) / m)
    if (m === sorted.length || waterLevel >= sorted[m]) break
  }
  return waterLevel
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
 * Reverse water-filling for a given distortion, exactly: if the m largest variances are active, then
 * m gamma = D - (sum of the others), and m is the largest for which gamma stays below the m-th variance.
 * @param variances sigma_j^2, none negative, any order
 * @param normalizedDistortion sum of D_j over the sum of sigma_j^2, above 0 and at most 1
 * @throws Refusal for no variance, one that is negative or not finite, variances that are all 0, or such a distortion
 */
export function waterFillingAtDistortion(
  variances: Float64Array | readonly number[],
  normalizedDistortion: number,
): WaterFilling {
  checkVariances(variances)
  if (!(normalizedDistortion > 0 && normalizedDistortion <= 1)) {
    throw new Refusal(
      'distortion',
      `found ${normalizedDistortion}`,
      'a share of the variance, above 0 and at most 1',
    )
  }
  const sorted = Float64Array.from(variances).sort()
  if (sorted[sorted.length - 1] === 0) {
    throw new Refusal('variances', 'all are 0', 'at least one above 0: there is no distortion to share')
  }
  // Ascending: the smallest variances go dry first, and their sum is made from its smallest terms on.
  let allowed = 0
  for (const variance of sorted) allowed += variance
  allowed *= normalizedDistortion
  let dry = 0
  while (dry < sorted.length - 1 && allowed >= sorted[dry] * (sorted.length - dry)) {
    allowed -= sorted[dry]
    dry++
  }
  const largest = sorted[sorted.length - 1]
  return waterFillingAtLevel(variances, Math.min(allowed / (sorted.length - dry), largest))
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
  let variance = 0
  for (let j = 0; j < distortions.length; j++) {
    if (variances[j] > waterLevel) activeCount++
    sum += distortions[j]
    variance += variances[j]
  }
  return {
    waterLevel,
    activeCount,
    totalBits,
    distortions,
    meanDistortion: sum / distortions.length,
    normalizedDistortion: variance > 0 ? sum / variance : 1,
  }
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
