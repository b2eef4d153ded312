import { describe, expect, it } from 'vitest'
import type { RateDistortionPoint } from '../rate/blahut-arimoto.ts'
import { rateDistortionCurve, usualCurve } from '../rate/rate-distortion-curve.ts'
import { gaussianDistortion } from '../rate/water-filling.ts'
import { estimateDensity } from './density-estimate.ts'
import { massMoments } from './planar-masses.ts'
import { sampleCovariance } from './covariance.ts'
import { drawSource } from './source.ts'

const settings = { kind: 'gaussian', correlation: 0.8, components: 2, width: 0.1, turns: 1 } as const

/** Points to the highest rate of the estimate, or to the rate given. */
function points(samples: Float32Array, rateBits = Infinity): RateDistortionPoint[] {
  const { masses, ...limits } = estimateDensity(samples)
  const highestRateBits = Math.min(rateBits, limits.highestRateBits)
  return [...rateDistortionCurve(masses, { ...usualCurve, ...limits, highestRateBits })].flatMap(
    (point) => point ?? [],
  )
}

describe('estimateDensity', () => {
  it('keeps the mass, and the covariance but for the smoothing', () => {
    const samples = drawSource(settings, 2000, 5)
    const { masses, smoothingVariance } = estimateDensity(samples)
    const found = massMoments(masses)
    const exact = sampleCovariance(samples)
    expect(masses.masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 8)
    expect(found.xx).toBeCloseTo(exact.xx + smoothingVariance, 2)
    expect(found.xy).toBeCloseTo(exact.xy, 2)
    expect(found.yy).toBeCloseTo(exact.yy + smoothingVariance, 2)
  })

  it('gives the curve of a Gaussian within 0.05 bit wherever it is drawn', () => {
    const found = points(drawSource(settings, 10_000, 1), 2)
    expect(found.length).toBeGreaterThan(7)
    for (const { rateBits, mse } of found) {
      expect(Math.abs(Math.log2(mse / gaussianDistortion([1.8, 0.2], rateBits))) / 2).toBeLessThan(0.05)
    }
  })

  it('draws less of fewer samples', () => {
    const few = estimateDensity(drawSource(settings, 200, 1))
    const many = estimateDensity(drawSource(settings, 10_000, 1))
    expect(few.highestRateBits).toBeLessThan(0.5)
    expect(many.highestRateBits).toBeGreaterThan(3)
    expect(few.leastMse).toBeGreaterThan(many.leastMse)
  })

  it('takes whole numbers, and points on a line', () => {
    const coins = drawSource(settings, 600, 2).map((value) => Math.sign(value))
    const found = points(coins)
    // Four values: no more than their entropy, at most 2 bit a vector, is ever needed.
    for (const { rateBits } of found) expect(rateBits).toBeLessThan(1)
    const line = drawSource(settings, 600, 2).map((value, i, all) => (i % 2 === 1 ? all[i - 1] : value))
    expect(points(line).length).toBeGreaterThan(2)
  })

  it('refuses too few samples, and samples all alike', () => {
    expect(() => estimateDensity(new Float32Array(20))).toThrow('density estimate: found 10 samples')
    expect(() => estimateDensity(new Float32Array(1000))).toThrow('found a single value')
    expect(() => estimateDensity(new Float32Array(1000).fill(Number.NaN))).toThrow('samples')
  })
})
