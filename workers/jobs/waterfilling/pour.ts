import type { ProfileData, WaterfillingParameters } from '../../contracts/waterfilling.ts'
import type { PourEvent, ProfileResult } from '../../contracts/waterfilling-results.ts'
import type { WaterFilling } from '../../core/rate/water-filling.ts'
import { waterFillingAtLevel, waterFillingAtRate } from '../../core/rate/water-filling.ts'
import { Pace } from '../pace.ts'
import { profileVariances } from './profile-variances.ts'

const curveLevels = 400
const lowestLevel = 1e-5

/** Fills the variances of a profile to the level that is wanted. */
export class PourJob {
  private sentKey: string | undefined

  /** @throws Refusal for a profile that cannot be read @throws Aborted when no longer wanted */
  async *pour(
    parameters: WaterfillingParameters,
    data: ProfileData | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<PourEvent> {
    const profile = await profileVariances(parameters, data)
    const { key, variances } = profile
    await new Pace(signal).breathe()
    const totalVariance = variances.reduce((sum, variance) => sum + variance, 0)
    const state = fill(variances, totalVariance, parameters)
    if (key !== this.sentKey) {
      yield {
        kind: 'profile',
        ...profile,
        totalVariance,
        ...curve(variances, totalVariance),
        variances: variances.slice(),
      }
      this.sentKey = key
    }
    yield {
      kind: 'pour',
      profileKey: key,
      waterLevel: state.waterLevel,
      normalizedDistortion: (state.meanDistortion * variances.length) / totalVariance,
      totalBits: state.totalBits,
      activeCount: state.activeCount,
      codebookLevel: waterFillingAtRate(variances, Math.log2(parameters.codebookSize)).waterLevel,
    }
  }
}

function fill(variances: Float64Array, total: number, parameters: WaterfillingParameters): WaterFilling {
  const { held, waterLevel, distortion, totalBits, codebookSize } = parameters
  if (held === 'level') return waterFillingAtLevel(variances, Math.min(waterLevel, variances[0]))
  if (held === 'distortion') return atDistortion(variances, distortion * total)
  return waterFillingAtRate(variances, held === 'rate' ? totalBits : Math.log2(codebookSize))
}

/** D grows with gamma: halving the interval finds it. */
function atDistortion(variances: Float64Array, distortion: number): WaterFilling {
  let [low, high] = [0, variances[0]]
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    const sum = variances.reduce((part, variance) => part + Math.min(middle, variance), 0)
    if (sum < distortion) low = middle
    else high = middle
  }
  return waterFillingAtLevel(variances, high)
}

function curve(
  variances: Float64Array,
  total: number,
): Pick<ProfileResult, 'curveBits' | 'curveDistortions'> {
  const states = Array.from({ length: curveLevels }, (_, i) =>
    waterFillingAtLevel(variances, variances[0] * lowestLevel ** (i / (curveLevels - 1))),
  )
  return {
    curveBits: Float64Array.from(states, ({ totalBits }) => totalBits),
    curveDistortions: Float64Array.from(
      states,
      ({ meanDistortion }) => (meanDistortion * variances.length) / total,
    ),
  }
}
