import { mostRowWorkers } from '../core/training/shard-memory.ts'
import type { MakeResidualRows } from '../core/training/residual-rows.ts'
import type { MakeTrainingRows } from '../core/training/training-rows.ts'
import { openChannel } from './open-channel.ts'
import type { ShardChannel } from './shard-calls.ts'
import { ShardPool } from './shard-pool.ts'

/**
 * Starts workers for rows: called in a worker, they end with it. One core is not left free for the page: it is idle
 * while the workers compute.
 */
export function startBrowserPool(
  workerCount = Math.min(mostRowWorkers, navigator.hardwareConcurrency),
): ShardPool {
  return new ShardPool(Array.from({ length: workerCount }, startWorker))
}

/** Rows over workers that are started with the first rows, and anew after one of them was lost. */
export function browserRows(): MakeTrainingRows {
  const poolForRows = poolWhenWanted()
  return (rows, dimension) => poolForRows().load(rows, dimension)
}

/** As `browserRows`, for residuals. */
export function browserResidualRows(): MakeResidualRows {
  const poolForRows = poolWhenWanted()
  return (rowCount, dimension) => poolForRows().open(rowCount, dimension)
}

function poolWhenWanted(): () => ShardPool {
  let pool: ShardPool | undefined
  return () => {
    if (!pool || pool.isEnded) pool = startBrowserPool()
    return pool
  }
}

function startWorker(): ShardChannel {
  const worker = new Worker(new URL('../shard.worker.ts', import.meta.url), { type: 'module', name: 'shard' })
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(new Error(event.message || 'a worker that holds the samples could not be loaded'))
    })
  })
  return openChannel(worker, failed, () => worker.terminate())
}
