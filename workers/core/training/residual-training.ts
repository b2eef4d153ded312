import { RandomStream } from '../random/random-stream.ts'
import { waterLevelAtRate } from '../rate/water-filling.ts'
import { type ActiveSet, activeSet } from './active-set.ts'
import { type CodebookSnapshot, type CodewordUpdate, trainCodebook } from './codebook-training.ts'
import { type CodewordSource, normalCodewords, rowsThenNormals } from './codeword-source.ts'
import { moveToMeans } from './kmeans.ts'
import type { ResidualRows } from './residual-rows.ts'
import { checkResidualSettings, type ResidualSettings } from './residual-settings.ts'
import type { SparseCodebook } from './training-rows.ts'
import { varianceRegularizedUpdate } from './vr-kmeans.ts'

/** A layer that is learned and subtracted. */
export interface ResidualLayer {
  readonly kind: 'layer'
  /** from 0, counting those before the first that was trained here */
  readonly index: number
  /** nobody else's: it may be given away */
  readonly codebook: SparseCodebook
  /** mean of |x|^2 over the residuals it leaves, over the total variance at the start */
  readonly trainDistortion: number
  readonly testDistortion: number
  readonly activeCount: number
  /** codewords that have training rows */
  readonly codewordsUsed: number
  /** gamma, in the squared unit of the rows */
  readonly waterLevel: number
}

/** An assignment of the rows within a layer. */
export interface ResidualProgress {
  readonly kind: 'iteration'
  /** of the layer that is being trained */
  readonly index: number
  /** 0 for the start */
  readonly iteration: number
  readonly maximumIterations: number
}

/** The last event where layers are left that have nothing to code. */
export interface ResidualsExhausted {
  readonly kind: 'exhausted'
  /** layers before this */
  readonly layerCount: number
  /** for the reader: one sentence */
  readonly reason: string
}

export type ResidualEvent = ResidualLayer | ResidualProgress | ResidualsExhausted

/** Below this share of the variance at the start, residuals are the rounding of float32 rows: (2^-20)^2. */
const exhaustedShare = 2 ** -40

/**
 * Residual quantization, layer by layer: RRQ (Ferdowsi, Voloshynovskiy & Kostadinov, arXiv 1705.00522, section 4) and
 * its peers. In each layer, gamma is the water level of log2 K bits over the variances D_j of the residuals; codewords
 * live on the active dimensions {j: D_j > gamma}; train and test rows are replaced by what the codewords leave.
 * Layer and seed alone name the random numbers of a layer, so that a training which goes on from kept layers gives the
 * bits of one that never stopped.
 * Whoever stops at an event finds both sets of rows as the layers that were told leave them, and may go on from there.
 * @param train residuals of the layers before `firstLayer`; changed @param test likewise, not learned from
 * @throws Refusal for settings that are none
 */
export async function* trainResidualLayers(
  train: ResidualRows,
  test: ResidualRows,
  settings: ResidualSettings,
): AsyncGenerator<ResidualEvent, void, void> {
  checkResidualSettings(settings)
  const { layers, firstLayer, totalVariance } = settings
  const energies = await train.energies()
  let trainEnergy = energies.reduce((sum, energy) => sum + energy, 0)
  const distortion = (energy: number, rows: ResidualRows): number => energy / (rows.rowCount * totalVariance)
  for (let index = firstLayer; index < layers; index++) {
    if (!(trainEnergy > exhaustedShare * train.rowCount * totalVariance)) {
      const reason =
        index === 0
          ? 'All training rows are equal to their mean: there is nothing to code.'
          : `The training rows are coded exactly after layer ${index}: nothing is left to code.`
      yield { kind: 'exhausted', layerCount: index, reason }
      return
    }
    const plan = planLayer(energies, train.rowCount, settings)
    let last: CodebookSnapshot | undefined
    for await (const snapshot of trainLayer(train, index, plan, settings)) {
      last = snapshot
      const { iteration } = snapshot
      if (!snapshot.isLast) {
        yield { kind: 'iteration', index, iteration, maximumIterations: settings.maximumIterations }
      }
    }
    if (!last) throw new Error('a trainer yields its start')
    const codebook = ownCopy(last.codebook)
    const [left, leftInTest] = await Promise.all([train.subtract(codebook), test.subtract(codebook)])
    trainEnergy = left.totalEnergy
    for (const [place, j] of codebook.activeDimensions.entries()) energies[j] = left.energies[place]
    yield {
      kind: 'layer',
      index,
      codebook,
      trainDistortion: distortion(trainEnergy, train),
      testDistortion: distortion(leftInTest.totalEnergy, test),
      activeCount: codebook.activeDimensions.length,
      codewordsUsed: last.counts.reduce((used, count) => used + (count > 0 ? 1 : 0), 0),
      waterLevel: plan.waterLevel,
    }
  }
}

interface LayerPlan {
  readonly active: ActiveSet
  readonly waterLevel: number
  /** lambda, absolute */
  readonly regularization: number
}

function planLayer(
  energies: Float64Array,
  rowCount: number,
  { codebookSize, levelScale, regularization, smoothVariances }: ResidualSettings,
): LayerPlan {
  const measured = energies.map((energy) => energy / rowCount)
  const variances = smoothVariances ? smoothVariances(measured) : measured
  const waterLevel = levelScale * waterLevelAtRate(variances, Math.log2(codebookSize))
  const largest = variances.reduce((most, variance) => Math.max(most, variance), 0)
  return { active: activeSet(variances, waterLevel), waterLevel, regularization: regularization / largest }
}

function trainLayer(
  rows: ResidualRows,
  index: number,
  { active, regularization }: LayerPlan,
  { trainer, codebookSize, maximumIterations, initialization, seed }: ResidualSettings,
): AsyncGenerator<CodebookSnapshot, void, void> {
  const stream = new RandomStream(seed, `codewords of residual layer ${index}`)
  const isFromRows = initialization === 'data' && trainer !== 'random'
  const source: CodewordSource = isFromRows
    ? rowsThenNormals(rows, active, stream)
    : normalCodewords(active.codewordVariances, stream)
  const update: CodewordUpdate =
    trainer === 'vr' ? varianceRegularizedUpdate(active.codewordVariances, regularization) : moveToMeans
  return trainCodebook(rows, {
    codebookSize,
    activeDimensions: active.dimensions,
    source,
    maximumIterations: trainer === 'random' ? 0 : maximumIterations,
    update,
  })
}

const ownCopy = (codebook: SparseCodebook): SparseCodebook => ({
  ...codebook,
  activeDimensions: codebook.activeDimensions.slice(),
  codewords: codebook.codewords.slice(),
})
