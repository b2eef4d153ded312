import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { minimizeVariancePenalizedByNewton } from './variance-regularized-newton.ts'
import type { VarianceRegularizedRow } from './variance-regularized-update.ts'
import { minimizeVariancePenalized, variancePenalizedError } from './variance-regularized-update.ts'

const sum = fc.oneof(
  fc.integer({ min: -40_000, max: 40_000 }).map((value) => value / 1000),
  fc.constantFrom(0, 1e-9, -1e-6),
)
const cluster = fc.record({ sum, count: fc.integer({ min: 1, max: 40 }) })
const magnitude = (lowest: number, highest: number): fc.Arbitrary<number> =>
  fc.integer({ min: 100 * lowest, max: 100 * highest }).map((exponent) => 10 ** (exponent / 100))

function rowOf(
  clusters: readonly { sum: number; count: number }[],
  target: number,
  regularization: number,
): VarianceRegularizedRow {
  return {
    memberSums: Float64Array.from(clusters, (one) => one.sum),
    counts: clusters.map(({ count }) => count),
    target,
    regularization,
  }
}

const rows = fc
  .tuple(fc.array(cluster, { minLength: 1, maxLength: 40 }), magnitude(-2, 2), magnitude(-6, 6))
  .map(([clusters, perCodeword, regularization]) =>
    rowOf(clusters, perCodeword * clusters.length, regularization),
  )

function squaredNorm(codewords: Float64Array): number {
  return codewords.reduce((total, codeword) => total + codeword * codeword, 0)
}

test('the gradient vanishes where no denominator is negative: this is the global minimum', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const codewords = minimizeVariancePenalized(row)
      const shift = 2 * row.regularization * (squaredNorm(codewords) - row.target)
      const scale = 2 * row.regularization * Math.max(row.target, squaredNorm(codewords))
      for (const [k, codeword] of codewords.entries()) {
        const rounding = 1e-12 * (row.counts[k] + scale) * Math.abs(codeword)
        const gradient = (row.counts[k] + shift) * codeword - row.memberSums[k]
        expect(Math.abs(gradient)).toBeLessThanOrEqual(rounding + 1e-12 * Math.abs(row.memberSums[k]))
        expect(row.counts[k] + shift).toBeGreaterThanOrEqual(-1e-12 * (row.counts[k] + scale))
      }
    }),
    { numRuns: 400 },
  )
})

