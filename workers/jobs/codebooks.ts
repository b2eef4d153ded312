import type { ProfileData, WaterfillingParameters } from '../contracts/waterfilling.ts'
import type { TrainingEvent } from '../contracts/waterfilling-results.ts'
import { plainRows } from '../core/training/plain-rows.ts'
import type { MakeTrainingRows } from '../core/training/training-rows.ts'
import { Pace } from './pace.ts'
import { exploreGap } from './waterfilling/gap.ts'
import type { Profile } from './waterfilling/profile.ts'
import { profileKey, profileVariances } from './waterfilling/profile.ts'
import { trainTable } from './waterfilling/table.ts'

/** Trains the codebooks of the Water-filling lab. The last profile is kept. */
export class CodebooksJob {
  private profile: Profile | undefined

  /** @param makeRows where the samples live: in this process, or in shards */
  constructor(private readonly makeRows: MakeTrainingRows = plainRows) {}

  /** Table I with Fig. 1. @throws Refusal and Aborted as `trainTable` */
  async *table(
    parameters: WaterfillingParameters,
    data: ProfileData | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<TrainingEvent> {
    const variances = await this.variances(parameters, data)
    yield* trainTable(parameters, variances, this.makeRows, new Pace(signal))
  }

  /** The gap between train and test along a sweep. @throws Refusal and Aborted as `exploreGap` */
  async *gap(
    parameters: WaterfillingParameters,
    data: ProfileData | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<TrainingEvent> {
    const variances = await this.variances(parameters, data)
    yield* exploreGap(parameters, variances, this.makeRows, new Pace(signal))
  }

  private async variances(
    parameters: WaterfillingParameters,
    data: ProfileData | undefined,
  ): Promise<Float64Array> {
    if (this.profile?.key !== profileKey(parameters, data)) {
      this.profile = await profileVariances(parameters, data)
    }
    return this.profile.variances
  }
}
