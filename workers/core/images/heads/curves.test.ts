import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bellOfSquare, mound, smoothMaximum, smoothStep } from './curves.ts'

const real = fc.double({ min: -3, max: 3, noNaN: true })

test('a bell is 1 in its middle, nothing from 2.83 deviations on, and within 0.074 of a Gaussian', () => {
  expect(bellOfSquare(0)).toBe(1)
  expect(mound(8, 0, 1, 1)).toBe(0)
  fc.assert(
    fc.property(real, real, (x, y) => {
      const bell = mound(x, y, 1, 2)
      expect(Math.abs(bell - Math.exp(-(x * x + (y * y) / 4) / 2))).toBeLessThan(0.074)
      expect(mound(-x, y, 1, 2)).toBe(bell)
    }),
  )
})

test('a step rises from 0 to 1, the same backwards', () => {
  fc.assert(
    fc.property(real, real, (first, second) => {
      const [low, high] = first < second ? [first, second] : [second, first]
      expect(smoothStep(-1, 1, low)).toBeLessThanOrEqual(smoothStep(-1, 1, high))
      expect(smoothStep(-1, 1, low) + smoothStep(-1, 1, -low)).toBeCloseTo(1, 12)
      expect(smoothStep(1, -1, low)).toBeCloseTo(smoothStep(-1, 1, -low), 12)
    }),
  )
})

test('a smooth maximum is above both, by half of the blend at most', () => {
  fc.assert(
    fc.property(real, real, (first, second) => {
      const above = smoothMaximum(first, second, 0.1) - Math.max(first, second)
      expect(above).toBeGreaterThanOrEqual(0)
      expect(above).toBeLessThanOrEqual(0.05 + 1e-12)
    }),
  )
})
