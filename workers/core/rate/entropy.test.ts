import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { crossEntropyBits, entropyBits } from './entropy.ts'

const counts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })

test('known entropies', () => {
  expect(entropyBits([5, 5, 5, 5])).toBeCloseTo(2, 14)
  expect(entropyBits([1, 3])).toBeCloseTo(2 - 0.75 * Math.log2(3), 14)
  expect(entropyBits([0, 7, 0])).toBe(0)
  expect(entropyBits([])).toBe(0)
})

test('lies between 0 and the logarithm of the occupied cells; empty cells, order and scale do not matter', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const entropy = entropyBits(values)
      const occupied = values.filter((value) => value > 0).length
      expect(entropy).toBeGreaterThanOrEqual(0)
      expect(entropy).toBeLessThanOrEqual(Math.log2(Math.max(1, occupied)) + 1e-12)
      expect(entropyBits([0, ...values.toReversed()].map((value) => 3 * value))).toBeCloseTo(entropy, 11)
    }),
  )
})

test('merging two cells never raises the entropy', () => {
  fc.assert(
    fc.property(counts, fc.nat(1000), fc.nat(1000), (rest, a, b) => {
      expect(entropyBits([...rest, a + b])).toBeLessThanOrEqual(entropyBits([...rest, a, b]) + 1e-12)
    }),
  )
})

test('cross-entropy is never below the entropy of the test half, nor infinite', () => {
  const pairs = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(pairs, (cells) => {
      const test = cells.map(([first]) => first)
      const train = cells.map(([, second]) => second)
      const cost = crossEntropyBits(test, train)
      expect(cost).toBeGreaterThanOrEqual(entropyBits(test) - 1e-12)
      expect(cost).toBeLessThan(Infinity)
      // Cells that neither half has seen do not count.
      expect(crossEntropyBits([...test, 0], [...train, 0])).toBeCloseTo(cost, 12)
    }),
  )
})

test('the probabilities are (n + 1/2) / (N + M/2)', () => {
  // Seen in training 3 and 0 times, two cells: p = 3.5/4 and 0.5/4.
  expect(crossEntropyBits([1, 0], [3, 0])).toBeCloseTo(0, 14)
  expect(crossEntropyBits([1, 1], [3, 0])).toBeCloseTo((Math.log2(4 / 3.5) + 3) / 2, 14)
  expect(crossEntropyBits([0, 1], [3, 0], 0)).toBe(Infinity)
})

test('refuses negative counts and halves of different cells', () => {
  expect(() => entropyBits([1, -1])).toThrow(Refusal)
  expect(() => entropyBits([NaN])).toThrow(Refusal)
  expect(() => crossEntropyBits([1, 2], [1])).toThrow(/2 and 1 cells/)
})
