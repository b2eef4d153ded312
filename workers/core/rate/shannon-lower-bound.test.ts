import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { shannonLowerBoundDistortion } from './shannon-lower-bound.ts'

test('is sigma^2 2^(-2R) for a Gaussian, and (e / pi) 2^(-2R) for a unit Laplacian', () => {
  const variance = 2.5
  const gaussian = Math.log2(2 * Math.PI * Math.E * variance) / 2
  const laplacian = Math.log2(Math.SQRT2 * Math.E)
  for (const rate of [0, 0.7, 3]) {
    expect(shannonLowerBoundDistortion(gaussian, 1, rate)).toBeCloseTo(variance * 4 ** -rate, 12)
    expect(shannonLowerBoundDistortion(laplacian, 1, rate)).toBeCloseTo((Math.E / Math.PI) * 4 ** -rate, 12)
    // Per dimension it does not matter how many independent copies make a vector.
    expect(shannonLowerBoundDistortion(3 * laplacian, 3, rate)).toBeCloseTo(
      shannonLowerBoundDistortion(laplacian, 1, rate),
      12,
    )
  }
})

test('refuses what is not finite', () => {
  expect(() => shannonLowerBoundDistortion(Number.NaN, 1, 1)).toThrow('entropy: found NaN')
  expect(() => shannonLowerBoundDistortion(1, 0, 1)).toThrow(Refusal)
  expect(() => shannonLowerBoundDistortion(1, 1, Infinity)).toThrow('rate: found Infinity bit')
})
