import type { WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { waterfillingTable } from '../../contracts/waterfilling.ts'
import { waterFillingAtRate } from '../../core/rate/water-filling.ts'

/** One place of a sweep: the parameters there, and the number on its axis. */
export interface SweepStop {
  readonly value: number
  readonly parameters: WaterfillingParameters
}

/** Powers of two times what the reader has set; of the level at log2 K the reader's own is not looked at. */
const trainingSizePowers = [-2, -1, 0, 1, 2, 3, 4]
const codebookSizePowers = [-5, -4, -3, -2, -1, 0, 1, 2]
const waterLevelPowers = [-5, -4, -3, -2, -1, -0.5, 0, 0.25, 0.5, 1]
const regularizations = [0.0001, 0.001, 0.01, 0.1, 1, 10, 100, 1000]

/**
 * The values of the gap explorer, ascending and none twice: within the ranges of the parameters, and with at least as
 * many samples as codewords where training starts from the samples.
 * @param variances sigma_j^2, largest first
 */
export function sweepStops(parameters: WaterfillingParameters, variances: Float64Array): SweepStop[] {
  const { swept, codebookSize, trainingSize, initialization } = parameters
  const startsFromData = initialization === 'data'
  switch (swept) {
    case 'trainingSize': {
      const { minimum, maximum } = waterfillingTable.trainingSize
      const fewest = startsFromData ? Math.max(minimum, codebookSize) : minimum
      const sizes = within(fewest, maximum, scaled(trainingSize, trainingSizePowers).map(Math.round))
      return sizes.map((value) => ({ value, parameters: { ...parameters, trainingSize: value } }))
    }
    case 'codebookSize': {
      const { minimum, maximum } = waterfillingTable.codebookSize
      const most = startsFromData ? Math.min(maximum, trainingSize) : maximum
      const sizes = within(minimum, most, scaled(codebookSize, codebookSizePowers).map(Math.round))
      return sizes.map((value) => ({ value, parameters: { ...parameters, codebookSize: value } }))
    }
    case 'waterLevel': {
      const ownLevel = waterFillingAtRate(variances, Math.log2(codebookSize)).waterLevel
      return scaled(1, waterLevelPowers)
        .filter((ratio) => ratio * ownLevel < variances[0])
        .map((value) => ({
          value,
          parameters: { ...parameters, held: 'level', waterLevel: value * ownLevel },
        }))
    }
    default:
      return regularizations.map((value) => ({
        value,
        parameters: { ...parameters, regularization2: value },
      }))
  }
}

function scaled(value: number, powers: readonly number[]): number[] {
  return powers.map((power) => value * 2 ** power)
}

/** Those outside become the end of the range, once. */
function within(minimum: number, maximum: number, values: readonly number[]): number[] {
  return [...new Set(values.map((value) => Math.min(maximum, Math.max(minimum, value))))]
}
