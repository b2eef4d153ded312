import type { ProfileData, WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { autoregressiveVariances } from '../../core/sources/autoregressive-variances.ts'
import {
  exponentialVariances,
  flatVariances,
  powerLawVariances,
  twoLevelVariances,
} from '../../core/sources/variance-profile.ts'
import { ownNumbersProfile } from './own-numbers.ts'
import { picturesProfile } from './pictures.ts'

/** The variances that are filled with water, and what is said of them. */
export interface Profile {
  /** equal keys mean equal variances */
  readonly key: string
  /** such as “exponential, a = 0.01” or the name of a file */
  readonly title: string
  /** sigma_j^2, largest first, at least one above 0 */
  readonly variances: Float64Array
  /** sentences for the reader */
  readonly remarks: readonly string[]
}

/** What the variances depend on, as one string: it changes exactly when they may. */
export function profileKey(parameters: WaterfillingParameters, data: ProfileData | undefined): string {
  const { profile, components } = parameters
  switch (profile) {
    case 'exponential':
      return JSON.stringify([profile, components, parameters.decay])
    case 'power':
      return JSON.stringify([profile, components, parameters.exponent])
    case 'ar1':
      return JSON.stringify([profile, components, parameters.memory])
    case 'two-level':
      return JSON.stringify([profile, components, parameters.highShare, parameters.levelRatio])
    case 'own':
      return JSON.stringify([profile, data?.id])
    case 'images':
      return JSON.stringify([profile, data?.id, parameters.imageTransform, parameters.blockSize])
    default:
      return JSON.stringify([profile, components])
  }
}

/**
 * Turns the parameters, or the files that the reader brought, into variances.
 * @param data looked at only by the profiles `own` and `images`
 * @throws Refusal where these have no data, for files that are of no use, and where no variance is above 0
 */
export async function profileVariances(
  parameters: WaterfillingParameters,
  data: ProfileData | undefined,
): Promise<Profile> {
  const { title, variances, remarks } = await describedVariances(parameters, data)
  if (!(variances[0] > 0)) {
    throw new Refusal(title, `all ${variances.length} variances are 0`, 'at least one above 0')
  }
  return { key: profileKey(parameters, data), title, variances, remarks }
}

async function describedVariances(
  parameters: WaterfillingParameters,
  data: ProfileData | undefined,
): Promise<Omit<Profile, 'key'>> {
  const { profile, components, decay, exponent, memory, highShare, levelRatio } = parameters
  const remarks: readonly string[] = []
  switch (profile) {
    case 'exponential':
      return {
        title: `exponential, a = ${decay}`,
        variances: exponentialVariances(components, decay),
        remarks,
      }
    case 'power':
      return {
        title: `power law, b = ${exponent}`,
        variances: powerLawVariances(components, exponent),
        remarks,
      }
    case 'ar1':
      return {
        title: `AR(1), ρ = ${memory}`,
        variances: autoregressiveVariances(components, memory),
        remarks,
      }
    case 'two-level': {
      const title = `two-level, h = ${highShare}, q = ${levelRatio}`
      return { title, variances: twoLevelVariances(components, highShare, levelRatio), remarks }
    }
    case 'own': {
      if (!data || data.files.length === 0) {
        throw new Refusal('own numbers', 'no file at hand', 'numbers: choose, drop or paste them')
      }
      return ownNumbersProfile(data)
    }
    case 'images': {
      if (!data || data.files.length === 0) {
        throw new Refusal('images', 'no picture at hand', 'one picture or more: choose or drop them')
      }
      return picturesProfile(data, parameters)
    }
    default:
      return { title: 'flat', variances: flatVariances(components), remarks }
  }
}
