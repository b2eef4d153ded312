import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultParameters } from '../../contracts/parameters.ts'
import type { ProfileData, WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { profileKinds, waterfillingTable } from '../../contracts/waterfilling.ts'
import { profileKey, profileVariances } from './profile.ts'

const defaults = defaultParameters(waterfillingTable)

function numbers(id: number, text: string): ProfileData {
  return { id, files: [{ name: 'own.csv', file: new Blob([text]) }] }
}

const synthetic = ['exponential', 'power', 'ar1', 'flat', 'two-level'] as const

test.each([
  ['exponential', 'exponential, a = 0.01', 1],
  ['power', 'power law, b = 1', 1],
  ['ar1', 'AR(1), ρ = 0.9', 18.4],
  ['flat', 'flat', 1],
  ['two-level', 'two-level, h = 0.1, q = 20', 1],
] as const)(
  '%s has its title and as many variances as components, largest first',
  async (profile, title, first) => {
    const found = await profileVariances({ ...defaults, profile, components: 150 }, undefined)
    expect(found).toMatchObject({ title, remarks: [] })
    expect(found.variances.length).toBe(150)
    expect(found.variances).toEqual(found.variances.toSorted().reverse())
    expect(found.variances[0]).toBeCloseTo(first, 1)
  },
)

describe('the key', () => {
  /** Another value than the default, for each parameter. */
  const changed: Partial<WaterfillingParameters> = {
    decay: 0.02,
    exponent: 2,
    memory: 0.5,
    highShare: 0.3,
    levelRatio: 5,
    components: 12,
    imageTransform: 'pca',
    blockSize: 4,
    seed: 9,
    codebookSize: 16,
    totalBits: 3,
    held: 'level',
    trials: 1,
  }

  it('changes exactly when the variances do', async () => {
    for (const profile of synthetic) {
      const parameters = { ...defaults, profile, components: 9 }
      const before = await profileVariances(parameters, undefined)
      for (const [name, value] of Object.entries(changed)) {
        const after = await profileVariances({ ...parameters, [name]: value }, undefined)
        const same = JSON.stringify([...after.variances]) === JSON.stringify([...before.variances])
        expect([profile, name, after.key === before.key]).toEqual([profile, name, same])
      }
    }
  })

  it('of a reader’s files changes with the choice, and with what pictures are cut into', () => {
    const own = { ...defaults, profile: 'own' } as const
    const images = { ...defaults, profile: 'images' } as const
    const [first, second] = [numbers(1, '1 2'), numbers(2, '1 2')]
    expect(profileKey(own, first)).not.toBe(profileKey(own, second))
    expect(profileKey(own, first)).toBe(profileKey({ ...own, components: 3, blockSize: 2 }, first))
    expect(profileKey(images, first)).not.toBe(profileKey(images, second))
    expect(profileKey(images, first)).not.toBe(profileKey({ ...images, blockSize: 2 }, first))
    expect(profileKey(images, first)).not.toBe(profileKey({ ...images, imageTransform: 'pca' }, first))
    expect(profileKey(images, first)).toBe(profileKey({ ...images, decay: 1 }, first))
  })

  it('tells the kinds apart', () => {
    const anyKind = constantFrom(...profileKinds)
    assert(
      property(anyKind, anyKind, (a, b) => {
        const [first, second] = [a, b].map((profile) => profileKey({ ...defaults, profile }, numbers(1, '')))
        expect(first === second).toBe(a === b)
      }),
    )
  })
})

test.each([
  ['own', undefined, 'own numbers: no file at hand; expected numbers: choose, drop or paste them.'],
  ['images', undefined, 'images: no picture at hand; expected one picture or more: choose or drop them.'],
  ['own', { id: 1, files: [] }, 'own numbers: no file at hand;'],
  ['own', numbers(1, '0\n0\n0'), 'own.csv, variances: all 3 variances are 0; expected at least one above 0.'],
  ['own', numbers(1, '5,5\n5,5\n5,5'), 'own.csv, principal variances: all 2 variances are 0;'],
] as const)('%s without data of use is refused: %#', async (profile, data, message) => {
  await expect(profileVariances({ ...defaults, profile }, data)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining(message),
  })
})
