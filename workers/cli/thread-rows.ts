import { plainResidualRows, plainRows } from '../core/training/plain-rows.ts'
import type { MakeResidualRows } from '../core/training/residual-rows.ts'
import type { MakeTrainingRows } from '../core/training/training-rows.ts'
import type { ShardPool } from '../shards/shard-pool.ts'
import { startThreadPool } from './thread-pool.ts'

/** Up to so many numbers a pass takes less time than starting a thread. */
const plainUpTo = 200_000

/** Runs a training whose rows live in threads where they are many; the threads end with the training. */
export async function withThreadRows<Result>(
  training: (makeRows: MakeTrainingRows) => Promise<Result>,
): Promise<Result> {
  return await withThreads((poolForRows) =>
    training(async (rows, dimension) =>
      rows.length <= plainUpTo ? await plainRows(rows, dimension) : await poolForRows().load(rows, dimension),
    ),
  )
}

/** As `withThreadRows`, for residuals. */
export async function withThreadResidualRows<Result>(
  training: (makeRows: MakeResidualRows) => Promise<Result>,
): Promise<Result> {
  return await withThreads((poolForRows) =>
    training(async (rowCount, dimension) =>
      rowCount * dimension <= plainUpTo
        ? await plainResidualRows(rowCount, dimension)
        : await poolForRows().open(rowCount, dimension),
    ),
  )
}

async function withThreads<Result>(use: (poolForRows: () => ShardPool) => Promise<Result>): Promise<Result> {
  let pool: ShardPool | undefined
  try {
    return await use(() => (pool ??= startThreadPool()))
  } finally {
    pool?.close()
  }
}
