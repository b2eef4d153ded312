import type { ProfileData, WaterfillingParameters } from '../../contracts/waterfilling.ts'
import type { PourEvent, ProfileResult } from '../../contracts/waterfilling-results.ts'
import { waterFillingCurve } from '../../core/rate/water-filling-curve.ts'
import { waterFillingAtRate } from '../../core/rate/water-filling.ts'
import { Pace } from '../pace.ts'
import { waterAsHeld } from './held.ts'
import type { Profile } from './profile.ts'
import { profileKey, profileVariances } from './profile.ts'

/** Fills variances with water. The last profile is kept, so that a level that is dragged costs one pass over it. */
export class PourJob {
  private profile: Profile | undefined
  /** the profile that the page has */
  private sentKey: string | undefined

  /**
   * Yields the profile only where it differs from the one before, then the state of the water.
   * @throws Refusal for a profile that cannot be made @throws Aborted when it is no longer wanted
   */
  async *pour(
    parameters: WaterfillingParameters,
    data: ProfileData | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<PourEvent> {
    const pace = new Pace(signal)
    if (this.profile?.key !== profileKey(parameters, data)) {
      this.profile = await profileVariances(parameters, data)
    }
    const { key, variances } = this.profile
    await pace.breathe()
    const { waterLevel, normalizedDistortion, totalBits, activeCount } = waterAsHeld(variances, parameters)
    if (this.sentKey !== key) {
      const result = profileResult(this.profile)
      this.sentKey = key
      yield result
    }
    yield {
      kind: 'pour',
      profileKey: key,
      waterLevel,
      normalizedDistortion,
      totalBits,
      activeCount,
      codebookLevel: waterFillingAtRate(variances, Math.log2(parameters.codebookSize)).waterLevel,
    }
  }
}

function profileResult({ key, title, variances, remarks }: Profile): ProfileResult {
  const curve = waterFillingCurve(variances)
  let totalVariance = 0
  for (const variance of variances) totalVariance += variance
  return {
    kind: 'profile',
    key,
    title,
    // A copy: what is yielded is transferred.
    variances: variances.slice(),
    totalVariance,
    curveBits: curve.totalBits,
    curveDistortions: curve.normalizedDistortions,
    remarks,
  }
}
