import { waterFillingAtDistortion } from './water-filling.ts'

/** D(R) by reverse water-filling, from R = 0 on. */
export interface WaterFillingCurve {
  /** R in bit, summed over the components; ascending from 0 */
  readonly totalBits: Float64Array
  /** sum of D_j over the sum of sigma_j^2; descending from 1 */
  readonly normalizedDistortions: Float64Array
}

const pointsPerDoubling = 26
const doublings = 20

/**
 * Exact points of D(R), close enough to join by straight lines: rates in geometric progression, 2.7 % apart, over
 * twenty doublings up to the last one. A chord of D = 2^(-2R/n) then lies less than 1e-4 of the variance above the
 * curve. The variances are sorted once; one walk over them serves all rates, for the active set only grows.
 * Source: Cover & Thomas, Elements of Information Theory, theorem 10.3.3.
 * @param variances sigma_j^2, none negative, any order
 * @param lastDistortion where the curve ends, as a share of the variance, above 0 and at most 1
 * @throws Refusal as `waterFillingAtDistortion`
 */
export function waterFillingCurve(
  variances: Float64Array | readonly number[],
  lastDistortion = 1e-6,
): WaterFillingCurve {
  const lastBits = waterFillingAtDistortion(variances, lastDistortion).totalBits
  const sorted = Float64Array.from(variances).sort().reverse()
  const dryVariance = new Float64Array(sorted.length + 1)
  for (let j = sorted.length - 1; j >= 0; j--) dryVariance[j] = dryVariance[j + 1] + sorted[j]

  const pointCount = lastBits > 0 ? pointsPerDoubling * doublings + 2 : 1
  const totalBits = new Float64Array(pointCount)
  const normalizedDistortions = new Float64Array(pointCount).fill(1)
  let active = 1
  let logSum = Math.log2(sorted[0])
  for (let point = 1; point < pointCount; point++) {
    totalBits[point] = lastBits * 2 ** ((point + 1 - pointCount) / pointsPerDoubling)
    let waterLevel = 2 ** ((logSum - 2 * totalBits[point]) / active)
    while (active < sorted.length && waterLevel < sorted[active]) {
      logSum += Math.log2(sorted[active])
      active++
      waterLevel = 2 ** ((logSum - 2 * totalBits[point]) / active)
    }
    normalizedDistortions[point] = (active * waterLevel + dryVariance[active]) / dryVariance[0]
  }
  return { totalBits, normalizedDistortions }
}
