import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profileOf } from '../testing/water.ts'
import { distortionAt, endOfRates, floorOfDistortions, usualView } from './curve-view.ts'
import { roundAbove } from './round-above.ts'

test('D between the points of the curve is that of one Gaussian, 2^(-2R)', () => {
  const profile = profileOf([3])
  fc.assert(
    fc.property(fc.double({ min: 0, max: 8, noNaN: true }), (bits) => {
      expect(Math.abs(distortionAt(profile, bits) / 4 ** -bits - 1)).toBeLessThan(0.002)
    }),
  )
})

test('both pictures hold the current point, and end at a round number', () => {
  const variances = fc.array(fc.double({ min: 0.001, max: 9, noNaN: true }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(variances, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const profile = profileOf(list)
      const bits = share * profile.curveBits[150]
      for (const view of ['whole', 'near'] as const) {
        const end = endOfRates(profile, bits, view)
        expect(end).toBeGreaterThan(bits)
        expect(Number(end.toPrecision(3))).toBe(end)
        const floor = floorOfDistortions(profile, end, view)
        expect(floor).toBeGreaterThanOrEqual(0)
        expect(floor).toBeLessThanOrEqual(distortionAt(profile, bits))
      }
      expect(endOfRates(profile, bits, 'near')).toBeLessThanOrEqual(Math.max(1, 5 * bits))
    }),
  )
})

test('an axis ends at 1, 2 or 5 times a power of ten, less than 2.5 times above', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (value) => {
      const end = roundAbove(value)
      expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-9))
      expect(end).toBeLessThan(2.5001 * value)
      expect(['1', '2', '5']).toContain(end.toExponential()[0])
    }),
  )
})

test('a rate in the left corner of the whole picture opens the near one', () => {
  const profile = profileOf(Array.from({ length: 200 }, (_, j) => Math.exp(-0.01 * j)))
  const end = endOfRates(profile, 8, 'whole')
  expect(usualView(profile, 8)).toBe('near')
  expect(usualView(profile, 0.16 * end)).toBe('near')
  expect(usualView(profile, 0.17 * end)).toBe('whole')
  expect(usualView(profileOf([1]), 8)).toBe('whole')
})