describe('Newton with Sherman and Morrison', () => {
  test('finds the same codewords, to 1e-6', () => {
    fc.assert(
      fc.property(rows, (row) => {
        // Sums that vanish leave it nearly free which of the smallest clusters carries the norm.
        fc.pre(row.memberSums.every((value) => Math.abs(value) > 0.01))
        const byRoot = minimizeVariancePenalized(row)
        const byNewton = minimizeVariancePenalizedByNewton(row)
        const size = Math.sqrt(squaredNorm(byRoot))
        for (const [k, codeword] of byRoot.entries()) {
          expect(Math.abs(byNewton[k] - codeword)).toBeLessThanOrEqual(1e-6 * size)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('comes as low where sums vanish, with any regularization and target', () => {
    const settings = fc.tuple(fc.constantFrom(1e-9, 1e-3, 1, 1e3, 1e9), fc.constantFrom(1e-12, 0.01, 1, 1e4))
    fc.assert(
      fc.property(rows, settings, fc.double({ noNaN: true, min: 0, max: 1 }), (row, setting, zeroShare) => {
        const [regularization, perCodeword] = setting
        const size = row.memberSums.length
        const memberSums = row.memberSums.map((sum, k) => (k < zeroShare * size ? 0 : sum))
        const hard = { ...row, memberSums, regularization, target: perCodeword * size }
        const lowest = variancePenalizedError(hard, minimizeVariancePenalized(hard))
        const byNewton = variancePenalizedError(hard, minimizeVariancePenalizedByNewton(hard))
        expect(Math.abs(byNewton - lowest)).toBeLessThanOrEqual(1e-9 * Math.abs(lowest) + 1e-18)
      }),
      { numRuns: 400 },
    )
  })
})

test('no other codewords do better: the centroids, those at the norm, or any drawn', () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 40, maxLength: 40 }),
      (row, drawn) => {
        const found = variancePenalizedError(row, minimizeVariancePenalized(row))
        const centroids = row.memberSums.map((value, k) => value / row.counts[k])
        const others = [
          centroids,
          centroids.map((value) => value * Math.sqrt(row.target / (squaredNorm(centroids) || 1))),
          row.memberSums.map((_, k) => drawn[k] / 100),
          row.memberSums.map((_, k) => (drawn[k] / 100) * Math.sqrt(row.target)),
        ]
        for (const other of others) {
          const rounding = 1e-12 * (Math.abs(found) + row.regularization * row.target ** 2)
          expect(found).toBeLessThanOrEqual(variancePenalizedError(row, other) + rounding)
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('lambda 0 gives the centroids, and a tiny lambda stays beside them', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const centroids = row.memberSums.map((value, k) => value / row.counts[k])
      expect(minimizeVariancePenalized({ ...row, regularization: 0 })).toEqual(centroids)
      // mu = 2 lambda (||c||^2 - tau) is all that there is between the two.
      const largest = 2 * Math.max(row.target, squaredNorm(centroids))
      const close = minimizeVariancePenalized({ ...row, regularization: 1e-9 / largest })
      for (const [k, codeword] of close.entries()) {
        expect(Math.abs(codeword - centroids[k])).toBeLessThanOrEqual(1e-8 * Math.abs(centroids[k]))
      }
    }),
  )
})

test('a growing lambda brings the norm to its target from either side, and fixes it in the end', () => {
  fc.assert(
    fc.property(rows, (row) => {
      fc.pre(squaredNorm(row.memberSums) > 1e-6)
      let distance = Infinity
      for (const regularization of [0, 0.001, 0.1, 10, 1000, 1e12]) {
        const norm = squaredNorm(minimizeVariancePenalized({ ...row, regularization }))
        expect(Math.abs(norm / row.target - 1)).toBeLessThanOrEqual(distance + 1e-9)
        distance = Math.abs(norm / row.target - 1)
      }
      expect(distance).toBeLessThan(1e-6)
    }),
  )
})

test('one codeword: the positive root of a c - z + 2 lambda c (c^2 - tau) = 0 that is the largest', () => {
  // c = 2: 3 * 2 - 14 + 2 * 0.5 * 2 * (4 - 0) = 0 with tau = 0, and with tau = 1 for z = 12.
  expect(minimizeVariancePenalized(rowOf([{ sum: 14, count: 3 }], 0, 0.5))[0]).toBeCloseTo(2, 14)
  expect(minimizeVariancePenalized(rowOf([{ sum: 12, count: 3 }], 1, 0.5))[0]).toBeCloseTo(2, 14)
  expect(minimizeVariancePenalized(rowOf([{ sum: -12, count: 3 }], 1, 0.5))[0]).toBeCloseTo(-2, 14)
})

test('the hard case: sums of 0 leave the smallest clusters to carry the norm, as they did before', () => {
  const row = rowOf(
    [
      { sum: 0, count: 1 },
      { sum: 3, count: 2 },
      { sum: 0, count: 1 },
    ],
    20,
    1,
  )
  // mu = -1: the second codeword is 3 / (2 - 1), and ||c||^2 = 20 - 1/2 leaves 10.5 for the other two.
  expect([...minimizeVariancePenalized(row)]).toEqual([Math.sqrt(10.5), 3, 0])
  const [first, second, third] = minimizeVariancePenalized(row, [-3, 1, 4])
  expect([first / third, second, first * first + third * third]).toEqual([-0.75, 3, expect.closeTo(10.5, 12)])
})

test('sums of 0 in every cluster give 0 where the regularization is too weak to hold a norm', () => {
  const nothing = [
    { sum: 0, count: 5 },
    { sum: 0, count: 7 },
  ]
  expect([...minimizeVariancePenalized(rowOf(nothing, 2, 1), [1, 1])]).toEqual([0, 0])
  expect([...minimizeVariancePenalized(rowOf(nothing, 3, 1), [1, 1])]).toEqual([Math.sqrt(0.5), 0])
})

test('a sum that all but vanishes is near the hard case, and still exact', () => {
  const [codeword] = minimizeVariancePenalized(
    rowOf(
      [
        { sum: 1e-30, count: 1 },
        { sum: 3, count: 2 },
      ],
      20,
      1,
    ),
  )
  expect(codeword).toBeCloseTo(Math.sqrt(10.5), 12)
})

test.each<[string, VarianceRegularizedRow]>([
  ['no codeword', rowOf([], 1, 1)],
  ['a cluster without members', rowOf([{ sum: 0, count: 0 }], 1, 1)],
  ['a sum that is not finite', rowOf([{ sum: NaN, count: 1 }], 1, 1)],
  ['a negative target', rowOf([{ sum: 1, count: 1 }], -1, 1)],
  ['an infinite regularization', rowOf([{ sum: 1, count: 1 }], 1, Infinity)],
])('refuses %s', (_, row) => {
  expect(() => minimizeVariancePenalized(row)).toThrow(Refusal)
  expect(() => minimizeVariancePenalizedByNewton(row)).toThrow(Refusal)
})
