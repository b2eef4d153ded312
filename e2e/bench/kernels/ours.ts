import { createKernels } from '../../../workers/kernels/create-kernels.ts'
import { RowShard } from '../../../workers/core/training/row-shard.ts'
import { storeRows } from '../../../workers/core/training/row-store.ts'
import type { SparseCodebook } from '../../../workers/core/training/training-rows.ts'
import type { ShardPool } from '../../../workers/shards/shard-pool.ts'
import type { Contender } from './contender.ts'
import { meansOf } from './means.ts'
import type { BenchData, Shape } from './shapes.ts'

function dense({ dimension, codebookSize }: Shape, codewords: Float32Array): SparseCodebook {
  const activeDimensions = Int32Array.from({ length: dimension }, (_, j) => j)
  return { codebookSize, dimension, activeDimensions, codewords }
}

/** One iteration over the workers of a pool, messages and all. Every codeword moves each time: nothing is saved. */
export async function sharded(pool: ShardPool, shape: Shape, data: BenchData): Promise<Contender> {
  const rows = await pool.load(data.rows.slice(), shape.dimension)
  let isOdd = false
  // Two codebooks in turn, a hair apart, so that no score of the last iteration can be kept.
  const other = data.codewords.map((value) => value * 1.0001)
  return {
    async iterate() {
      const codewords = isOdd ? other : data.codewords
      isOdd = !isOdd
      const { counts, sums } = await rows.assign(dense(shape, codewords))
      return meansOf(sums, counts, codewords, shape.dimension)
    },
    close: () => rows.free(),
  }
}

/** The assignment alone, on this thread: from codewords to labels. */
export async function assignmentAlone(shape: Shape, data: BenchData): Promise<() => void> {
  const shard = new RowShard(storeRows(createKernels(), data.rows, shape.dimension))
  const codebooks = [data.codewords, data.codewords.map((value) => value * 1.0001)].map((codewords) =>
    dense(shape, codewords),
  )
  let turn = 0
  return () => shard.encode(codebooks[turn++ % 2])
}
