import { expect, test } from 'vitest'
import type { CellsParameters } from '../contracts/cells.ts'
import { gapDbTo } from '../contracts/bound.ts'
import type { ComparedQuantizer, PanelResult } from '../contracts/cells-results.ts'
import { quantizerNames, sourceKinds } from '../contracts/cells.ts'
import { compareQuantizers } from './compare.ts'
import { latticePanel } from './cells/lattice-panel.ts'
import { scalarPanel } from './cells/scalar-panel.ts'
import { loadSource } from './cells/source.ts'
import { parametersWith } from './testing/pictures.ts'

/** Rates that agree this well, in bit per dimension, are called matched. */
const rateTolerance = 0.005

async function compare(some: Partial<CellsParameters>): Promise<Record<string, ComparedQuantizer>> {
  return await compareQuantizers(parametersWith(some), undefined, () => undefined)
}

test.each([1, 1.5, 2, 3])(
  'at %d bit all three reach the rate, and the lattice beats the grid',
  async (rate) => {
    const { usq, lvq, gvq } = await compare({ rate, correlation: 0.9, samples: 20_000, seed: 1 })
    expect(Math.abs(usq.rateBits - rate)).toBeLessThanOrEqual(rateTolerance)
    expect(Math.abs(lvq.rateBits - rate)).toBeLessThanOrEqual(rateTolerance)
    // A codebook moves by whole words: from K to K + 1 the rate moves by about 1/2 log2((K + 1)/K), at K = 4 by 0.16.
    expect(Math.abs(gvq.rateBits - rate)).toBeLessThan(0.5 * Math.log2(1 + 1 / 4 ** rate))
    expect(lvq.gapDb).toBeLessThan(usq.gapDb)
    for (const { mse, snrDb, crossEntropyBits, rateBits, gapDb } of [usq, lvq, gvq]) {
      expect(gapDb).toBeGreaterThan(1)
      // Gibbs: coding the test half by the training half's probabilities cannot cost less than its own entropy.
      expect(crossEntropyBits).toBeGreaterThanOrEqual(rateBits)
      // The source has unit variance, up to what 10,000 correlated samples leave open.
      expect(snrDb).toBeCloseTo(-10 * Math.log10(mse), 0)
    }
  },
)

// 10 log10(2 pi e G): 1.533 dB for the square, 1.366 for the hexagon; with points instead of centroids 1.757 and
// 1.577 at this rate and correlation (recomputed from 1.5 million samples with numpy). The plug-in entropy of some
// 700 cells from 50,000 samples is 0.005 bit low, which is 0.03 dB of the tolerance.
test.each([
  ['centroid', 1.533, 1.366],
  ['point', 1.757, 1.577],
] as const)(
  'gaps at 3 bit with %s reconstruction are those of theory',
  async (reconstruction, square, hexagon) => {
    const parameters = parametersWith({ rate: 3, correlation: 0.9, samples: 100_000, reconstruction })
    const source = await loadSource(parameters, undefined)
    const gapOf = (panel: PanelResult): number => gapDbTo(source.result.bound, panel.figures)
    expect(Math.abs(gapOf(scalarPanel(source, parameters)) - square)).toBeLessThan(0.07)
    expect(Math.abs(gapOf(latticePanel(source, parameters)) - hexagon)).toBeLessThan(0.07)
  },
)

test('centroids never raise the training error, whatever the cells', async () => {
  for (const size of [0.3, 0.9, 2.5]) {
    const cells = { matchRate: false, stepSize: size, basis1X: size, basis2Y: 0.7 * size, codebookSize: 9 }
    const point = await compare({ ...cells, reconstruction: 'point' })
    const centroid = await compare({ ...cells, reconstruction: 'centroid' })
    for (const name of quantizerNames) {
      expect(centroid[name].rateBits).toBe(point[name].rateBits)
      expect(centroid[name].train.mse).toBeLessThanOrEqual(point[name].train.mse * (1 + 1e-6))
    }
    // These cells are wide, so that the density is uneven in them and the centroid really is elsewhere.
    expect(centroid['usq'].train.mse).toBeLessThan(point['usq'].train.mse)
  }
})

test('one seed gives one result, bit for bit, and another seed another', async () => {
  const first = await compare({ seed: 7 })
  expect(await compare({ seed: 7 })).toEqual(first)
  const other = await compare({ seed: 8 })
  for (const name of quantizerNames) expect(other[name].mse).not.toBe(first[name].mse)
})

const synthetic = sourceKinds.filter((kind) => !['photo', 'weather', 'own'].includes(kind))

test.each(synthetic)('%s: finite figures at the wanted rate', async (source) => {
  const compared = await compare({ source, rate: 1.5 })
  for (const name of quantizerNames) {
    const { mse, snrDb, gapDb, rateBits, train } = compared[name]
    expect([mse, snrDb, gapDb, train.mse].every(Number.isFinite)).toBe(true)
    expect(mse).toBeGreaterThan(0)
    expect(Math.abs(rateBits - 1.5)).toBeLessThan(name === 'gvq' ? 0.06 : rateTolerance + 1e-12)
  }
})
