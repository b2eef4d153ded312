import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eigenvaluesSymmetric2x2 } from './symmetric-2x2.ts'

/** Evenly spread, as doubles of fast-check are not: most of those are close to 0. */
const entry = fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 1e3)

test('trace and determinant are the sum and the product of the eigenvalues', () => {
  fc.assert(
    fc.property(entry, entry, entry, (xx, xy, yy) => {
      const [larger, smaller] = eigenvaluesSymmetric2x2(xx, xy, yy)
      expect(larger).toBeGreaterThanOrEqual(smaller)
      expect(larger + smaller).toBeCloseTo(xx + yy, 9)
      expect(larger * smaller).toBeCloseTo(xx * yy - xy * xy, 6)
    }),
  )
})

test('a correlation r gives the variances 1 + r and 1 - r', () => {
  const [larger, smaller] = eigenvaluesSymmetric2x2(1, 0.9, 1)
  expect(larger).toBeCloseTo(1.9, 14)
  expect(smaller).toBeCloseTo(0.1, 14)
})
