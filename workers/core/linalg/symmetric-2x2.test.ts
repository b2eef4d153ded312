import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eigenvaluesSymmetric2x2 } from './symmetric-2x2.ts'

/** Evenly spread, as doubles of fast-check are not: most of those are close to 0. */
const entry = fc.integer({ min: -1e5, max: 1e5 }).map((value) => value / 1e3)
const unit = fc.constantFrom(1e-30, 1e-6, 1, 1e9)

test('trace and determinant are the sum and the product of the eigenvalues', () => {
  fc.assert(
    fc.property(entry, entry, entry, unit, (a, b, c, scale) => {
      // L L^T with L = [[a, 0], [b, c]]: never below 0, and its determinant is (a c)^2.
      const [xx, xy, yy] = [a * a * scale, a * b * scale, (b * b + c * c) * scale]
      const [larger, smaller] = eigenvaluesSymmetric2x2(xx, xy, yy)
      expect(larger).toBeGreaterThanOrEqual(smaller)
      expect(smaller).toBeGreaterThanOrEqual(0)
      const trace = xx + yy
      expect(Math.abs(larger + smaller - trace)).toBeLessThanOrEqual(1e-14 * trace)
      const determinant = (a * c * scale) ** 2
      expect(Math.abs(larger * smaller - determinant)).toBeLessThanOrEqual(1e-14 * trace * trace)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('points on a line have one variance of 0, up to rounding, and none below', () => {
  const slope = fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 1e4)
  const spread = fc.double({ min: 1e-12, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(slope, spread, (k, xx) => {
      const [larger, smaller] = eigenvaluesSymmetric2x2(xx, k * xx, k * k * xx)
      expect(smaller).toBeGreaterThanOrEqual(0)
      expect(smaller).toBeLessThanOrEqual(1e-15 * larger)
    }),
    { seed: 1, numRuns: 1000 },
  )
})

test('the smaller one keeps its digits beside a much larger one', () => {
  const [larger, smaller] = eigenvaluesSymmetric2x2(1e12, 0, 1e-6)
  expect([larger, smaller]).toEqual([1e12, 1e-6])
})

test('a correlation r gives the variances 1 + r and 1 - r, and no spread none', () => {
  const [larger, smaller] = eigenvaluesSymmetric2x2(1, 0.9, 1)
  expect(larger).toBeCloseTo(1.9, 14)
  expect(smaller).toBeCloseTo(0.1, 14)
  expect(eigenvaluesSymmetric2x2(0, 0, 0)).toEqual([0, 0])
})
