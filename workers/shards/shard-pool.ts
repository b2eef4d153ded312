import { finiteRowCount } from '../core/quantizers/rows.ts'
import { columnMeans } from '../core/training/column-statistics.ts'
import { shareRows } from './logical-shards.ts'
import type { ShardChannel, ShardChannels } from './shard-calls.ts'
import { freeSet, ShardedRows } from './sharded-rows.ts'

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
    const rowCount = finiteRowCount(rows, dimension, 'rows')
    const centre = columnMeans(rows, dimension)
    const shares = shareRows(rowCount, this.channels.length)
    const set = ++this.sets
    const loads = shares.map(({ begin, end, blockEnds }, worker) => {
      const isWhole = shares.length === 1 && rows.byteLength === rows.buffer.byteLength
      const share = isWhole ? rows : rows.slice(begin * dimension, end * dimension)
      return this.channels[worker].calls.load(set, share, centre, blockEnds)
    })
    try {
      const [backend] = await Promise.race([this.failed, Promise.all(loads)])
      return new ShardedRows(this, set, shares, centre, backend)
    } catch (error) {
      freeSet(this.channels, set)
      throw error
    }
  }

  /** Ends the workers; what is still asked of them is rejected. */
  close(): void {
    this.end(new Error('the workers that held the samples were ended'))
  }

  private end(reason: unknown): void {
    if (this.isOver) return
    this.isOver = true
    this.fail(reason)
    for (const channel of this.channels) channel.close()
  }
}
