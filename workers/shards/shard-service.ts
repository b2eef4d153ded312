import { transfer } from 'comlink'
import type { ShardSums } from '../core/training/shard-sums.ts'
import { RowShard } from '../core/training/row-shard.ts'
import type { SparseCodebook } from '../core/training/training-rows.ts'
import { createKernels } from '../kernels/create-kernels.ts'
import type { ShardCalls } from './shard-calls.ts'

/** Holds rows in memories of its own, one for each set. What it answers is transferred. */
export class ShardService implements ShardCalls {
  private readonly shards = new Map<number, RowShard>()

  async load(set: number, rows: Float32Array, centre: Float64Array, blockEnds: Int32Array): Promise<void> {
    this.shards.set(set, new RowShard(createKernels(), rows, centre.length, { centre, blockEnds }))
  }

  async assign(set: number, codebook: SparseCodebook): Promise<ShardSums> {
    const sums = this.shardOf(set).assign(codebook)
    const buffers = sums.blocks.flatMap((block) => [block.counts, block.touched, block.sums])
    return transfer(
      sums,
      buffers.map(({ buffer }) => buffer as ArrayBuffer),
    )
  }

  async squaredErrors(set: number, codebook: SparseCodebook): Promise<Float64Array> {
    return this.shardOf(set).squaredErrors(codebook)
  }

  async rowsAt(set: number, indices: Int32Array): Promise<Float32Array> {
    const rows = this.shardOf(set).rowsAt(indices)
    return transfer(rows, [rows.buffer as ArrayBuffer])
  }

  async free(set: number): Promise<void> {
    this.shards.get(set)?.free()
    this.shards.delete(set)
  }

  private shardOf(set: number): RowShard {
    const shard = this.shards.get(set)
    if (!shard) throw new Error(`no rows were loaded as set ${set}`)
    return shard
  }
}
