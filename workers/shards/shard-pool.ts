import { finiteRowCount } from '../core/quantizers/rows.ts'
import { columnMeans } from '../core/training/column-statistics.ts'
import { checkSizes } from '../core/training/row-store.ts'
import { shareRows } from './logical-shards.ts'
import type { ShardChannel, ShardChannels } from './shard-calls.ts'
import type { ShardedRows } from './sharded-rows.ts'
import { ShardedWriter } from './sharded-writer.ts'

/** Workers that hold rows. Their memory is given back set by set, and all of it on closing. */
export class ShardPool implements ShardChannels {
  readonly failed: Promise<never>
  private sets = 0
  private isOver = false
  private fail: (reason: unknown) => void = () => undefined

  constructor(readonly channels: readonly ShardChannel[]) {
    this.failed = new Promise((_, reject) => {
      this.fail = reject
    })
    // A pool that fails while nothing is asked of it is noticed by the next question.
    this.failed.catch(() => undefined)
    for (const { failed } of channels) failed.catch((reason: unknown) => this.end(reason))
  }

  /** Whether its workers were ended: by `close`, or because one was lost and with it a part of every set. */
  get isEnded(): boolean {
    return this.isOver
  }

  get workerCount(): number {
    return this.channels.length
  }

  /**
   * Spreads rows over the workers. Each gets its share by transfer; the one share of a single worker is the buffer
   * itself, which is gone from here then.
   * @param rows `count x dimension`
   * @throws Refusal for rows that are cut short or not finite, and for want of memory in a worker: then no worker
   *   keeps its share
   */
  async load(rows: Float32Array, dimension: number): Promise<ShardedRows> {
    const writer = await this.writer(finiteRowCount(rows, dimension, 'rows'), columnMeans(rows, dimension))
    await writer.write(rows)
    return await writer.finish()
  }

  /**
   * Makes room for rows about 0 that come piece by piece: residuals.
   * @throws Refusal for no row, and for want of memory
   */
  async open(rowCount: number, dimension: number): Promise<ShardedWriter> {
    checkSizes(rowCount, dimension)
    return await this.writer(rowCount, new Float64Array(dimension))
  }

  /** Ends the workers; what is still asked of them is rejected. */
  close(): void {
    this.end(new Error('the workers that held the samples were ended'))
  }

  private async writer(rowCount: number, centre: Float64Array): Promise<ShardedWriter> {
    const shares = shareRows(rowCount, this.channels.length)
    const writer = new ShardedWriter(this, ++this.sets, shares, centre)
    await writer.allocate()
    return writer
  }

  private end(reason: unknown): void {
    if (this.isOver) return
    this.isOver = true
    this.fail(reason)
    for (const channel of this.channels) channel.close()
  }
}
