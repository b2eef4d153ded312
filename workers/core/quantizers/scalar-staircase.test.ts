import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { bimodalDensity } from '../training/bimodal-density.ts'
import { lloydMax } from '../training/lloyd-max.ts'
import type { ScalarDensity } from '../training/scalar-density.ts'
import {
  standardNormalDensity,
  unitLaplacianDensity,
  unitUniformDensity,
} from '../training/scalar-density.ts'
import { muLawStaircase } from './mu-law-staircase.ts'
import type { ScalarStaircase } from './scalar-staircase.ts'
import { cellMoments, evaluateStaircase } from './scalar-staircase.ts'
import { uniformStaircase } from './uniform-staircase.ts'

const densities = [standardNormalDensity, unitLaplacianDensity, unitUniformDensity, bimodalDensity(0.9)]
const anyDensity = fc.constantFrom(...densities)

/** Mean squared error by the mid-point rule, cell by cell as a reader would code it: decode to the level of the cell. */
function summedError({ levels, thresholds }: ScalarStaircase, density: ScalarDensity): number {
  const reach = Math.min(density.supportEnd, 24)
  const parts = 200_000
  const width = (2 * reach) / parts
  let sum = 0
  let cell = 0
  for (let i = 0; i < parts; i++) {
    const value = -reach + (i + 0.5) * width
    while (cell < thresholds.length && value >= thresholds[cell]) cell++
    sum += (value - levels[cell]) ** 2 * density.density(value) * width
  }
  return sum
}

test('the error is the integral of f(x) (x - Q(x))^2, whatever the thresholds', () => {
  fc.assert(
    fc.property(
      anyDensity,
      fc.uniqueArray(fc.integer({ min: -400, max: 400 }), { minLength: 3, maxLength: 15 }),
      (density, places) => {
        const values = Float64Array.from(places, (place) => place / 100).sort()
        const odd = values.length % 2 === 1 ? values : values.subarray(1)
        const staircase = {
          levels: odd.filter((_, k) => k % 2 === 0),
          thresholds: odd.filter((_, k) => k % 2 === 1),
        }
        const { mse, cellProbabilities, entropyBits } = evaluateStaircase(staircase, density)
        const summed = summedError(staircase, density)
        expect(Math.abs(mse - summed)).toBeLessThan(5e-4 * (1 + summed))
        expect(cellProbabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
        expect(entropyBits).toBeLessThanOrEqual(Math.log2(staircase.levels.length) + 1e-12)
      },
    ),
    { numRuns: 25 },
  )
})

test('of a Lloyd-Max quantizer it says what the training said', () => {
  fc.assert(
    fc.property(anyDensity, fc.integer({ min: 1, max: 64 }), (density, count) => {
      const trained = lloydMax(density, count)
      const { mse, entropyBits } = evaluateStaircase(trained, density)
      expect(mse / trained.mse).toBeCloseTo(1, 10)
      expect(entropyBits).toBeCloseTo(trained.entropyBits, 10)
    }),
    { numRuns: 40 },
  )
})

test('moments of cells far out keep their relative precision', () => {
  const { probabilities, firstMoments } = cellMoments(
    standardNormalDensity,
    Float64Array.of(-20, -19, 19, 20),
  )
  expect(probabilities[1]).toBe(probabilities[3])
  expect(firstMoments[1]).toBe(-firstMoments[3])
  // The mean of a cell at 19 lies about 1/19 above its border.
  expect(firstMoments[3] / probabilities[3]).toBeCloseTo(19 + 1 / 19, 3)
})

test('a law without compression is a uniform quantizer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      (count, peak) => {
        const uniform = uniformStaircase(count, (2 * peak) / count)
        const companded = muLawStaircase(count, 0, peak)
        for (const [k, level] of uniform.levels.entries()) expect(companded.levels[k]).toBeCloseTo(level, 12)
        for (const [k, border] of uniform.thresholds.entries()) {
          expect(companded.thresholds[k]).toBeCloseTo(border, 12)
        }
      },
    ),
  )
})

test('mu-law cells widen outwards, in proportion to |x| + V / mu at their borders', () => {
  const [mu, peak] = [255, 2]
  const { thresholds } = muLawStaircase(64, mu, peak)
  const borders = [...thresholds.filter((border) => border >= 0), peak]
  const ratios = borders.slice(1).map((border, k) => (border + peak / mu) / (borders[k] + peak / mu))
  for (const ratio of ratios) expect(ratio).toBeCloseTo((1 + mu) ** (2 / 64), 10)
})

test.each([
  ['too few thresholds', [0, 1, 2], [0.5]],
  ['levels out of order', [1, 0], [0.5]],
  ['thresholds that coincide', [0, 1, 2], [0.5, 0.5]],
  ['a level that is no number', [0, NaN], [0.5]],
])('refuses %s', (_, levels, thresholds) => {
  const staircase = { levels: Float64Array.from(levels), thresholds: Float64Array.from(thresholds) }
  expect(() => evaluateStaircase(staircase, standardNormalDensity)).toThrow(Refusal)
})

test.each([
  [0, 1],
  [2.5, 1],
  [4, 0],
  [4, Infinity],
])('refuses %s levels of step %s', (levelCount, step) => {
  expect(() => uniformStaircase(levelCount, step)).toThrow(Refusal)
})
