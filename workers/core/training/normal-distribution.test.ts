import { expect, test } from 'vitest'
import { complementaryErrorFunction, normalDensity, normalUpperTail } from './normal-distribution.ts'

/** erfc from 50-digit arithmetic, rounded to float64. */
const table: readonly (readonly [number, number])[] = [
  [-1, 1.842700792949715],
  [0.25, 0.7236736098317631],
  [0.5, 0.4795001221869535],
  [1, 0.15729920705028513],
  [1.5, 0.033894853524689274],
  [1.9375, 0.0061431936047868],
  [2, 0.004677734981047266],
  [2.5, 0.0004069520174449589],
  [3, 2.209049699858544e-5],
  [5, 1.537459794428035e-12],
  [10, 2.088487583762545e-45],
  [20, 5.395865611607901e-176],
]

test.each(table)('erfc(%f) to a relative error of 2e-13', (value, expected) => {
  expect(Math.abs(complementaryErrorFunction(value) / expected - 1)).toBeLessThan(2e-13)
})

test('the two halves of the line add up', () => {
  for (const value of [0.3, 1.9, 2.1, 6]) {
    expect(complementaryErrorFunction(value) + complementaryErrorFunction(-value)).toBeCloseTo(2, 14)
  }
  expect(normalUpperTail(0)).toBe(0.5)
  expect(normalUpperTail(Infinity)).toBe(0)
  expect(normalUpperTail(-Infinity)).toBe(1)
})

test('is smooth where the series hands over to the fraction, and falls as the density says', () => {
  for (const value of [0.5, 2 * Math.SQRT2, 4]) {
    const step = 1e-4
    const slope = (normalUpperTail(value - step) - normalUpperTail(value + step)) / (2 * step)
    expect(slope / normalDensity(value)).toBeCloseTo(1, 7)
  }
})
