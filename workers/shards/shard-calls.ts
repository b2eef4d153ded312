import type { ShardResiduals } from '../core/training/subtract-codewords.ts'
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

/** Of each logical shard. */
export type SubtractAnswer = ShardResiduals & Returned

/** What can be asked of a worker that holds rows. A set is one matrix of rows, such as the training samples. */
export interface ShardCalls {
  /** Makes room for rows, of which nothing else can be asked until all were written and `measure` was called. */
  allocate(set: number, rowCount: number, dimension: number): Promise<void>
  /** @param rows the next ones, `count x dimension`, transferred */
  write(set: number, rows: Float32Array): Promise<void>
  /**
   * @param centre the means of the columns of all rows, or what else they lie about, in float64
   * @param blockEnds where the worker's logical shards end
   * @returns the kernel backend that this engine has
   */
  measure(set: number, centre: Float64Array, blockEnds: Int32Array): Promise<string>
  /** @param codebook its codewords are transferred, with all of the buffer that they stand in */
  assign(set: number, codebook: SparseCodebook): Promise<AssignAnswer>
  /** @param codebook as in `assign` */
  squaredErrors(set: number, codebook: SparseCodebook): Promise<ErrorsAnswer>
  /** @param columns which of each row; all without it @returns `indices.length x` as many columns */
  rowsAt(set: number, indices: Int32Array, columns?: Int32Array): Promise<Float32Array>
  /** @returns sums of x_j^2 over each logical shard, `shards x dimension` */
  energies(set: number): Promise<Float64Array>
  /** @param codebook as in `assign` */
  subtract(set: number, codebook: SparseCodebook): Promise<SubtractAnswer>
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
