import type { TrainedCurve } from '../../../../workers/contracts/waterfilling-results.ts'
import type { TrainedTable } from './trained.ts'

/** The two terms that VR-Kmeans lowers together, in the squared unit of the data, summed over the training samples. */
export interface TrainingCost {
  /** half the squared error of the training samples */
  readonly error: number
  /** lambda / 2 times the squared deviation of every ||c(j)||^2 from what it should be */
  readonly penalty: number
  /** K_used (sigma_1^2 - gamma)+: what the first component's ||c(1)||^2 should be */
  readonly firstTarget: number
  readonly firstNorm: number
}

/** RRQ, eq. (3), at the codebook that a curve has come to; lambda is relative to the largest variance, as it is trained. */
export function trainingCost(
  { parameters, variances, waterLevel }: TrainedTable,
  { train, lambda, codewordVariances, codewordsUsed }: TrainedCurve,
): TrainingCost {
  const totalVariance = variances.reduce((sum, variance) => sum + variance, 0)
  const deviation = variances.reduce((sum, variance, j) => {
    return sum + (codewordVariances[j] - Math.max(0, variance - waterLevel)) ** 2
  }, 0)
  const regularization = (lambda ?? 0) / variances[0]
  return {
    error: 0.5 * (train.at(-1) ?? Number.NaN) * totalVariance * parameters.trainingSize,
    penalty: 0.5 * regularization * codewordsUsed ** 2 * deviation,
    firstTarget: codewordsUsed * Math.max(0, variances[0] - waterLevel),
    firstNorm: codewordsUsed * codewordVariances[0],
  }
}
