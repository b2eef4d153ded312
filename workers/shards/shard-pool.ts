import { finiteRowCount } from '../core/quantizers/rows.ts'
import { columnMeans } from '../core/training/column-statistics.ts'
import { shareRows } from './logical-shards.ts'
import type { ShardChannel, ShardChannels } from './shard-calls.ts'
import { ShardedRows } from './sharded-rows.ts'

/** Workers that hold rows. Their memory is given back set by set, and all of it on closing. */
export class ShardPool implements ShardChannels {
  readonly failed: Promise<never>
  private sets = 0
  private fail: (reason: unknown) => void = () => undefined

  constructor(readonly channels: readonly ShardChannel[]) {
    this.failed = new Promise((_, reject) => {
      this.fail = reject
    })
    // A pool that fails while nothing is asked of it is noticed by the next question.
    this.failed.catch(() => undefined)
    for (const { failed } of channels) failed.catch(this.fail)
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
    const sharded = new ShardedRows(this, set, shares, centre)
    const loads = shares.map(({ begin, end, blockEnds }, worker) => {
      const isWhole = shares.length === 1 && rows.byteLength === rows.buffer.byteLength
      const share = isWhole ? rows : rows.slice(begin * dimension, end * dimension)
      return this.channels[worker].calls.load(set, share, centre, blockEnds)
    })
    try {
      await Promise.race([this.failed, Promise.all(loads)])
    } catch (error) {
      sharded.free()
      throw error
    }
    return sharded
  }

  /** Ends the workers; what is still asked of them is rejected. */
  close(): void {
    for (const channel of this.channels) channel.close()
    this.fail(new Error('the workers that held the samples were ended'))
  }
}
