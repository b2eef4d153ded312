import { expect, test } from 'vitest'
import { RandomStream } from '../core/random/random-stream.ts'
import { gaussianRowSteps } from '../core/sources/gaussian-rows.ts'
import { exponentialVariances } from '../core/sources/variance-profile.ts'
import { rowsAsCodewords } from '../core/training/codeword-source.ts'
import { trainKMeans } from '../core/training/kmeans.ts'
import { lastOf } from '../core/training/last-of.ts'
import type { TrainingRows } from '../core/training/training-rows.ts'
import { ShardPool } from './shard-pool.ts'
import { localChannel } from './testing/local-channel.ts'

/** The setting of Table I of RRQ, arXiv 1705.00522, with 1000 test samples instead of 10,000. */
const variances = exponentialVariances(1000, 0.01)
const totalVariance = variances.reduce((sum, variance) => sum + variance, 0)
const pool = new ShardPool([localChannel(), localChannel()])

function loaded(purpose: string): Promise<TrainingRows> {
  const rows = new Float32Array(1000 * 1000)
  lastOf(gaussianRowSteps(variances, 1, purpose, rows))
  return pool.load(rows, 1000)
}

test('K-means over shards over-trains as the published column does', async () => {
  const [train, tested] = [await loaded('training samples'), await loaded('test samples')]
  const all = Int32Array.from(variances.keys())
  const source = rowsAsCodewords(train, all, new RandomStream(1, 'start'))
  const trainErrors: number[] = []
  let testError = Number.NaN
  for await (const snapshot of trainKMeans(train, { codebookSize: 256, maximumIterations: 10, source })) {
    trainErrors.push(snapshot.squaredError / 1000 / totalVariance)
    if (snapshot.isLast) testError = (await tested.squaredError(snapshot.codebook)) / 1000 / totalVariance
  }
  const trainError = trainErrors.at(-1) ?? Number.NaN
  expect(trainErrors).toEqual(trainErrors.toSorted((a, b) => b - a))
  expect(Math.abs(trainError - 0.6727)).toBeLessThan(0.012)
  // |x|^2 of one sample spreads by 0.1 of its mean: four deviations are 0.0126 over 1000 samples.
  expect(Math.abs(testError - 1.0054)).toBeLessThan(0.0126)
})
