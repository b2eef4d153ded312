import { expect, test } from 'vitest'
import { entropyCodedStaircase } from '../../core/quantizers/entropy-coded-staircase.ts'
import { evaluateStaircase } from '../../core/quantizers/scalar-staircase.ts'
import {
  differentialEntropyBits,
  entropyCodedConstant,
  shannonLowerBoundConstant,
} from '../../core/rate/high-rate.ts'
import { bimodalDensity } from '../../core/training/bimodal-density.ts'
import {
  standardNormalDensity,
  unitLaplacianDensity,
  unitUniformDensity,
} from '../../core/training/scalar-density.ts'
import { lineDistortion } from './line-bound.ts'

test('of a Gaussian it is 2^(-2R), within 0.01 bit', () => {
  const distortion = lineDistortion(standardNormalDensity)
  for (const rate of [0, 0.5, 1, 2, 4, 7]) {
    expect(Math.abs(Math.log2(distortion(rate)) / 2 + rate)).toBeLessThan(0.01)
  }
})

test.each([
  ['Laplacian', unitLaplacianDensity, 0.01],
  ['uniform', unitUniformDensity, 0.03],
  ['two humps', bimodalDensity(0.92), 0.01],
] as const)(
  'of the %s it is never below Shannon’s bound nor above a Gaussian’s, and comes to the former',
  (_, density, near) => {
    const distortion = lineDistortion(density)
    const shannon = shannonLowerBoundConstant(density)
    for (let rate = 0.1; rate < 8; rate += 0.3) {
      const bits = -Math.log2(distortion(rate)) / 2
      expect(bits).toBeLessThan(rate - Math.log2(shannon) / 2 + 1e-6)
      expect(bits).toBeGreaterThan(rate - 0.003)
    }
    expect(Math.abs(Math.log2(distortion(4) / (shannon * 4 ** -4)) / 2)).toBeLessThan(near)
  },
)

// Rates and errors by a plain Blahut-Arimoto of 1601 points and 6000 iterations in numpy.
test.each([
  [0.24704, 0.64076],
  [0.44606, 0.47605],
  [0.9067, 0.24741],
])('of the Laplacian at %d bit it is %d', (rate, mse) => {
  const distortion = lineDistortion(unitLaplacianDensity)
  expect(Math.abs(distortion(rate) / mse - 1)).toBeLessThan(0.006)
  expect(distortion(0)).toBeCloseTo(1, 3)
})

test.each([
  ['Laplacian', unitLaplacianDensity],
  ['uniform', unitUniformDensity],
] as const)(
  'of the %s at 8 bit the entropy-coded uniform quantizer is at its limit above it',
  (_, density) => {
    const step = 2 ** (differentialEntropyBits(density) - 8)
    const staircase = entropyCodedStaircase(density, step, 'mid-tread', 'centroid')
    const { mse, entropyBits } = evaluateStaircase(staircase, density)
    expect(Math.abs(entropyBits - 8)).toBeLessThan(0.01)
    const gapDb = 10 * Math.log10(mse / lineDistortion(density)(entropyBits))
    const limitDb = 10 * Math.log10(entropyCodedConstant(density) / shannonLowerBoundConstant(density))
    expect(Math.abs(gapDb - limitDb)).toBeLessThan(0.02)
  },
)
