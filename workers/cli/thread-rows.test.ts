import { expect, test } from 'vitest'
import { gaussianRowSteps } from '../core/sources/gaussian-rows.ts'
import { exponentialVariances } from '../core/sources/variance-profile.ts'
import { activeSet } from '../core/training/active-set.ts'
import { rowsAsCodewords } from '../core/training/codeword-source.ts'
import { lastOf } from '../core/training/last-of.ts'
import { PlainRows } from '../core/training/plain-rows.ts'
import type { TrainingRows } from '../core/training/training-rows.ts'
import { trainVarianceRegularized } from '../core/training/vr-kmeans.ts'
import { RandomStream } from '../core/random/random-stream.ts'
import { withThreadRows } from './thread-rows.ts'

/** Threads of their own, on a machine that does other things too. */
const patience = 60_000

const variances = exponentialVariances(300, 0.02)

function drawn(): Float32Array {
  const rows = new Float32Array(700 * variances.length)
  lastOf(gaussianRowSteps(variances, 1, 'test', rows))
  return rows
}

async function trainedOn(rows: TrainingRows): Promise<{ errors: number[]; counts: Int32Array[] }> {
  const active = activeSet(variances, 0.4)
  const source = rowsAsCodewords(rows, active.dimensions, new RandomStream(1, 'start'))
  const settings = { codebookSize: 40, maximumIterations: 5, active, regularization: 2, source }
  const errors: number[] = []
  const counts: Int32Array[] = []
  for await (const snapshot of trainVarianceRegularized(rows, settings)) {
    errors.push(snapshot.squaredError)
    counts.push(snapshot.counts)
  }
  return { errors, counts }
}

test(
  'a training in threads is the training in this process, to the rounding of sums',
  { timeout: patience },
  async () => {
    const plain = await trainedOn(new PlainRows(drawn(), variances.length))
    const spread = await withThreadRows(async (makeRows) => {
      const rows = await makeRows(drawn(), variances.length)
      expect(rows).not.toBeInstanceOf(PlainRows)
      return await trainedOn(rows)
    })
    expect(spread.counts).toEqual(plain.counts)
    for (const [iteration, error] of spread.errors.entries())
      expect(error / plain.errors[iteration]).toBeCloseTo(1, 6)
  },
)

test('few rows stay in this process', async () => {
  const rows = await withThreadRows((makeRows) => makeRows(Float32Array.of(1, 2, 3, 4), 2))
  expect(rows).toBeInstanceOf(PlainRows)
})
