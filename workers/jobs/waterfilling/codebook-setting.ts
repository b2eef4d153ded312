import type { WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { waterFillingAtRate } from '../../core/rate/water-filling.ts'
import type { ActiveSet } from '../../core/training/active-set.ts'
import { activeSet } from '../../core/training/active-set.ts'
import { checkStartingRows } from '../../core/training/codeword-source.ts'
import { waterAsHeld } from './held.ts'

/** What codebooks are trained for, once the parameters have met the variances. */
export interface CodebookSetting {
  readonly codebookSize: number
  readonly trainingSize: number
  readonly iterations: number
  readonly initialization: WaterfillingParameters['initialization']
  readonly seed: number
  /** sigma_j^2, largest first */
  readonly variances: Float64Array
  readonly totalVariance: number
  /** gamma: of the codebook's rate, or as the reader holds it */
  readonly waterLevel: number
  readonly active: ActiveSet
  /** D(log2 K) over the total variance */
  readonly bound: number
}

/** Samples are float32, and so are the codewords that they are summed to. */
const smallestVariance = 1e-60
const largestVariance = 1e60

/**
 * @throws Refusal where no variance is above the water, so that there is nothing to code, where there are fewer samples
 * than codewords that are to start from them, and for variances whose samples single precision does not hold
 */
export function codebookSetting(
  parameters: WaterfillingParameters,
  variances: Float64Array,
): CodebookSetting {
  const { codebookSize, trainingSize, iterations, initialization, seed, held } = parameters
  if (initialization === 'data') checkStartingRows(codebookSize, trainingSize)
  checkRange(variances[0])
  // The level as it was asked for: one above all variances is refused below.
  const waterLevel = held === 'level' ? parameters.waterLevel : waterAsHeld(variances, parameters).waterLevel
  const { normalizedDistortion } = waterFillingAtRate(variances, Math.log2(codebookSize))
  return {
    codebookSize,
    trainingSize,
    iterations,
    initialization,
    seed,
    variances,
    totalVariance: variances.reduce((sum, variance) => sum + variance, 0),
    waterLevel,
    active: activeSet(variances, waterLevel),
    bound: normalizedDistortion,
  }
}

function checkRange(largest: number): void {
  if (largest >= smallestVariance && largest <= largestVariance) return
  throw new Refusal(
    'variances',
    `the largest is ${Number(largest.toPrecision(3))}`,
    `${smallestVariance} to ${largestVariance} for a training: the data in another unit`,
  )
}
