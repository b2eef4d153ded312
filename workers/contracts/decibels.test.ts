import { expect, test } from 'vitest'
import { decibelsPerBit, hexagonLimitDb, squareLimitDb } from './decibels.ts'

test('a bit is 6.02 dB, and the published limits of square and hexagon are 1.533 and 1.366 dB', () => {
  expect(decibelsPerBit).toBeCloseTo(6.0206, 4)
  expect(squareLimitDb).toBeCloseTo(1.533, 3)
  expect(hexagonLimitDb).toBeCloseTo(1.366, 3)
  // A quarter of a bit, 1/2 log2(pi e / 6), and what a hexagon gains over a square.
  expect(squareLimitDb / decibelsPerBit).toBeCloseTo(0.2546, 4)
  expect(squareLimitDb - hexagonLimitDb).toBeCloseTo(0.167, 3)
})
