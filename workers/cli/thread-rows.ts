import { plainRows } from '../core/training/plain-rows.ts'
import type { MakeTrainingRows } from '../core/training/training-rows.ts'
import type { ShardPool } from '../shards/shard-pool.ts'
import { startThreadPool } from './thread-pool.ts'

/** Up to so many numbers a pass takes less time than starting a thread. */
const plainUpTo = 200_000

/** Runs a training whose rows live in threads where they are many; the threads end with the training. */
export async function withThreadRows<Result>(
  training: (makeRows: MakeTrainingRows) => Promise<Result>,
): Promise<Result> {
  let pool: ShardPool | undefined
  try {
    return await training(async (rows, dimension) => {
      if (rows.length <= plainUpTo) return await plainRows(rows, dimension)
      pool ??= startThreadPool()
      return await pool.load(rows, dimension)
    })
  } finally {
    pool?.close()
  }
}
