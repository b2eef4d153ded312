import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { smoothedVariances } from './smoothed-variances.ts'
import { SubBandLayout } from './sub-band-layout.ts'

const side = integer({ min: 1, max: 30 })

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}

describe('smoothedVariances', () => {
  it('keep their sum and their order in a band, for any size and deviation', () => {
    const bandSize = integer({ min: 1, max: 9 })
    const deviation = double({ min: 0, max: 4, noNaN: true })
    assert(
      property(side, side, bandSize, deviation, integer({ min: 0 }), (height, width, band, spread, seed) => {
        const layout = new SubBandLayout(height, width, band)
        const stream = new RandomStream(seed, 'test')
        const variances = new Float64Array(layout.dimension)
        for (const { start, dimension } of layout.bands) {
          const drawn = Float64Array.from({ length: dimension }, () => Math.exp(3 * stream.normal()))
          variances.set(drawn.sort().reverse(), start)
        }
        const smoothed = smoothedVariances(layout, variances, spread)
        expect(total(smoothed) / total(variances)).toBeCloseTo(1, 12)
        if (layout.bands.every(({ dimension }) => dimension === layout.largestBand)) {
          for (const { start, dimension } of layout.bands) {
            for (let d = start + 1; d < start + dimension; d++) {
              expect(smoothed[d]).toBeLessThanOrEqual(smoothed[d - 1] * (1 + 1e-12))
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('spread one variance as a Gaussian over the bands, to the same place in each', () => {
    const layout = new SubBandLayout(82, 82, 2)
    const variances = new Float64Array(layout.dimension)
    const middle = 20 * 41 + 20
    variances[4 * middle + 1] = 7
    const smoothed = smoothedVariances(layout, variances, 1.5)
    for (const [dy, dx] of [
      [0, 0],
      [1, 0],
      [-2, 3],
      [4, 4],
    ]) {
      // The Gaussian of the plane; what lies beyond four deviations is shared out among the rest.
      const density = Math.exp((-0.5 * (dy * dy + dx * dx)) / 1.5 ** 2) / (2 * Math.PI * 1.5 ** 2)
      const d = 4 * (middle + dy * 41 + dx)
      expect(smoothed[d + 1] / (7 * density)).toBeCloseTo(1, 3)
      expect([smoothed[d], smoothed[d + 2], smoothed[d + 3]]).toEqual([0, 0, 0])
    }
    expect(smoothed[4 * (middle + 6) + 1]).toBeGreaterThan(0)
    expect(smoothed[4 * (middle + 7) + 1]).toBe(0)
  })

  it('of deviation 0 are the variances, in an array of their own', () => {
    const layout = new SubBandLayout(2, 2, 1)
    const variances = Float64Array.of(4, 3, 2, 1)
    const same = smoothedVariances(layout, variances, 0)
    expect(same).toEqual(variances)
    expect(same).not.toBe(variances)
  })

  it('refuses another number of variances, and deviations that are none', () => {
    const layout = new SubBandLayout(2, 2, 1)
    expect(() => smoothedVariances(layout, new Float64Array(3), 1)).toThrow(
      'smoothing: found 3 variances; expected 4.',
    )
    for (const deviation of [-1, Number.NaN, Infinity]) {
      expect(() => smoothedVariances(layout, new Float64Array(4), deviation)).toThrow(
        `found a standard deviation of ${deviation}`,
      )
    }
  })
})
