import { transfer } from 'comlink'
import { RowShard } from '../core/training/row-shard.ts'
import type { SparseCodebook } from '../core/training/training-rows.ts'
import { createKernels } from '../kernels/create-kernels.ts'
import type { AssignAnswer, ErrorsAnswer, ShardCalls } from './shard-calls.ts'

/** Holds rows in memories of its own, one for each set. What it answers is transferred. */
export class ShardService implements ShardCalls {
  private readonly shards = new Map<number, RowShard>()

  async load(set: number, rows: Float32Array, centre: Float64Array, blockEnds: Int32Array): Promise<string> {
    const kernels = createKernels()
    this.shards.set(set, new RowShard(kernels, rows, centre.length, { centre, blockEnds }))
    return kernels.backend
  }

  async assign(set: number, codebook: SparseCodebook): Promise<AssignAnswer> {
    const sent = codebook.codewords.buffer as ArrayBuffer
    const sums = this.shardOf(set).assign(codebook, sent)
    const room = sums.blocks[0].sums.buffer as ArrayBuffer
    return transfer({ ...sums, room }, [room])
  }

  async squaredErrors(set: number, codebook: SparseCodebook): Promise<ErrorsAnswer> {
    const room = codebook.codewords.buffer as ArrayBuffer
    return transfer({ squaredErrors: this.shardOf(set).squaredErrors(codebook), room }, [room])
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
