import { assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { massGrid, sourceEntropyBits, sourceHalfWidth, sourceMasses } from './density.ts'
import { coarsened, massMoments } from './planar-masses.ts'
import type { SourceSettings } from './source.ts'
import { drawSource, sourceCovariance } from './source.ts'

const kinds = ['gaussian', 'laplacian', 'square', 'disk', 'mixture', 'ring', 'spiral'] as const
const plain = { correlation: 0.8, components: 5, width: 0.15, turns: 2 }

/** Entropy of the cells less that of a uniform cell: above the differential entropy, and near it on a fine grid. */
function gridEntropyBits(settings: SourceSettings, size: number): number {
  const { masses, step } = massGrid(settings, sourceHalfWidth(settings), size)
  let sum = 0
  for (const mass of masses) if (mass > 0) sum -= mass * Math.log2(mass / (step * step))
  return sum
}

describe('massGrid', () => {
  it('sums to 1 and has the mean and the covariance of the source, but for the blur of the cells', () => {
    const anySettings = record({
      kind: constantFrom(...kinds),
      correlation: double({ min: -0.9, max: 0.9, noNaN: true }),
      components: integer({ min: 2, max: 12 }),
      width: double({ min: 0.02, max: 1, noNaN: true }),
      turns: double({ min: 0.5, max: 4, noNaN: true }),
    })
    assert(
      property(anySettings, (settings) => {
        const grid = massGrid(settings, sourceHalfWidth(settings), 150)
        expect(grid.masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 10)
        const exact = sourceCovariance(settings)
        const found = massMoments(grid)
        const blur = grid.step ** 2 / 12
        // Edges and poles are read at 8 x 8 points of a cell: some thousandths of the variance.
        expect(Math.abs(found.meanX)).toBeLessThan(0.01)
        expect(Math.abs(found.meanY)).toBeLessThan(0.01)
        expect(Math.abs(found.xx - exact.xx - blur)).toBeLessThan(0.01)
        expect(Math.abs(found.xy - exact.xy)).toBeLessThan(0.01)
        expect(Math.abs(found.yy - exact.yy - blur)).toBeLessThan(0.01)
      }),
      { seed: 1, numRuns: 25 },
    )
  })

  it.each(kinds)('%s: agrees with a histogram of what is drawn', (kind) => {
    const count = 40_000
    for (const settings of [
      { ...plain, kind },
      { ...plain, kind, correlation: -0.3, width: 0.7, turns: 0.8, components: 2 },
    ]) {
      const size = kind === 'laplacian' ? 480 : 200
      const { masses, columns, left, bottom, step } = coarsened(
        massGrid(settings, sourceHalfWidth(settings), size),
        8,
        0,
      )
      const counts = new Float64Array(masses.length)
      const samples = drawSource(settings, count, 3)
      for (let i = 0; i < samples.length; i += 2) {
        const column = Math.round((samples[i] - left) / step)
        const row = Math.round((samples[i + 1] - bottom) / step)
        counts[row * columns + column] += 1
      }
      let chiSquare = 0
      let cells = 0
      let rare = 0
      for (const [cell, mass] of masses.entries()) {
        if (mass * count >= 8) {
          chiSquare += (counts[cell] - mass * count) ** 2 / (mass * count)
          cells++
        } else rare += counts[cell] - mass * count
      }
      // Mean cells, deviation sqrt(2 cells); 5 deviations, and a little for cells on a sharp edge.
      expect(cells).toBeGreaterThan(15)
      expect(chiSquare).toBeLessThan(cells + 5 * Math.sqrt(2 * cells))
      expect(Math.abs(rare)).toBeLessThan(5 * Math.sqrt(count * 0.1))
    }
  })

  it('refuses a size or a window that is none', () => {
    const settings = { ...plain, kind: 'disk' as const }
    expect(() => massGrid(settings, 2, 1.5)).toThrow('mass grid: found 1.5 cells per side')
    expect(() => massGrid(settings, 0, 10)).toThrow('mass grid: found the half width 0')
    expect(() => massGrid({ ...settings, correlation: 1 }, 2, 10)).toThrow('correlation')
    expect(() => massGrid({ ...settings, kind: 'ring', width: 0.01 }, 0.1, 4)).toThrow('no probability')
  })
})

describe('sourceEntropyBits', () => {
  it.each(kinds)('%s: a fine grid comes near it, from above', (kind) => {
    const settings = { ...plain, kind }
    const coarse = gridEntropyBits(settings, 150) - sourceEntropyBits(settings)
    const fine = gridEntropyBits(settings, 300) - sourceEntropyBits(settings)
    expect(fine).toBeGreaterThan(-0.003)
    expect(fine).toBeLessThan(kind === 'square' || kind === 'disk' ? 0.015 : 0.012)
    expect(fine).toBeLessThan(coarse)
  })

  it('has limits in closed form: components apart, and a ring much narrower than wide', () => {
    const width = 0.01
    const circle = Math.sqrt(2 / (1 + 2 * width ** 2))
    const apart = Math.log2(4) + Math.log2(2 * Math.PI * Math.E * (width * circle) ** 2)
    const settings = { ...plain, correlation: 0, width, components: 4 }
    expect(sourceEntropyBits({ ...settings, kind: 'mixture' })).toBeCloseTo(apart, 6)
    const radius = Math.sqrt(2 / (1 + width ** 2))
    const across = Math.log2(2 * Math.PI * Math.E * (width * radius) ** 2) / 2
    // E log2 (r / a) = -width^2 / 2 / ln 2 adds 7e-5.
    expect(sourceEntropyBits({ ...settings, kind: 'ring' })).toBeCloseTo(
      Math.log2(2 * Math.PI * radius) + across,
      3,
    )
  })

  it('falls by the log of the determinant of the mixing, and is largest for the Gaussian', () => {
    for (const kind of kinds) {
      const straight = sourceEntropyBits({ ...plain, kind, correlation: 0 })
      expect(sourceEntropyBits({ ...plain, kind, correlation: 0.6 })).toBeCloseTo(
        straight + Math.log2(0.8),
        12,
      )
      expect(straight).toBeLessThanOrEqual(Math.log2(2 * Math.PI * Math.E))
    }
  })
})

describe('sourceMasses', () => {
  it('is a line where one coordinate says it all, and a plane elsewhere', () => {
    const line = sourceMasses({ ...plain, kind: 'square', correlation: 0 }, 2)
    expect(line.rows).toBe(1)
    expect(massMoments(line).xx).toBeCloseTo(1 + line.step ** 2 / 12, 2)
    expect(sourceMasses({ ...plain, kind: 'square' }, 2).rows).toBeGreaterThan(1)
    expect(sourceMasses({ ...plain, kind: 'disk', correlation: 0 }, 2).rows).toBeGreaterThan(1)
  })
})
