import type { WaterfillingParameters } from '../../contracts/waterfilling.ts'
import type { WaterFilling } from '../../core/rate/water-filling.ts'
import {
  waterFillingAtDistortion,
  waterFillingAtLevel,
  waterFillingAtRate,
} from '../../core/rate/water-filling.ts'

type Held = Pick<WaterfillingParameters, 'held' | 'waterLevel' | 'distortion' | 'totalBits' | 'codebookSize'>

/**
 * The state of the water that the reader holds; the other quantities follow. A level above the largest variance is
 * the state at that variance: nothing is coded.
 */
export function waterAsHeld(variances: Float64Array, parameters: Held): WaterFilling {
  const { held, waterLevel, distortion, totalBits, codebookSize } = parameters
  switch (held) {
    case 'level':
      return waterFillingAtLevel(variances, Math.min(waterLevel, variances[0]))
    case 'distortion':
      return waterFillingAtDistortion(variances, distortion)
    case 'rate':
      return waterFillingAtRate(variances, totalBits)
    default:
      return waterFillingAtRate(variances, Math.log2(codebookSize))
  }
}
