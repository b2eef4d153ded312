import { describe } from 'vitest'
import type { ShardChannel } from './shard-calls.ts'
import { ShardPool } from './shard-pool.ts'
import { ShardService } from './shard-service.ts'
import { poolSuite } from './testing/pool-suite.ts'

/** A service on this thread. */
function localChannel(): ShardChannel {
  return { calls: new ShardService(), failed: new Promise<never>(() => undefined), close: () => undefined }
}

describe('rows in services on the same thread', () => {
  poolSuite((workerCount) => new ShardPool(Array.from({ length: workerCount }, localChannel)))
})
