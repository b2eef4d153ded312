import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { lloydMax } from './lloyd-max.ts'
import { standardNormalDensity, unitLaplacianDensity } from './scalar-density.ts'

/** REFERENCE section 1; distortions recomputed by fixed-point iteration in an independent program. */
const table = [
  ['normal', 1, 0.3633802276324, 1.0],
  ['normal', 2, 0.1174818478292, 1.911],
  ['normal', 3, 0.0345477607884, 2.825],
  ['normal', 4, 0.00950100800807, 3.765],
  ['normal', 5, 0.00250466835556, 4.73],
  ['Laplacian', 1, 0.5, 1.0],
  ['Laplacian', 2, 0.17619488105397, 1.728],
  ['Laplacian', 3, 0.05447598791388, 2.565],
  ['Laplacian', 4, 0.0153725270598, 3.475],
  ['Laplacian', 5, 0.00410217998758, 4.427],
] as const

const densityOf = { normal: standardNormalDensity, Laplacian: unitLaplacianDensity }

test.each(table)(
  '%s, %i bit: D to 1e-9 relative, the entropy to three decimals',
  (name, bits, mse, entropy) => {
    const result = lloydMax(densityOf[name], 2 ** bits)
    expect(Math.abs(result.mse / mse - 1)).toBeLessThan(1e-9)
    expect(Math.abs(result.entropyBits - entropy)).toBeLessThan(5.01e-4)
  },
)

test('one and two levels in closed form', () => {
  expect(lloydMax(standardNormalDensity, 1)).toMatchObject({ mse: 1, entropyBits: 0 })
  expect([...lloydMax(standardNormalDensity, 1).levels]).toEqual([0])
  expect(lloydMax(standardNormalDensity, 2).levels[1]).toBeCloseTo(Math.sqrt(2 / Math.PI), 13)
  expect([...lloydMax(unitLaplacianDensity, 2).thresholds]).toEqual([0])
})

describe('for any number of levels', () => {
  const name = fc.constantFrom('normal' as const, 'Laplacian' as const)
  const levelCount = fc.integer({ min: 2, max: 300 })

  test('borders are mid-points, levels the means of their cells by a Riemann sum', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 2, max: 24 }), (source, count) => {
        const density = (value: number): number => densityOf[source].density(value)
        const { levels, thresholds } = lloydMax(densityOf[source], count)
        expect(levels).toHaveLength(count)
        expect(thresholds).toHaveLength(count - 1)
        for (const [k, border] of thresholds.entries()) {
          expect(border).toBeCloseTo((levels[k] + levels[k + 1]) / 2, 11)
        }
        for (const [k, level] of levels.entries()) {
          const lower = thresholds[k - 1] ?? -40
          const upper = thresholds[k] ?? 40
          const parts = 4000
          let mass = 0
          let moment = 0
          for (let i = 0; i < parts; i++) {
            const value = lower + ((upper - lower) * (i + 0.5)) / parts
            mass += density(value)
            moment += value * density(value)
          }
          expect(moment / mass).toBeCloseTo(level, 3)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('converges in a few steps, to more than R(D) allows and less than with one level fewer', () => {
    fc.assert(
      fc.property(name, levelCount, (source, count) => {
        const result = lloydMax(densityOf[source], count)
        expect(result.iterations).toBeLessThan(20)
        expect(result.mse).toBeLessThan(lloydMax(densityOf[source], count - 1).mse)
        const shannonBound = source === 'normal' ? 1 : Math.E / Math.PI
        expect(result.mse).toBeGreaterThan(shannonBound * 4 ** -result.entropyBits)
        expect(result.entropyBits).toBeLessThanOrEqual(Math.log2(count) + 1e-12)
      }),
      { numRuns: 60 },
    )
  })
})

test('approaches the Panter-Dite constants sqrt(3) pi / 2 and 9/2 as levels grow', () => {
  expect(lloydMax(standardNormalDensity, 1024).mse * 1024 ** 2).toBeCloseTo((Math.sqrt(3) * Math.PI) / 2, 1)
  expect(lloydMax(unitLaplacianDensity, 1024).mse * 1024 ** 2).toBeCloseTo(4.5, 1)
})

test.each([0, -1, 1.5, NaN, 1025])('refuses %s levels', (count) => {
  expect(() => lloydMax(standardNormalDensity, count)).toThrow(Refusal)
})
