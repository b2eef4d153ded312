import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { mostRowWorkers } from '../core/training/shard-memory.ts'
import { openChannel } from '../shards/open-channel.ts'
import type { ShardChannel } from '../shards/shard-calls.ts'
import { ShardPool } from '../shards/shard-pool.ts'

/** Starts threads for rows, one for each core up to a number; they must be closed, or the process does not end. */
export function startThreadPool(threadCount = Math.min(mostRowWorkers, availableParallelism())): ShardPool {
  return new ShardPool(Array.from({ length: threadCount }, startThread))
}

function startThread(): ShardChannel {
  const thread = new Worker(new URL('start-shard-thread.mjs', import.meta.url))
  const failed = new Promise<never>((_, reject) => {
    thread.once('error', reject)
  })
  return openChannel(nodeEndpoint(thread), failed, () => void thread.terminate())
}
