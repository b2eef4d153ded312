import type { ShardSums } from '../core/training/shard-sums.ts'
import type { SparseCodebook } from '../core/training/training-rows.ts'

/** What comes back with the answer of a pass. */
interface Returned {
  /** the buffer in which the codewords came, or a larger one: to be used again */
  readonly room: ArrayBuffer
}

/** The sums stand in the room that comes back. */
export type AssignAnswer = ShardSums & Returned

export interface ErrorsAnswer extends Returned {
  /** one sum for each logical shard */
  readonly squaredErrors: Float64Array
}

/** What can be asked of a worker that holds rows. A set is one matrix of rows, such as the training samples. */
export interface ShardCalls {
  /**
   * @param rows `count x dimension`, transferred @param centre the means of the columns of all rows, in float64
   * @param blockEnds where the worker's logical shards end
   * @returns the kernel backend that this engine has
   */
  load(set: number, rows: Float32Array, centre: Float64Array, blockEnds: Int32Array): Promise<string>
  /** @param codebook its codewords are transferred, with all of the buffer that they stand in */
  assign(set: number, codebook: SparseCodebook): Promise<AssignAnswer>
  /** @param codebook as in `assign` */
  squaredErrors(set: number, codebook: SparseCodebook): Promise<ErrorsAnswer>
  /** @returns `indices.length x dimension` */
  rowsAt(set: number, indices: Int32Array): Promise<Float32Array>
  free(set: number): Promise<void>
}

/** The line to one worker: in a browser, in a thread of Node, or none at all. */
export interface ShardChannel {
  readonly calls: ShardCalls
  /** rejected when the worker is gone; never resolved */
  readonly failed: Promise<never>
  close(): void
}

/** The lines to all workers over which rows are spread. */
export interface ShardChannels {
  readonly channels: readonly ShardChannel[]
  /** rejected when a worker is gone, and with it a part of every set, or when all were ended; never resolved */
  readonly failed: Promise<never>
}
