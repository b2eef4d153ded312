import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { muLawCompander } from './compander.ts'

const value = fc.integer({ min: -5e6, max: 5e6 }).map((number) => number / 1e6)
const strength = fc.oneof(fc.constant(0), fc.constant(255), fc.double({ min: 1e-6, max: 1000, noNaN: true }))
const peaks = fc.double({ min: 0.1, max: 20, noNaN: true })

test('expanding undoes compressing; both are odd and increasing; the peak stays where it is', () => {
  fc.assert(
    fc.property(strength, peaks, value, value, (mu, peak, a, b) => {
      const { compress, expand } = muLawCompander(mu, peak)
      expect(expand(compress(a))).toBeCloseTo(a, 10)
      expect(compress(-a)).toBeCloseTo(-compress(a), 14)
      expect(compress(peak)).toBeCloseTo(peak, 12)
      if (a < b) expect(compress(a)).toBeLessThan(compress(b))
    }),
    { numRuns: 300 },
  )
})

test('mu = 255 lifts small values: its slope at 0 is 255 / ln 256 = 45.99, 33.25 dB', () => {
  const { compress } = muLawCompander(255, 1)
  expect(20 * Math.log10(compress(1e-9) / 1e-9)).toBeCloseTo(33.25, 2)
})

test('refuses a negative mu and a peak that is none', () => {
  expect(() => muLawCompander(-1, 1)).toThrow(Refusal)
  expect(() => muLawCompander(NaN, 1)).toThrow(/^mu/)
  expect(() => muLawCompander(255, 0)).toThrow(/^peak/)
})
