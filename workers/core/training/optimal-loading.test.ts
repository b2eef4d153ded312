import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { muLawStaircase } from '../quantizers/mu-law-staircase.ts'
import { evaluateStaircase } from '../quantizers/scalar-staircase.ts'
import { uniformStaircase } from '../quantizers/uniform-staircase.ts'
import { lloydMax } from './lloyd-max.ts'
import { minimizeOverScale } from './minimize.ts'
import { optimalMuLawPeak, optimalUniformStep } from './optimal-loading.ts'
import type { ScalarDensity } from './scalar-density.ts'
import { standardNormalDensity, unitLaplacianDensity, unitUniformDensity } from './scalar-density.ts'

const uniformError = (density: ScalarDensity, count: number, step: number): number =>
  evaluateStaircase(uniformStaircase(count, step), density).mse

/** Max 1960, Table II: the step and the error of the best uniform quantizer of N(0, 1), to the digits printed. */
test.each([
  [2, 1.596, 0.3634],
  [4, 0.9957, 0.1188],
  [8, 0.586, 0.03744],
  [16, 0.3352, 0.01154],
  [32, 0.1881, 0.003495],
])('Gaussian, %i levels: step %f, D = %f', (count, step, mse) => {
  const found = optimalUniformStep(standardNormalDensity, count)
  expect(found / step).toBeCloseTo(1, 3)
  expect(uniformError(standardNormalDensity, count, found) / mse).toBeCloseTo(1, 3)
})

/** Minimised independently in another program, by Brent's method. */
test.each([
  [8, 0.73093, 0.0717478],
  [64, 0.16568, 0.00291343],
])('Laplacian, %i levels', (count, step, mse) => {
  const found = optimalUniformStep(unitLaplacianDensity, count)
  expect(found).toBeCloseTo(step, 4)
  expect(uniformError(unitLaplacianDensity, count, found) / mse).toBeCloseTo(1, 5)
})

test('a uniform source is cut into N equal parts: D = N^-2', () => {
  for (const count of [2, 5, 32]) {
    const step = optimalUniformStep(unitUniformDensity, count)
    expect(step).toBeCloseTo((2 * Math.sqrt(3)) / count, 6)
    expect(uniformError(unitUniformDensity, count, step) * count ** 2).toBeCloseTo(1, 9)
  }
})

test('no other step or loading does better, and Lloyd-Max is never worse', () => {
  const density = fc.constantFrom(standardNormalDensity, unitLaplacianDensity)
  fc.assert(
    fc.property(
      density,
      fc.integer({ min: 2, max: 40 }),
      fc.double({ min: 0.01, max: 300, noNaN: true }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (source, count, mu, factor) => {
        const step = optimalUniformStep(source, count)
        const peak = optimalMuLawPeak(source, count, mu)
        const best = uniformError(source, count, step)
        const companded = evaluateStaircase(muLawStaircase(count, mu, peak), source).mse
        expect(uniformError(source, count, factor * step)).toBeGreaterThanOrEqual(best * (1 - 1e-12))
        const other = evaluateStaircase(muLawStaircase(count, mu, factor * peak), source).mse
        expect(other).toBeGreaterThanOrEqual(companded * (1 - 1e-12))
        const least = lloydMax(source, count).mse
        expect(Math.min(best, companded)).toBeGreaterThanOrEqual(least * (1 - 1e-12))
      },
    ),
    { numRuns: 25 },
  )
})

test('mu-law pays on a Laplacian at 4 bits and costs on a Gaussian', () => {
  const errorAt = (source: ScalarDensity): number =>
    evaluateStaircase(muLawStaircase(16, 10, optimalMuLawPeak(source, 16, 10)), source).mse
  // Independent values: 0.016672 and 0.012814.
  expect(errorAt(unitLaplacianDensity)).toBeCloseTo(0.016672, 6)
  expect(errorAt(standardNormalDensity)).toBeCloseTo(0.012814, 6)
})

test('the search finds the lower of two valleys', () => {
  const place = minimizeOverScale((x) => Math.min((x - 1) ** 2 + 0.1, (x - 10) ** 2 / 50), 0.1, 100)
  expect(place).toBeCloseTo(10, 6)
})

test('refuses what is no number of levels', () => {
  expect(() => optimalUniformStep(standardNormalDensity, 0)).toThrow(Refusal)
  expect(() => optimalMuLawPeak(standardNormalDensity, 2.5, 10)).toThrow(Refusal)
  expect(() => optimalMuLawPeak(standardNormalDensity, 4, -1)).toThrow(Refusal)
})
