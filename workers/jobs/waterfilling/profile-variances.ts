import type { ProfileData, WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { Refusal } from '../../core/formats/refusal.ts'

interface ProfileVariances {
  readonly key: string
  readonly title: string
  /** largest first */
  readonly variances: Float64Array
  readonly remarks: readonly string[]
}

/**
 * The variances sigma_j^2 of a profile, largest first, in the squared unit of its data.
 * @throws Refusal for a file without numbers, or a profile that cannot be made
 */
export async function profileVariances(
  parameters: WaterfillingParameters,
  data: ProfileData | undefined,
): Promise<ProfileVariances> {
  const { profile, decay, components } = parameters
  if (profile === 'own' && data) {
    const [{ name, file }] = data.files
    const words = (await file.text()).split(/[\s,;]+/).filter(Boolean)
    const variances = Float64Array.from(words, (word, j) => {
      const value = Number(word)
      if (!(value >= 0 && value < Infinity)) {
        throw new Refusal(name, `found “${word}” at place ${j + 1}`, 'numbers of zero or more')
      }
      return value
    })
    if (variances.length === 0) throw new Refusal(name, 'found no number', 'at least one')
    return { key: `own ${data.id}`, title: name, variances: variances.sort().reverse(), remarks: [] }
  }
  if (profile !== 'exponential') throw new Refusal('profile', `found ${profile}`, 'exponential')
  return {
    key: `exponential ${decay} ${components}`,
    title: `exponential, a = ${decay}`,
    variances: Float64Array.from({ length: components }, (_, j) => Math.exp(-decay * j)),
    remarks: [],
  }
}
