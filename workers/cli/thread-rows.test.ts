import { expect, test } from 'vitest'
import { gaussianRowSteps } from '../core/sources/gaussian-rows.ts'
import { exponentialVariances } from '../core/sources/variance-profile.ts'
import { activeSet } from '../core/training/active-set.ts'
import { rowsAsCodewords } from '../core/training/codeword-source.ts'
import { lastOf } from '../core/training/last-of.ts'
import { randomCodebook } from '../core/training/random-codewords.ts'
import { PlainRows } from '../core/training/plain-rows.ts'
import type { TrainingRows } from '../core/training/training-rows.ts'
import { trainVarianceRegularized } from '../core/training/vr-kmeans.ts'
import { RandomStream } from '../core/random/random-stream.ts'
import { withThreadResidualRows, withThreadRows } from './thread-rows.ts'

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

test('residuals in threads are those in this process', { timeout: patience }, async () => {
  const codebook = randomCodebook(activeSet(variances, 0.4), 300, 40, new RandomStream(1, 'codewords'))
  const leave = (rowCount: number) =>
    withThreadResidualRows(async (makeRows) => {
      const writer = await makeRows(rowCount, 300)
      for (let row = 0; row < rowCount; row += 350) {
        await writer.write(drawn().slice(row * 300, Math.min(row + 350, rowCount) * 300))
      }
      const rows = await writer.finish()
      return { backend: rows.backend, ...(await rows.subtract(codebook)) }
    })
  const plain = new PlainRows(drawn(), 300)
  const expected = await plain.subtract(codebook)
  const found = await leave(700)
  expect(found.backend).not.toBe('float64')
  expect(found.totalEnergy / expected.totalEnergy).toBeCloseTo(1, 10)
  expect((await leave(5)).backend).toBe('float64')
})

test('few rows stay in this process', async () => {
  const rows = await withThreadRows((makeRows) => makeRows(Float32Array.of(1, 2, 3, 4), 2))
  expect(rows).toBeInstanceOf(PlainRows)
})
