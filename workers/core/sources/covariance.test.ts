import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleCovariance } from './covariance.ts'
import { drawSource, sourceCovariance } from './source.ts'

const settings = { kind: 'gaussian', correlation: 0.9, components: 2, width: 0.1, turns: 1 } as const

describe('sampleCovariance', () => {
  it('divides by the count', () => {
    // Corners of a 2 x 4 rectangle: variances 1 and 4, no correlation; then the diagonal.
    expect(sampleCovariance(Float32Array.of(0, 0, 2, 0, 0, 4, 2, 4))).toEqual({ xx: 1, xy: 0, yy: 4 })
    expect(sampleCovariance(Float32Array.of(1, 1, 3, -3))).toEqual({ xx: 1, xy: -2, yy: 4 })
  })

  it('does not move with the mean', () => {
    const samples = drawSource(settings, 500, 1)
    const plain = sampleCovariance(samples)
    assert(
      property(double({ min: -100, max: 100, noNaN: true }), (shift) => {
        const moved = sampleCovariance(samples.map((value) => value + shift))
        expect(moved.xx).toBeCloseTo(plain.xx, 4)
        expect(moved.xy).toBeCloseTo(plain.xy, 4)
        expect(moved.yy).toBeCloseTo(plain.yy, 4)
      }),
      { seed: 1 },
    )
  })

  it('tends to the covariance of the source', () => {
    const exact = sourceCovariance(settings)
    const found = sampleCovariance(drawSource(settings, 50_000, 1))
    // For Gaussians the variance of a sample covariance is (s_ii s_jj + s_ij^2) / n.
    expect(Math.abs(found.xx - exact.xx)).toBeLessThan(4.5 * Math.sqrt(2 / 50_000))
    expect(Math.abs(found.xy - exact.xy)).toBeLessThan(4.5 * Math.sqrt(1.81 / 50_000))
    expect(Math.abs(found.yy - exact.yy)).toBeLessThan(4.5 * Math.sqrt(2 / 50_000))
  })
})
