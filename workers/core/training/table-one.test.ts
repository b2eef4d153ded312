import { expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { waterFillingAtRate } from '../rate/water-filling.ts'
import { gaussianRowSteps } from '../sources/gaussian-rows.ts'
import { exponentialVariances } from '../sources/variance-profile.ts'
import { activeSet } from './active-set.ts'
import type { CodebookSnapshot } from './codebook-training.ts'
import { rowsAsCodewords } from './codeword-source.ts'
import { PlainRows } from './plain-rows.ts'
import { randomCodebook } from './random-codewords.ts'
import { trainVarianceRegularized } from './vr-kmeans.ts'
import { lastOf } from './last-of.ts'

/** The setting of Table I of RRQ, arXiv 1705.00522, with 1000 test samples instead of 10,000. */
const variances = exponentialVariances(1000, 0.01)
const totalVariance = variances.reduce((sum, variance) => sum + variance, 0)
const active = activeSet(variances, waterFillingAtRate(variances, 8).waterLevel)
const codebookSize = 256

function drawnRows(count: number, purpose: string): PlainRows {
  const rows = new Float32Array(count * 1000)
  lastOf(gaussianRowSteps(variances, 1, purpose, rows))
  return new PlainRows(rows, 1000)
}

async function lastSnapshot(snapshots: AsyncGenerator<CodebookSnapshot>): Promise<CodebookSnapshot> {
  let last: CodebookSnapshot | undefined
  for await (const snapshot of snapshots) last = snapshot
  if (!last) throw new Error('no snapshot')
  return last
}

test('one draw comes near the published figures, and the norms are as the regularization says', async () => {
  const train = drawnRows(1000, 'training samples')
  const tested = drawnRows(1000, 'test samples')
  const distortion = (squaredError: number, rows: PlainRows): number =>
    squaredError / rows.rowCount / totalVariance
  const vr = async (regularization: number) => {
    const source = rowsAsCodewords(train, active.dimensions, new RandomStream(1, 'start'))
    const settings = { codebookSize, maximumIterations: 10, active, regularization, source }
    const { codebook, squaredError, squaredNorms, codewordsUsed } = await lastSnapshot(
      trainVarianceRegularized(train, settings),
    )
    return {
      train: distortion(squaredError, train),
      test: distortion(await tested.squaredError(codebook), tested),
      normRatio: squaredNorms[0] / codewordsUsed / active.codewordVariances[0],
    }
  }
  const [weak, middle, strong] = [await vr(0.1), await vr(10), await vr(1000)]
  const codebook = randomCodebook(active, 1000, codebookSize, new RandomStream(1, 'random'))
  const random = {
    train: distortion(await train.squaredError(codebook), train),
    test: distortion(await tested.squaredError(codebook), tested),
  }
  // |x|^2 of one sample spreads by 0.1 of its mean: four deviations are 0.0126 over 1000 samples.
  const published: [{ train: number; test: number }, number, number][] = [
    [random, 0.9393, 0.9394],
    [weak, 0.8441, 0.9413],
    [middle, 0.852, 0.9384],
    [strong, 0.8568, 0.939],
  ]
  for (const [found, trainFigure, testFigure] of published) {
    expect(Math.abs(found.train - trainFigure)).toBeLessThan(0.0126)
    expect(Math.abs(found.test - testFigure)).toBeLessThan(0.0126)
  }
  expect(middle.train - weak.train).toBeGreaterThan(0.005)
  expect(weak.normRatio).toBeGreaterThan(1.03)
  expect(weak.normRatio).toBeLessThan(1.06)
  expect(middle.normRatio).toBeGreaterThan(1)
  expect(middle.normRatio).toBeLessThan(1.001)
  expect(Math.abs(strong.normRatio - 1)).toBeLessThan(1e-4)
})
