import { afterEach, describe, expect, test } from 'vitest'
import type { SparseCodebook } from '../core/training/training-rows.ts'
import { startBrowserPool } from './browser-pool.ts'
import type { ShardPool } from './shard-pool.ts'
import { poolSuite, rowsOf } from './testing/pool-suite.ts'

let pool: ShardPool | undefined
afterEach(() => pool?.close())

describe('rows in real workers', () => {
  poolSuite((workerCount) => {
    pool = startBrowserPool(workerCount)
    return pool
  })
})

test('rows leave by transfer: the buffer of a single share is gone', async () => {
  pool = startBrowserPool(1)
  const rows = rowsOf(60, 4)
  const set = await pool.load(rows, 4)
  expect(rows.byteLength).toBe(0)
  expect(set.rowCount).toBe(60)
})

test('what a worker refuses arrives as a refusal, and the worker goes on', async () => {
  pool = startBrowserPool(2)
  const rows = await pool.load(rowsOf(60, 4), 4)
  const codebook: SparseCodebook = {
    codebookSize: 1,
    dimension: 4,
    activeDimensions: Int32Array.of(0),
    codewords: Float32Array.of(Number.NaN),
  }
  await expect(rows.assign(codebook)).rejects.toMatchObject({ name: 'Refusal' })
  expect(await rows.squaredError({ ...codebook, codewords: Float32Array.of(1) })).toBeGreaterThan(0)
})
