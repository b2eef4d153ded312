import type { ResidualRows, Subtraction } from '../core/training/residual-rows.ts'
import { checkRowIndices } from '../core/training/row-indices.ts'
import type { Assignment, SparseCodebook } from '../core/training/training-rows.ts'
import { addBlocks } from './add-blocks.ts'
import type { RowShare } from './logical-shards.ts'
import type { ShardCalls, ShardChannel, ShardChannels } from './shard-calls.ts'

/** Rows spread over workers. Sums are added in the order of the logical shards, in float64. */
export class ShardedRows implements ResidualRows {
  /** of each worker: the buffer that goes out with codewords and comes back with sums */
  private readonly rooms: (ArrayBuffer | undefined)[] = []
  private sums = new Float64Array(0)

  constructor(
    private readonly workers: ShardChannels,
    private readonly set: number,
    private readonly shares: readonly RowShare[],
    private readonly centre: Float64Array,
    readonly backend: string,
  ) {}

  get rowCount(): number {
    return this.shares[this.shares.length - 1].end
  }

  get dimension(): number {
    return this.centre.length
  }

  /** The sums stand in one buffer, which the next pass of the same size writes anew. */
  async assign(codebook: SparseCodebook): Promise<Assignment> {
    const answers = await this.pass(codebook, (calls, copy) => calls.assign(this.set, copy))
    const { codebookSize, activeDimensions } = codebook
    const counts = new Int32Array(codebookSize)
    let squaredError = 0
    let changedCount = 0
    for (const answer of answers) {
      changedCount += answer.changedCount
      for (const block of answer.blocks) {
        squaredError += block.squaredError
        for (let k = 0; k < codebookSize; k++) counts[k] += block.counts[k]
      }
    }
    const length = codebookSize * activeDimensions.length
    if (this.sums.length !== length) this.sums = new Float64Array(length)
    const { sums } = this
    const centre = Float64Array.from(activeDimensions, (j) => this.centre[j])
    addBlocks(
      answers.flatMap(({ blocks }) => blocks),
      centre,
      counts,
      sums,
    )
    return { counts, sums, squaredError, changedCount }
  }

  async squaredError(codebook: SparseCodebook): Promise<number> {
    const answers = await this.pass(codebook, (calls, copy) => calls.squaredErrors(this.set, copy))
    let sum = 0
    for (const { squaredErrors } of answers) for (const error of squaredErrors) sum += error
    return sum
  }

  async energies(): Promise<Float64Array> {
    return sumBlocks(await this.ask((calls) => calls.energies(this.set)), this.dimension)
  }

  async subtract(codebook: SparseCodebook): Promise<Subtraction> {
    const { activeDimensions } = codebook
    const answers = await this.pass(codebook, (calls, copy) => calls.subtract(this.set, copy))
    // As the shards do: residuals lie about 0.
    for (const column of activeDimensions) this.centre[column] = 0
    const energies = sumBlocks(
      answers.map((answer) => answer.energies),
      activeDimensions.length,
    )
    const [totalEnergy] = sumBlocks(
      answers.map(({ totalEnergies }) => totalEnergies),
      1,
    )
    return { totalEnergy, energies }
  }

  async rowsAt(indices: Int32Array, columns?: Int32Array): Promise<Float32Array> {
    checkRowIndices(indices, this.rowCount)
    const shareOf = (row: number): number => this.shares.findIndex(({ end }) => row < end)
    const owners = Array.from(indices, shareOf)
    const answers = await this.ask((calls, share, s) =>
      calls.rowsAt(
        this.set,
        indices.filter((_, i) => owners[i] === s).map((row) => row - share.begin),
        columns,
      ),
    )
    const width = columns ? columns.length : this.dimension
    const rows = new Float32Array(indices.length * width)
    const taken = new Int32Array(answers.length)
    for (const [i, owner] of owners.entries()) {
      const begin = taken[owner]++ * width
      rows.set(answers[owner].subarray(begin, begin + width), i * width)
    }
    return rows
  }

  free(): void {
    freeSet(this.workers.channels, this.set)
  }

  /** Sends every worker a copy of the codewords, in the buffer of its last answer, and keeps those of the new ones. */
  private async pass<Answer extends { readonly room: ArrayBuffer }>(
    codebook: SparseCodebook,
    question: (calls: ShardCalls, copy: SparseCodebook) => Promise<Answer>,
  ): Promise<Answer[]> {
    const { length, byteLength } = codebook.codewords
    const answers = await this.ask((calls, _, worker) => {
      const room = this.rooms[worker]
      // Gone until the answer: another pass meanwhile needs its own, and a worker that refuses returns none.
      this.rooms[worker] = undefined
      const fits = room !== undefined && room.byteLength >= byteLength
      const codewords = new Float32Array(fits ? room : new ArrayBuffer(byteLength), 0, length)
      codewords.set(codebook.codewords)
      return question(calls, { ...codebook, codewords })
    })
    for (const [worker, { room }] of answers.entries()) this.rooms[worker] = room
    return answers
  }

  /** Asks all workers at once. @returns their answers in the order of the rows */
  private ask<Answer>(
    question: (calls: ShardCalls, share: RowShare, worker: number) => Promise<Answer>,
  ): Promise<Answer[]> {
    const { channels, failed } = this.workers
    const answers = this.shares.map((share, worker) => question(channels[worker].calls, share, worker))
    return Promise.race([failed, Promise.all(answers)])
  }
}

/** @param parts of each worker, one row of `width` sums for each logical shard @returns their sums, in this order */
function sumBlocks(parts: readonly Float64Array[], width: number): Float64Array {
  const sums = new Float64Array(width)
  for (const part of parts) {
    for (let start = 0; start < part.length; start += width) {
      for (let i = 0; i < width; i++) sums[i] += part[start + i]
    }
  }
  return sums
}

/** Gives back the memory of a set, in all workers; those that are gone have given it back. */
export function freeSet(channels: readonly ShardChannel[], set: number): void {
  for (const { calls } of channels) void calls.free(set).catch(() => undefined)
}
