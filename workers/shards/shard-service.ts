import { transfer } from 'comlink'
import { RowShard } from '../core/training/row-shard.ts'
import { RowStore } from '../core/training/row-store.ts'
import type { SparseCodebook } from '../core/training/training-rows.ts'
import { createKernels } from '../kernels/create-kernels.ts'
import type { AssignAnswer, ErrorsAnswer, ShardCalls, SubtractAnswer } from './shard-calls.ts'

/** Holds rows in memories of its own, one for each set. What it answers is transferred. */
export class ShardService implements ShardCalls {
  /** rows that are still being written */
  private readonly stores = new Map<number, RowStore>()
  private readonly shards = new Map<number, RowShard>()

  async allocate(set: number, rowCount: number, dimension: number): Promise<void> {
    this.stores.set(set, new RowStore(createKernels(), rowCount, dimension))
  }

  async write(set: number, rows: Float32Array): Promise<void> {
    this.storeOf(set).write(rows)
  }

  async measure(set: number, centre: Float64Array, blockEnds: Int32Array): Promise<string> {
    const store = this.storeOf(set)
    this.stores.delete(set)
    this.shards.set(set, new RowShard(store, { centre, blockEnds }))
    return store.kernels.backend
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

  async rowsAt(set: number, indices: Int32Array, columns?: Int32Array): Promise<Float32Array> {
    const rows = this.shardOf(set).rowsAt(indices, columns)
    return transfer(rows, [rows.buffer as ArrayBuffer])
  }

  async energies(set: number): Promise<Float64Array> {
    const energies = this.shardOf(set).energies()
    return transfer(energies, [energies.buffer as ArrayBuffer])
  }

  async subtract(set: number, codebook: SparseCodebook): Promise<SubtractAnswer> {
    const room = codebook.codewords.buffer as ArrayBuffer
    return transfer({ ...this.shardOf(set).subtract(codebook), room }, [room])
  }

  async free(set: number): Promise<void> {
    this.stores.delete(set)
    this.shards.get(set)?.free()
    this.shards.delete(set)
  }

  private storeOf(set: number): RowStore {
    const store = this.stores.get(set)
    if (!store) throw new Error(`no room was made for set ${set}`)
    return store
  }

  private shardOf(set: number): RowShard {
    const shard = this.shards.get(set)
    if (!shard) throw new Error(`no rows were loaded as set ${set}`)
    return shard
  }
}
