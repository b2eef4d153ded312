import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { entropyCodedStaircase } from '../quantizers/entropy-coded-staircase.ts'
import { evaluateStaircase } from '../quantizers/scalar-staircase.ts'
import { shannonLowerBoundConstant } from '../rate/high-rate.ts'
import { bimodalDensity } from './bimodal-density.ts'
import { entropyCodedUniform } from './entropy-coded-uniform.ts'
import { standardNormalDensity, unitLaplacianDensity, unitUniformDensity } from './scalar-density.ts'

/** Distance to R(D) = -1/2 log2 D of a Gaussian, in dB. */
function gaussianGapDb(targetBits: number, reconstruction: 'centroid' | 'point'): number {
  const { mse, entropyBits } = entropyCodedUniform(standardNormalDensity, targetBits, reconstruction)
  return 10 * Math.log10(mse * 4 ** entropyBits)
}

describe('on a Gaussian', () => {
  test.each([1.6, 2, 2.5, 3, 4, 6, 8])('with centroids it is 1.53 dB from R(D) at %s bit', (bits) => {
    expect(Math.abs(gaussianGapDb(bits, 'centroid') - 1.533)).toBeLessThan(0.03)
  })

  test.each([
    [2.1, 1.88],
    [3.06, 1.62],
  ])('with mid-points at %s bit it is %s dB', (bits, gap) => {
    expect(Math.abs(gaussianGapDb(bits, 'point') - gap)).toBeLessThan(0.01)
  })

  test('as the rate goes to zero it comes to the bound', () => {
    const gaps = [0.02, 0.1, 0.5, 1, 1.6].map((bits) => gaussianGapDb(bits, 'centroid'))
    expect(gaps[0]).toBeLessThan(0.15)
    for (const [k, gap] of gaps.slice(1).entries()) expect(gap).toBeGreaterThan(gaps[k])
  })
})

test('the entropy is the one asked for, the error falls with it, and no bound is passed', () => {
  const density = fc.constantFrom(
    standardNormalDensity,
    unitLaplacianDensity,
    unitUniformDensity,
    bimodalDensity(0.9),
  )
  fc.assert(
    fc.property(density, fc.double({ min: 0.05, max: 6, noNaN: true }), (source, bits) => {
      const coded = entropyCodedUniform(source, bits, 'centroid')
      expect(Math.abs(coded.entropyBits - bits)).toBeLessThan(1e-6)
      expect(coded.mse).toBeGreaterThan(
        shannonLowerBoundConstant(source) * 4 ** -coded.entropyBits * (1 - 1e-9),
      )
      expect(coded.mse).toBeLessThanOrEqual(entropyCodedUniform(source, bits, 'point').mse * 1.001)
      expect(entropyCodedUniform(source, bits + 0.2, 'centroid').mse).toBeLessThan(coded.mse)
    }),
    { numRuns: 30 },
  )
})

test('a uniform source in two halves is one bit: a threshold at zero', () => {
  const coded = entropyCodedUniform(unitUniformDensity, 1, 'point')
  expect(coded.placement).toBe('mid-rise')
  expect(coded.stepSize).toBeCloseTo(Math.sqrt(3), 6)
  expect(coded.mse).toBeCloseTo(1 / 4, 6)
  expect(coded.staircase.levels).toHaveLength(2)
  expect(entropyCodedUniform(unitUniformDensity, 3, 'centroid').staircase.levels).toHaveLength(8)
})

test('no cell is empty, whatever the step: every centroid lies in its own cell', () => {
  const density = fc.constantFrom(
    standardNormalDensity,
    unitLaplacianDensity,
    unitUniformDensity,
    bimodalDensity(0.9),
  )
  const placement = fc.constantFrom('mid-tread' as const, 'mid-rise' as const)
  fc.assert(
    fc.property(density, placement, fc.double({ min: 0.02, max: 20, noNaN: true }), (source, place, step) => {
      const { levels, thresholds } = entropyCodedStaircase(source, step, place, 'centroid')
      for (const [k, level] of levels.entries()) {
        expect(level).toBeGreaterThan(thresholds[k - 1] ?? -Infinity)
        expect(level).toBeLessThan(thresholds[k] ?? Infinity)
      }
    }),
    { numRuns: 60 },
  )
})

test('what is left beyond the last level moves no figure', () => {
  const staircase = entropyCodedStaircase(standardNormalDensity, 0.5, 'mid-tread', 'point')
  // D = Δ²/12 (1 + tiny) for a smooth density and a fine step; the exact value is from an independent sum.
  expect(evaluateStaircase(staircase, standardNormalDensity).mse).toBeCloseTo(0.25 / 12, 8)
})

test.each([0, -1, 11, NaN])('refuses an entropy of %s bit', (bits) => {
  expect(() => entropyCodedUniform(standardNormalDensity, bits, 'centroid')).toThrow(Refusal)
})

test.each([0, 1e-9, Infinity, NaN])('refuses a step of %s', (step) => {
  expect(() => entropyCodedStaircase(standardNormalDensity, step, 'mid-tread', 'point')).toThrow(Refusal)
})
