import { checkRowIndices } from '../core/training/row-indices.ts'
import type { Assignment, SparseCodebook, TrainingRows } from '../core/training/training-rows.ts'
import type { RowShare } from './logical-shards.ts'
import type { ShardCalls, ShardChannels } from './shard-calls.ts'

/** Rows spread over workers. Sums are added in the order of the logical shards, in float64. */
export class ShardedRows implements TrainingRows {
  constructor(
    private readonly workers: ShardChannels,
    private readonly set: number,
    private readonly shares: readonly RowShare[],
    private readonly centre: Float64Array,
  ) {}

  get rowCount(): number {
    return this.shares[this.shares.length - 1].end
  }

  get dimension(): number {
    return this.centre.length
  }

  async assign(codebook: SparseCodebook): Promise<Assignment> {
    const answers = await this.ask((calls) => calls.assign(this.set, codebook))
    const { codebookSize, activeDimensions } = codebook
    const width = activeDimensions.length
    const counts = new Int32Array(codebookSize)
    const sums = new Float64Array(codebookSize * width)
    let squaredError = 0
    let changedCount = 0
    for (const answer of answers) {
      changedCount += answer.changedCount
      for (const block of answer.blocks) {
        squaredError += block.squaredError
        for (let k = 0; k < codebookSize; k++) counts[k] += block.counts[k]
        addTouched(sums, block.touched, block.sums, width)
      }
    }
    addCentre(
      sums,
      counts,
      Float64Array.from(activeDimensions, (j) => this.centre[j]),
    )
    return { counts, sums, squaredError, changedCount }
  }

  async squaredError(codebook: SparseCodebook): Promise<number> {
    const answers = await this.ask((calls) => calls.squaredErrors(this.set, codebook))
    let sum = 0
    for (const blocks of answers) for (const error of blocks) sum += error
    return sum
  }

  async rowsAt(indices: Int32Array): Promise<Float32Array> {
    checkRowIndices(indices, this.rowCount)
    const shareOf = (row: number): number => this.shares.findIndex(({ end }) => row < end)
    const owners = Array.from(indices, shareOf)
    const answers = await this.ask((calls, share, s) =>
      calls.rowsAt(
        this.set,
        indices.filter((_, i) => owners[i] === s).map((row) => row - share.begin),
      ),
    )
    const rows = new Float32Array(indices.length * this.dimension)
    const taken = new Int32Array(answers.length)
    for (const [i, owner] of owners.entries()) {
      const begin = taken[owner]++ * this.dimension
      rows.set(answers[owner].subarray(begin, begin + this.dimension), i * this.dimension)
    }
    return rows
  }

  free(): void {
    for (const { calls } of this.workers.channels) void calls.free(this.set).catch(() => undefined)
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

function addTouched(sums: Float64Array, touched: Int32Array, added: Float32Array, width: number): void {
  for (let t = 0; t < touched.length; t++) {
    const to = touched[t] * width
    const from = t * width
    for (let a = 0; a < width; a++) sums[to + a] += added[from + a]
  }
}

/** Workers add what is left of the rows without the means of the columns. */
function addCentre(sums: Float64Array, counts: Int32Array, centre: Float64Array): void {
  if (centre.every((mean) => mean === 0)) return
  const width = centre.length
  for (let k = 0; k < counts.length; k++) {
    for (let a = 0; a < width; a++) sums[k * width + a] += counts[k] * centre[a]
  }
}
