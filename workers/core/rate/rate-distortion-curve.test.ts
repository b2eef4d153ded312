import { describe, expect, it } from 'vitest'
import { eigenvaluesSymmetric2x2 } from '../linalg/symmetric-2x2.ts'
import { massGrid, sourceEntropyBits, sourceHalfWidth, sourceMasses } from '../sources/density.ts'
import type { PlanarMasses } from '../sources/planar-masses.ts'
import { marginalMasses } from '../sources/planar-masses.ts'
import type { SourceSettings } from '../sources/source.ts'
import type { RateDistortionPoint } from './blahut-arimoto.ts'
import { rateDistortionCurve, usualCurve } from './rate-distortion-curve.ts'
import { RateDistortionFunction } from './rate-distortion-function.ts'
import { gaussianDistortion } from './water-filling.ts'

const plain = { correlation: 0.8, components: 5, width: 0.15, turns: 2 }

function computed(masses: PlanarMasses, entropyBits: number, options = {}): RateDistortionFunction {
  const points: RateDistortionPoint[] = []
  for (const point of rateDistortionCurve(masses, { ...usualCurve, entropyBits, ...options })) {
    if (point) points.push(point)
  }
  return new RateDistortionFunction(points, entropyBits, masses.rows === 1 ? 1 : 2)
}

function planar(settings: SourceSettings): RateDistortionFunction {
  return computed(sourceMasses({ ...settings }, 3), sourceEntropyBits(settings))
}

/** One coordinate of a source without correlation. */
function scalar(kind: 'gaussian' | 'laplacian' | 'square', size: number): RateDistortionFunction {
  const settings = { ...plain, kind, correlation: 0 }
  const masses = marginalMasses(massGrid(settings, sourceHalfWidth(settings), size))
  return computed(masses, sourceEntropyBits(settings) / 2)
}

const bitsBetween = (mse: number, other: number): number => Math.abs(Math.log2(mse / other)) / 2

describe('rateDistortionCurve', () => {
  it('is reverse water-filling for a correlated Gaussian, and sigma^2 2^(-2R) for a scalar one', () => {
    const plane = planar({ ...plain, kind: 'gaussian' })
    const line = scalar('gaussian', 300)
    const variances = eigenvaluesSymmetric2x2(1, 0.8, 1)
    for (let rate = 0; rate <= 3; rate += 0.125) {
      expect(bitsBetween(plane.distortion(rate), gaussianDistortion(variances, rate))).toBeLessThan(0.01)
      expect(bitsBetween(line.distortion(rate), 4 ** -rate)).toBeLessThan(0.01)
    }
  })

  it('stays above Shannon for a Laplacian and comes within 0.005 bit of it at 3 bit', () => {
    const curve = scalar('laplacian', 1100)
    for (let rate = 0.1; rate <= 3; rate += 0.1) {
      expect(curve.distortion(rate)).toBeGreaterThan((Math.E / Math.PI) * 4 ** -rate)
    }
    expect(bitsBetween(curve.distortion(3), Math.E / Math.PI / 64)).toBeLessThan(0.005)
  })

  it('gives the plane the curve of the line where coordinates are independent', () => {
    const settings = { ...plain, correlation: 0 }
    const square = scalar('square', 300)
    const squares = computed(
      massGrid({ ...settings, kind: 'square' }, 2, 60),
      2 * Math.log2(2 * Math.sqrt(3)),
      {
        highestRateBits: 0.8,
      },
    )
    const laplacian = scalar('laplacian', 400)
    const entropyBits = 2 * Math.log2(Math.SQRT2 * Math.E)
    const laplacians = computed(massGrid({ ...settings, kind: 'laplacian' }, 10, 60), entropyBits, {
      highestRateBits: 0.4,
      toleranceBits: 0.003,
    })
    for (let rate = 0; rate <= 0.8; rate += 0.1) {
      expect(bitsBetween(square.distortion(rate), squares.distortion(rate))).toBeLessThan(0.01)
      if (rate < 0.5)
        expect(bitsBetween(laplacian.distortion(rate), laplacians.distortion(rate))).toBeLessThan(0.01)
    }
  })

  it('falls throughout, and above the last point comes to Shannon’s bound, halving its distance with each bit', () => {
    const curve = scalar('square', 100)
    let before = curve.distortion(0)
    expect(before).toBeCloseTo(1, 2)
    for (let rate = 0.05; rate < 6; rate += 0.05) {
      const mse = curve.distortion(rate)
      expect(mse).toBeLessThan(before)
      before = mse
    }
    expect(curve.computedRateBits).toBeGreaterThan(1)
    expect(curve.computedRateBits).toBeLessThan(6)
    expect(curve.errorBits).toBeLessThanOrEqual(usualCurve.toleranceBits)
    const end = curve.computedRateBits
    // Unit variance: the entropy is log2 of the width, 2 sqrt 3.
    const excessBits = (rate: number): number =>
      Math.log2((curve.distortion(rate) * 4 ** rate * Math.PI * Math.E) / 6) / 2
    expect(excessBits(end)).toBeCloseTo(curve.lastGapBits, 9)
    for (const bits of [0.5, 1, 3]) {
      expect(excessBits(end + bits)).toBeCloseTo(curve.lastGapBits * 2 ** -bits, 9)
    }
  })

  it('refuses a spacing that is none, a single value and a rate below zero', () => {
    const single = { columns: 3, rows: 1, step: 1, left: -1, bottom: 0, masses: Float64Array.of(0, 1, 0) }
    expect(() => computed(single, 0)).toThrow('source: found a single value')
    expect(() => computed(single, 0, { spacingBits: 0 })).toThrow('spacingBits: found 0')
    expect(() => new RateDistortionFunction([], 0, 1)).toThrow('rate-distortion points: found none')
    expect(() => scalar('square', 100).distortion(-1)).toThrow('rate: found -1 bit')
  })
})
