import { expect, test } from 'vitest'
import type { CellsParameters } from '../../contracts/cells.ts'
import { decibelsPerBit } from '../../contracts/decibels.ts'
import type { PanelResult } from '../../contracts/cells-results.ts'
import { CellsJob } from '../cells.ts'
import { parametersWith, pictureOf } from '../testing/pictures.ts'
import { startingSize } from './match-multiplier.ts'

async function codebookPanel(some: Partial<CellsParameters>): Promise<PanelResult> {
  const parameters = parametersWith({ trainer: 'ecvq', samples: 8000, ...some })
  const panels = (await pictureOf(new CellsJob(), parameters)).filter((event) => event.kind === 'panel')
  const panel = panels.findLast(({ quantizer }) => quantizer === 'gvq')
  if (!panel) throw new Error('there is no panel of a codebook')
  return panel
}

test.each([1, 2, 3])(
  'at %d bit a price is found that meets the rate, and beats Lloyd at that rate',
  async (rate) => {
    const priced = await codebookPanel({ rate })
    const plain = await codebookPanel({ rate, trainer: 'lloyd' })
    expect(Math.abs(priced.figures.rateBits - rate)).toBeLessThan(0.02)
    // Lloyd's rate moves by whole codewords: compared along the slope of 6 dB a bit.
    const excessDb = decibelsPerBit * (priced.figures.rateBits - plain.figures.rateBits)
    const gainDb = 10 * Math.log10(plain.figures.mse / priced.figures.mse) - excessDb
    expect(gainDb).toBeGreaterThan(0.1)
  },
)

test.each([0.25, 0.5])(
  'at %d bit, where one price leaves few codewords, the rate is met too',
  async (rate) => {
    const { figures } = await codebookPanel({ rate })
    expect(Math.abs(figures.rateBits - rate)).toBeLessThan(0.02)
  },
)

test('dead codewords have no cell, no length, and stay dead over all iterations', async () => {
  const { training, geometry } = await codebookPanel({ matchRate: false, codebookSize: 64, multiplier: 0.4 })
  const coding = training?.coding
  expect(coding?.multiplier).toBe(0.4)
  const alive = [...(coding?.lengthsBits ?? [])].flatMap((length, k) => (length < Infinity ? [k] : []))
  expect(alive).toHaveLength(coding?.aliveCount ?? 0)
  expect(alive.length).toBeLessThan(40)
  for (const codeword of geometry.indices) expect(alive).toContain(codeword)
  // Kraft: with the lengths of an entropy code the shares sum to one at convergence.
  const kraft = [...(coding?.lengthsBits ?? [])].reduce((sum, length) => sum + 2 ** -length, 0)
  expect(kraft).toBeGreaterThan(0.97)
  expect(kraft).toBeLessThanOrEqual(1 + 1e-9)
  const cost = training?.trainCost ?? new Float64Array()
  for (let i = 1; i < cost.length; i++) expect(cost[i]).toBeLessThanOrEqual(cost[i - 1])
})

test('the fixed rate counts only codewords that are alive', async () => {
  const { figures, training } = await codebookPanel({ matchRate: false, codebookSize: 64, multiplier: 0.4 })
  expect(figures.fixedRateBits).toBeCloseTo(Math.log2(training?.coding?.aliveCount ?? 0) / 2, 12)
})

test('the start has five codewords for each that the rate needs, as far as there are samples', () => {
  expect(startingSize(1, 1e6)).toBe(20)
  expect(startingSize(2, 20)).toBe(20)
  expect(startingSize(6, 1e6)).toBe(1024)
})
