import { finiteRowCount } from '../core/quantizers/rows.ts'
import type { RowsWriter } from '../core/training/residual-rows.ts'
import { checkFull, checkRoom } from '../core/training/row-store.ts'
import type { RowShare } from './logical-shards.ts'
import type { ShardCalls, ShardChannels } from './shard-calls.ts'
import { freeSet, ShardedRows } from './sharded-rows.ts'

/** Sends rows to the workers that have room for them; what one of them refuses frees the rows in all. */
export class ShardedWriter implements RowsWriter {
  private written = 0

  /** @param centre what the rows lie about, one number a column */
  constructor(
    private readonly workers: ShardChannels,
    private readonly set: number,
    private readonly shares: readonly RowShare[],
    private readonly centre: Float64Array,
  ) {}

  /** Makes room in the workers. @throws Refusal for want of memory */
  async allocate(): Promise<void> {
    await this.ask(this.shares, (calls, { begin, end }) =>
      calls.allocate(this.set, end - begin, this.centre.length),
    )
  }

  async write(rows: Float32Array): Promise<void> {
    const dimension = this.centre.length
    const from = this.written
    const count = finiteRowCount(rows, dimension, `rows after the first ${from}`)
    checkRoom(from + count, this.rowCount)
    this.written += count
    const touched = this.shares.filter(({ begin, end }) => begin < from + count && end > from)
    const isWhole = touched.length === 1 && rows.byteLength === rows.buffer.byteLength
    await this.ask(touched, (calls, { begin, end }) => {
      const [first, behind] = [Math.max(begin, from) - from, Math.min(end, from + count) - from]
      return calls.write(this.set, isWhole ? rows : rows.slice(first * dimension, behind * dimension))
    })
  }

  async finish(): Promise<ShardedRows> {
    checkFull(this.written, this.rowCount)
    const [backend] = await this.ask(this.shares, (calls, { blockEnds }) =>
      calls.measure(this.set, this.centre, blockEnds),
    )
    return new ShardedRows(this.workers, this.set, this.shares, this.centre, backend)
  }

  free(): void {
    freeSet(this.workers.channels, this.set)
  }

  private get rowCount(): number {
    return this.shares[this.shares.length - 1].end
  }

  private async ask<Answer>(
    shares: readonly RowShare[],
    question: (calls: ShardCalls, share: RowShare) => Promise<Answer>,
  ): Promise<Answer[]> {
    const { channels, failed } = this.workers
    try {
      const answers = shares.map((share) => question(channels[this.shares.indexOf(share)].calls, share))
      return await Promise.race([failed, Promise.all(answers)])
    } catch (error) {
      this.free()
      throw error
    }
  }
}
