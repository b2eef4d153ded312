import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { CodebookQuantizer } from './codebook.ts'
import { EntropyCodedCodebookQuantizer } from './entropy-coded-codebook.ts'

/** Few values, so that equal costs and equal coordinates come up often; their squares and sums are exact. */
const coordinate = fc.integer({ min: -6, max: 6 }).map((value) => value / 2)
const length = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Infinity))

function problems(dimension: number) {
  const vector = fc.array(coordinate, { minLength: dimension, maxLength: dimension })
  return fc.record({
    dimension: fc.constant(dimension),
    words: fc.array(fc.record({ word: vector, length }), { minLength: 1, maxLength: 12 }),
    samples: fc.array(vector, { minLength: 1, maxLength: 20 }),
    multiplier: fc.integer({ min: 0, max: 8 }).map((value) => value / 4),
  })
}

test('chooses the least ||x - c||^2 + multiplier x length by full search, the lowest index among equals', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }).chain(problems),
      ({ dimension, words, samples, multiplier }) => {
        fc.pre(words.some((entry) => entry.length < Infinity))
        const quantizer = new EntropyCodedCodebookQuantizer(
          Float32Array.from(words.flatMap(({ word }) => word)),
          dimension,
          Float64Array.from(words, (entry) => entry.length),
          multiplier,
        )
        const expected = samples.map((sample) => {
          const costs = words.map((entry) =>
            entry.length === Infinity
              ? Infinity
              : entry.word.reduce((sum, value, j) => sum + (sample[j] - value) ** 2, 0) +
                multiplier * entry.length,
          )
          return costs.indexOf(Math.min(...costs))
        })
        expect([...quantizer.encode(Float32Array.from(samples.flat()))]).toEqual(expected)
      },
    ),
    { numRuns: 400 },
  )
})

test('a multiplier of 0 is the nearest codeword, but never a dead one', () => {
  const codebook = Float32Array.of(0, 0, 1, 0, 4, 0)
  const samples = Float32Array.of(0.9, 0, 0.1, 0, 3, 1)
  const all = new EntropyCodedCodebookQuantizer(codebook, 2, Float64Array.of(5, 1, 0), 0)
  expect(all.encode(samples)).toEqual(new CodebookQuantizer(codebook, 2).encode(samples))
  const some = new EntropyCodedCodebookQuantizer(codebook, 2, Float64Array.of(5, Infinity, 0), 0)
  expect([...some.encode(samples)]).toEqual([0, 0, 2])
})

test('moves the border between two codewords by multiplier x (difference of lengths) / (2 distance)', () => {
  // ||x||^2 + 0.5 = (x - 2)^2 + 1.5 at x = 5/4
  const quantizer = new EntropyCodedCodebookQuantizer(Float32Array.of(0, 2), 1, Float64Array.of(1, 3), 0.5)
  expect([...quantizer.encode(Float32Array.of(1.2499, 1.2501))]).toEqual([0, 1])
})

test('decodes to its codewords and counts all of them', () => {
  const codebook = Float32Array.of(1, 2, 3, 4)
  const quantizer = new EntropyCodedCodebookQuantizer(codebook, 2, Float64Array.of(0, Infinity), 1)
  expect(quantizer).toMatchObject({ dimension: 2, indexLength: 1, codebookSize: 2 })
  expect([...quantizer.decode(Int32Array.of(1, 0))]).toEqual([3, 4, 1, 2])
  expect(() => quantizer.decode(Int32Array.of(2))).toThrow(Refusal)
})

test('refuses lengths that do not fit, are negative, NaN or all infinite, such a multiplier, and NaN samples', () => {
  const make = (lengths: number[], multiplier = 1) =>
    new EntropyCodedCodebookQuantizer(Float32Array.of(0, 1), 1, Float64Array.from(lengths), multiplier)
  expect(() => make([1])).toThrow('code lengths: found 1; expected 2, one per codeword.')
  expect(() => make([1, -1])).toThrow(/^code lengths: found -1 bit/)
  expect(() => make([1, NaN])).toThrow(Refusal)
  expect(() => make([Infinity, Infinity])).toThrow('code lengths: found no finite one')
  expect(() => make([1, 1], -1)).toThrow(/^multiplier/)
  expect(() => make([1, 1], Infinity)).toThrow(/^multiplier/)
  expect(() => make([1, 1]).encode(Float32Array.of(0, NaN))).toThrow('sample 2 is not finite')
})
