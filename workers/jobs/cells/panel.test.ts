import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapDbTo } from '../../contracts/bound.ts'
import { decibelsPerBit } from '../../contracts/decibels.ts'
import type { CellsParameters } from '../../contracts/cells.ts'
import { compareQuantizers } from '../compare.ts'
import { parametersWith } from '../testing/pictures.ts'
import { latticePanel } from './lattice-panel.ts'
import { rateTolerance } from './remarks.ts'
import { scalarPanel } from './scalar-panel.ts'
import { loadSource } from './source.ts'

test('a rate is matched from a basis or a step of any size, and by the same lattice', async () => {
  const usual = parametersWith({ rate: 2 })
  const source = await loadSource(usual, undefined)
  const wanted = latticePanel(source, usual)
  const determinant = wanted.lattice?.determinant ?? Number.NaN
  fc.assert(
    fc.property(fc.double({ min: -6, max: 3, noNaN: true }), (exponent) => {
      const size = 10 ** exponent
      const { basis1X, basis2X, basis2Y } = usual
      const scaled = { basis1X: size * basis1X, basis2X: size * basis2X, basis2Y: size * basis2Y }
      const lattice = latticePanel(source, { ...usual, ...scaled })
      expect(Math.abs(lattice.figures.rateBits - 2)).toBeLessThanOrEqual(rateTolerance)
      expect((lattice.lattice?.determinant ?? Number.NaN) / determinant).toBeCloseTo(1, 3)
      const grid = scalarPanel(source, { ...usual, stepSize: size })
      expect(Math.abs(grid.figures.rateBits - 2)).toBeLessThanOrEqual(rateTolerance)
    }),
    { seed: 1, numRuns: 30 },
  )
})

describe('an entropy that few samples make too low', () => {
  async function remarksOf(some: Partial<CellsParameters>): Promise<string[][]> {
    const parameters = parametersWith({ correlation: 0.9, seed: 1, ...some })
    const { usq, lvq, gvq } = await compareQuantizers(parameters, undefined, () => undefined)
    return [usq, lvq, gvq].map(({ remarks, rateBits, crossEntropyBits }) => {
      const missing = crossEntropyBits - rateBits
      const said = remarks.filter((remark) => remark.startsWith('Gap too low'))
      expect(said).toHaveLength(missing > 0.05 ? 1 : 0)
      for (const remark of said) {
        expect(remark).toContain(`reads ${rateBits.toFixed(2)} bit`)
        expect(remark).toContain(`length is ${crossEntropyBits.toFixed(2)}.`)
        expect(remark).toMatch(new RegExp(`${(decibelsPerBit * missing).toFixed(1)} dB:`))
      }
      return said
    })
  }

  test('is said of all three quantizers on 200 samples at 3 bit', async () => {
    expect((await remarksOf({ samples: 200, rate: 3 })).map((said) => said.length)).toEqual([1, 1, 1])
  })

  test('is not said where there are samples enough', async () => {
    expect((await remarksOf({ samples: 10_000, rate: 2 })).flat()).toEqual([])
  })

  // For a Gaussian R(D) is exact, so that a gap below 0 is an error of the entropy and must be said to be one.
  test.each([100, 200, 400, 1000])('explains every point of %i samples below the bound', async (samples) => {
    for (const rate of [2, 3, 4]) {
      const parameters = parametersWith({ samples, rate, correlation: 0.9 })
      const source = await loadSource(parameters, undefined)
      for (const panel of [scalarPanel, latticePanel]) {
        const { figures, remarks } = panel(source, parameters)
        const isExplained = remarks.some((remark) => remark.includes('Gap too low by'))
        expect(gapDbTo(source.result.bound, figures) >= 0 || isExplained).toBe(true)
      }
    }
  })
})

test('an early iteration does not pass for a matched rate', async () => {
  const parameters = parametersWith({ rate: 1.5, samples: 2000, iteration: 0, initialization: 'random' })
  const { gvq } = await compareQuantizers(parameters, undefined, () => undefined)
  expect(Math.abs(gvq.rateBits - 1.5)).toBeGreaterThan(rateTolerance)
  expect(gvq.remarks.join(' ')).toMatch(/^At iteration 0 the rate is 1\.\d{3} bit; \d+ codewords match 1\.50/)
})
