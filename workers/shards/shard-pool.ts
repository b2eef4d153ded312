import { finiteRowCount } from '../core/quantizers/rows.ts'
import { columnMeans } from '../core/training/column-statistics.ts'
import { shareRows } from './logical-shards.ts'
import type { ShardChannel } from './shard-calls.ts'
import { ShardedRows } from './sharded-rows.ts'

/** Workers that hold rows. Their memory is given back set by set, and all of it on closing. */
export class ShardPool {
  private sets = 0

  constructor(private readonly channels: readonly ShardChannel[]) {}

  /** Rejected when a worker is gone, and with it a part of every set; never resolved. */
  get failed(): Promise<never> {
    return Promise.race(this.channels.map(({ failed }) => failed))
  }

  get workerCount(): number {
    return this.channels.length
  }

  /**
   * Spreads rows over the workers. Each gets its share by transfer; the one share of a single worker is the buffer
   * itself, which is gone from here then.
   * @param rows `count x dimension` @throws Refusal for rows that are cut short or not finite
   */
  async load(rows: Float32Array, dimension: number): Promise<ShardedRows> {
    const rowCount = finiteRowCount(rows, dimension, 'rows')
    const centre = columnMeans(rows, dimension)
    const shares = shareRows(rowCount, this.channels.length)
    const set = ++this.sets
    await Promise.all(
      shares.map(({ begin, end, blockEnds }, worker) => {
        const { calls, failed } = this.channels[worker]
        const isWhole = shares.length === 1 && rows.byteLength === rows.buffer.byteLength
        const share = isWhole ? rows : rows.slice(begin * dimension, end * dimension)
        return Promise.race([calls.load(set, share, centre, blockEnds), failed])
      }),
    )
    return new ShardedRows(this.channels, set, shares, centre)
  }

  close(): void {
    for (const channel of this.channels) channel.close()
  }
}
