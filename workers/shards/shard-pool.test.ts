import { describe } from 'vitest'
import { ShardPool } from './shard-pool.ts'
import { localChannel } from './testing/local-channel.ts'
import { poolSuite } from './testing/pool-suite.ts'
import { residualSuite } from './testing/residual-suite.ts'

describe('rows in services on the same thread', () => {
  const start = (workerCount: number) => new ShardPool(Array.from({ length: workerCount }, localChannel))
  poolSuite(start)
  residualSuite(start)
})
