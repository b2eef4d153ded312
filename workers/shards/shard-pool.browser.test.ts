import { afterEach, describe, expect, test } from 'vitest'
import type { SparseCodebook } from '../core/training/training-rows.ts'
import { browserRows, startBrowserPool } from './browser-pool.ts'
import type { ShardPool } from './shard-pool.ts'
import { codebookOf, poolSuite, rowsOf } from './testing/pool-suite.ts'
import { residualSuite } from './testing/residual-suite.ts'

const pools: ShardPool[] = []
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close()
})

function started(workerCount: number): ShardPool {
  const pool = startBrowserPool(workerCount)
  pools.push(pool)
  return pool
}

describe('rows in real workers', () => {
  poolSuite(started)
  residualSuite(started)
})

test('rows leave by transfer: the buffer of a single share is gone', async () => {
  const rows = rowsOf(60, 4)
  const set = await started(1).load(rows, 4)
  expect(rows.byteLength).toBe(0)
  expect(set.rowCount).toBe(60)
})

test('what a worker refuses arrives as a refusal, and the worker goes on', async () => {
  const rows = await started(2).load(rowsOf(60, 4), 4)
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
  const workers: Worker[] = []
  const Original = Worker
  globalThis.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      workers.push(this)
    }
  }
  try {
    const makeRows = browserRows()
    const lost = await makeRows(rowsOf(60, 4), 4)
    const count = workers.length
    const pass = lost.assign(codebookOf(3, 4))
    workers[0].dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }))
    await expect(pass).rejects.toThrow('out of memory')
    const rows = await makeRows(rowsOf(60, 4), 4)
    expect(workers).toHaveLength(2 * count)
    expect((await rows.assign(codebookOf(3, 4))).changedCount).toBe(60)
  } finally {
    globalThis.Worker = Original
    for (const worker of workers) worker.terminate()
  }
})

test('a pool that was closed answers its rows with the reason', async () => {
  const pool = started(2)
  const rows = await pool.load(rowsOf(60, 4), 4)
  pool.close()
  await expect(rows.rowsAt(Int32Array.of(0))).rejects.toThrow('the workers that held the samples were ended')
  expect(() => rows.free()).not.toThrow()
})
