import { describe } from 'vitest'
import { ShardPool } from './shard-pool.ts'
import { localChannel } from './testing/local-channel.ts'
import { poolSuite } from './testing/pool-suite.ts'

describe('rows in services on the same thread', () => {
  poolSuite((workerCount) => new ShardPool(Array.from({ length: workerCount }, localChannel)))
})
