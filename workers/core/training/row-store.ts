import type { Kernels } from '../../kernels/kernels.ts'
import { Refusal } from '../formats/refusal.ts'
import { rowCount } from '../quantizers/rows.ts'
import { allocateRows, type RowRegions } from './shard-memory.ts'

/** Room for the rows of one shard, in a kernel memory that is for this shard alone. It is filled in order. */
export class RowStore {
  readonly regions: RowRegions
  #written = 0

  /** @throws Refusal for want of memory */
  constructor(
    readonly kernels: Kernels,
    readonly rowCount: number,
    readonly dimension: number,
  ) {
    this.regions = allocateRows(kernels.memory, rowCount, dimension)
  }

  /** @throws Refusal where rows are missing */
  checkFull(): void {
    checkFull(this.#written, this.rowCount)
  }

  /** All numbers, row-major, in the kernel memory; valid until it allocates. */
  get values(): Float32Array {
    return this.kernels.memory.float32(this.regions.rows, this.rowCount * this.dimension)
  }

  /** @param rows the next ones, copied @throws Refusal for a row cut short, or more rows than there is room for */
  write(rows: Float32Array): void {
    const count = rowCount(rows, this.dimension, 'rows')
    checkRoom(this.#written + count, this.rowCount)
    this.values.set(rows, this.#written * this.dimension)
    this.#written += count
  }
}

/** @throws Refusal for what is no number of rows to train on, or of their columns */
export function checkSizes(rowCount: number, dimension: number): void {
  if (Number.isInteger(rowCount) && rowCount > 0 && Number.isInteger(dimension) && dimension > 0) return
  throw new Refusal('rows', `found ${rowCount} rows of ${dimension} numbers`, 'one at least of both')
}

/** @throws Refusal for more rows than were announced */
export function checkRoom(found: number, announced: number): void {
  if (found > announced) throw new Refusal('rows', `found ${found}`, `${announced}, as announced`)
}

/** @throws Refusal where rows are missing */
export function checkFull(found: number, announced: number): void {
  if (found < announced) throw new Refusal('rows', `found only ${found}`, `${announced}, as announced`)
}

/** @param rows `count x dimension`, row-major, copied @throws Refusal for a row cut short, or for want of memory */
export function storeRows(kernels: Kernels, rows: Float32Array, dimension: number): RowStore {
  const store = new RowStore(kernels, rowCount(rows, dimension, 'rows'), dimension)
  store.write(rows)
  return store
}
