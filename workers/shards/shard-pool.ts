import { finiteRowCount } from '../core/quantizers/rows.ts'
import { columnMeans } from '../core/training/column-statistics.ts'
import { shareRows } from './logical-shards.ts'
import type { ShardChannel } from './shard-calls.ts'
import { ShardedRows } from './sharded-rows.ts'

/** Workers that hold rows. Their memory is given back set by set, and all of it on closing. */
export class ShardPool {
  private sets = 0
  private hasLost = false
  private isClosed = false

  constructor(private readonly channels: readonly ShardChannel[]) {
    for (const { failed } of channels) {
      failed.catch(() => {
        this.hasLost = true
        this.close()
      })
    }
  }

  /** Whether a worker is gone, and with it a part of every set: the others are then ended too. */
  get isLost(): boolean {
    return this.hasLost
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
    const [backend] = await Promise.all(
      shares.map(({ begin, end, blockEnds }, worker) => {
        const { calls, failed } = this.channels[worker]
        const isWhole = shares.length === 1 && rows.byteLength === rows.buffer.byteLength
        const share = isWhole ? rows : rows.slice(begin * dimension, end * dimension)
        return Promise.race([failed, calls.load(set, share, centre, blockEnds)])
      }),
    )
    return new ShardedRows(this.channels, set, shares, centre, backend)
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    for (const channel of this.channels) channel.close()
  }
}
