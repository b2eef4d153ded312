import { afterEach, describe, expect, test } from 'vitest'
import type { SparseCodebook } from '../core/training/training-rows.ts'
import { browserRows, startBrowserPool } from './browser-pool.ts'
import type { ShardPool } from './shard-pool.ts'
import { codebookOf, poolSuite, rowsOf } from './testing/pool-suite.ts'

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

test('a worker that is lost ends the pass under way, and the next rows have workers of their own', async () => {
  const started: Worker[] = []
  const Original = Worker
  globalThis.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      started.push(this)
    }
  }
  try {
    const makeRows = browserRows()
    const lost = await makeRows(rowsOf(60, 4), 4)
    const count = started.length
    const pass = lost.assign(codebookOf(3, 4))
    started[0].dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }))
    await expect(pass).rejects.toThrow('out of memory')
    const rows = await makeRows(rowsOf(60, 4), 4)
    expect(started).toHaveLength(2 * count)
    expect((await rows.assign(codebookOf(3, 4))).changedCount).toBe(60)
  } finally {
    globalThis.Worker = Original
    for (const worker of started) worker.terminate()
  }
})
