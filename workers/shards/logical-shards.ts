/**
 * Rows are cut into this many logical shards, however many workers there are: sums are formed within a shard and the
 * shards are added in order, so that the number of workers does not change a bit of a result. Twelve are shared out
 * evenly among 1, 2, 3, 4, 6 and 12 workers.
 */
export const logicalShardCount = 12

/** The rows of one worker. */
export interface RowShare {
  /** the first of its rows, and the one behind its last */
  readonly begin: number
  readonly end: number
  /** where its logical shards end, counted from `begin`; some may be empty */
  readonly blockEnds: Int32Array
}

/** @returns what each worker gets, in the order of the rows; every worker has one logical shard at least */
export function shareRows(rowCount: number, workerCount: number): RowShare[] {
  const used = Math.max(1, Math.min(workerCount, logicalShardCount))
  const rowAt = (shard: number): number => Math.floor((shard * rowCount) / logicalShardCount)
  const shardAt = (worker: number): number => Math.floor((worker * logicalShardCount) / used)
  return Array.from({ length: used }, (_, worker) => {
    const [first, behind] = [shardAt(worker), shardAt(worker + 1)]
    const begin = rowAt(first)
    const blockEnds = Int32Array.from({ length: behind - first }, (_, i) => rowAt(first + i + 1) - begin)
    return { begin, end: rowAt(behind), blockEnds }
  })
}
