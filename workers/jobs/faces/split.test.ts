import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitKinds } from '../../contracts/faces.ts'
import { splitFaces } from './split.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const share = fc.double({ min: 0.05, max: 0.5, noNaN: true })
/** At least two people, and six pictures, so that every kind can split. */
const people = fc
  .array(fc.constantFrom('anna', 'boris', 'chen', 'dora', 'emil'), { minLength: 6, maxLength: 60 })
  .map((names) => ['anna', ...names.slice(1, -1), 'boris'])

const sizesOf = (names: readonly string[]): Map<string, number> => {
  const sizes = new Map<string, number>()
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  return sizes
}

test.each(splitKinds)(
  '%s: ascending, disjoint, everything once, neither empty, the same for one seed',
  (kind) => {
    fc.assert(
      fc.property(people, share, seed, (names, testShare, drawn) => {
        const split = splitFaces(kind, testShare, names, names.length, drawn)
        const { train, test: held } = split
        const all = [...train, ...held].toSorted((a, b) => a - b)
        expect(all).toEqual(names.map((_, place) => place))
        for (const part of [train, held]) {
          expect(part.length).toBeGreaterThan(0)
          expect(part).toEqual(part.toSorted())
        }
        expect(splitFaces(kind, testShare, names, names.length, drawn)).toEqual(split)
      }),
    )
  },
)

test('by image: the share is met to a rounding, and that of everyone to one picture', () => {
  fc.assert(
    fc.property(people, share, seed, (names, testShare, drawn) => {
      const { test: held } = splitFaces('image', testShare, names, names.length, drawn)
      expect(held.length).toBe(Math.max(1, Math.round(testShare * names.length)))
      const ofTest = sizesOf(Array.from(held, (place) => names[place]))
      const reached = held.length / names.length
      for (const [name, size] of sizesOf(names)) {
        expect(Math.abs((ofTest.get(name) ?? 0) - reached * size)).toBeLessThan(
          1 + size / names.length + 1e-9,
        )
      }
    }),
  )
})

test('by person: nobody is on both sides, and equal people give the share to half a person', () => {
  fc.assert(
    fc.property(people, share, seed, (names, testShare, drawn) => {
      const { train, test: held } = splitFaces('person', testShare, names, names.length, drawn)
      const trained = new Set(Array.from(train, (place) => names[place]))
      expect(Array.from(held, (place) => names[place]).filter((name) => trained.has(name))).toEqual([])
    }),
  )
  const equal = Array.from({ length: 200 }, (_, i) => `person ${i % 10}`)
  for (const testShare of [0.1, 0.17, 0.44]) {
    const { test: held } = splitFaces('person', testShare, equal, 200, 1)
    expect(held.length).toBe(20 * Math.round(10 * testShare))
  }
})

test('another seed holds out others', () => {
  const names = Array.from({ length: 100 }, (_, i) => `person ${i % 20}`)
  for (const kind of ['image', 'person'] as const) {
    const splits = [1, 2, 3, 4].map((drawn) => splitFaces(kind, 0.2, names, 100, drawn).test.join(' '))
    expect(new Set(splits).size).toBe(4)
  }
})

test('every sixth is what the reference holds out, whatever the seed', () => {
  const names = Array.from({ length: 640 }, (_, i) => `yaleB${i % 10}`)
  const { train, test: held } = splitFaces('every6', 0.5, names, 640, 7)
  expect([train.length, held.length]).toEqual([534, 106])
  expect(Array.from(held.subarray(0, 3))).toEqual([5, 11, 17])
  expect(held.every((place) => place % 6 === 5)).toBe(true)
})

describe('refused', () => {
  test.each([
    ['image', ['anna'], 'faces: 1 picture; expected at least two'],
    [
      'person',
      ['anna', 'anna'],
      'split by person: pictures of one person only (“anna”); expected at least two people',
    ],
    ['every6', ['anna', 'boris', 'chen', 'dora', 'emil'], 'faces: 5 pictures; expected at least 6'],
  ] as const)('%s of %j', (kind, names, sentence) => {
    expect(() => splitFaces(kind, 0.2, names, names.length, 1)).toThrow(sentence)
  })

  test('people that are not those of the pictures', () => {
    expect(() => splitFaces('image', 0.2, ['anna'], 2, 1)).toThrow('1 people of 2 pictures')
  })
})
