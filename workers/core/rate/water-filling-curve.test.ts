import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waterFillingCurve } from './water-filling-curve.ts'
import { waterFillingAtRate } from './water-filling.ts'

const variances = fc
  .array(
    fc.oneof(
      fc.integer({ min: -400, max: 400 }).map((exponent) => 10 ** (exponent / 100)),
      fc.constantFrom(0, 1),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .filter((sigma2) => Math.max(...sigma2) > 0)

test('every point is water-filling at its rate, from the whole variance to the share asked for', () => {
  fc.assert(
    fc.property(variances, fc.constantFrom(0.5, 1e-3, 1e-6), (sigma2, last) => {
      const { totalBits, normalizedDistortions } = waterFillingCurve(sigma2, last)
      expect([totalBits[0], normalizedDistortions[0]]).toEqual([0, 1])
      expect(normalizedDistortions.at(-1)).toBeCloseTo(last, 12)
      for (let point = 0; point < totalBits.length; point += 13) {
        const { normalizedDistortion } = waterFillingAtRate(sigma2, totalBits[point])
        expect(normalizedDistortions[point] / normalizedDistortion).toBeCloseTo(1, 9)
      }
    }),
    { numRuns: 40 },
  )
})

test('D(R) falls and is convex', () => {
  fc.assert(
    fc.property(variances, (sigma2) => {
      const { totalBits, normalizedDistortions } = waterFillingCurve(sigma2)
      let steepest = -Infinity
      for (let point = 1; point < totalBits.length; point++) {
        const fall = normalizedDistortions[point] - normalizedDistortions[point - 1]
        const slope = fall / (totalBits[point] - totalBits[point - 1])
        expect(slope).toBeLessThan(0)
        // A difference of two shares has an absolute error of a few units in the last place of 1.
        const rounding = 4e-15 / (totalBits[point] - totalBits[point - 1])
        expect(slope).toBeGreaterThanOrEqual(steepest - 2 * rounding)
        steepest = slope
      }
    }),
    { numRuns: 40 },
  )
})

test('straight lines between its points are less than 1e-4 of the variance above D(R)', () => {
  for (const sigma2 of [[1], [2, 2, 2], Array.from({ length: 200 }, (_, j) => Math.exp(-0.05 * j))]) {
    const { totalBits, normalizedDistortions } = waterFillingCurve(sigma2)
    for (let point = 1; point < totalBits.length; point++) {
      const chord = (normalizedDistortions[point] + normalizedDistortions[point - 1]) / 2
      const middle = (totalBits[point] + totalBits[point - 1]) / 2
      const height = chord - waterFillingAtRate(sigma2, middle).normalizedDistortion
      expect(height).toBeGreaterThan(-1e-12)
      expect(height).toBeLessThan(1e-4)
    }
  }
})

test('a share of 1 is the one point at rate 0; no variance is refused', () => {
  expect(waterFillingCurve([2, 1], 1)).toEqual({
    totalBits: Float64Array.of(0),
    normalizedDistortions: Float64Array.of(1),
  })
  expect(() => waterFillingCurve([0, 0])).toThrow('variances: all are 0')
})
