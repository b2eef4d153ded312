import { gatherRows } from '../quantizers/columns.ts'
import { columnMeans, emptyStatistics, measureColumns } from './column-statistics.ts'
import { NearestSearch } from './nearest-search.ts'
import type { ResidentRows } from './search-workspace.ts'
import { checkRowIndices } from './row-indices.ts'
import type { RowStore } from './row-store.ts'
import { defaultScoreBudget, type RowRegions } from './shard-memory.ts'
import { errorsByLabel, type ShardSums, sumByLabel } from './shard-sums.ts'
import { type ShardResiduals, subtractCodewords } from './subtract-codewords.ts'
import type { SparseCodebook } from './training-rows.ts'

interface Resident {
  readonly rows: ResidentRows
  readonly regions: RowRegions
  readonly search: NearestSearch
}

/** How rows that are part of a larger whole are treated so that their results do not depend on which part they are. */
export interface ShardOptions {
  /** what is taken from each column before scores are formed: the means of the whole; else of these rows */
  readonly centre?: Float64Array
  /** ascending row numbers up to the number of rows: where blocks end that are summed apart; else one block */
  readonly blockEnds?: Int32Array
  /** memory for scores that are kept between passes, 0 for none; results do not depend on it */
  readonly scoreBudgetBytes?: number
}

/**
 * Rows in one kernel memory. All is synchronous.
 * Columns are centred in float64 before anything is formed in float32, so that |c|^2 / 2 - x.c does not cancel where
 * data lie far from the origin; errors are of the numbers as given, in float64.
 */
export class RowShard {
  readonly rowCount: number
  readonly dimension: number
  #resident: Resident | undefined
  /** addresses: of the last `assign`, and of what any other pass writes; they change places */
  #labels: number
  #otherLabels: number
  /** whether there is an `assign` of these rows to compare with */
  #isAssigned = false

  /**
   * @param store the rows, all written; the shard changes them
   * @throws Refusal for rows that are missing or not finite
   */
  constructor(
    store: RowStore,
    { centre, blockEnds, scoreBudgetBytes = defaultScoreBudget }: ShardOptions = {},
  ) {
    store.checkFull()
    const { kernels, regions, values, dimension } = store
    this.dimension = dimension
    this.rowCount = store.rowCount
    const ends = blockEnds ?? Int32Array.of(this.rowCount)
    const statistics = emptyStatistics(centre ?? columnMeans(values, dimension), ends.length)
    measureColumns(values, ends, Int32Array.from(statistics.centre.keys()), statistics)
    const resident = {
      kernels,
      address: regions.rows,
      rowCount: this.rowCount,
      dimension,
      blockEnds: ends,
      statistics,
    }
    this.#resident = { rows: resident, regions, search: new NearestSearch(resident, scoreBudgetBytes) }
    this.#labels = regions.labels
    this.#otherLabels = regions.otherLabels
    this.#labelView(this.#labels).fill(-1)
  }

  /**
   * Labels all rows and sums them by label.
   * @param room a buffer that is no longer needed, as of the sums of a pass before: the sums are written into it if
   * there is space, else into a new one. The codewords may stand in it: they are read before
   * @throws Refusal for a codebook that does not fit the rows or is not finite, or for want of memory
   */
  assign(codebook: SparseCodebook, room = new ArrayBuffer(0)): ShardSums {
    const { rows, regions, search } = this.#present()
    const found = search.label(codebook, this.#otherLabels)
    const [labels, before] = [this.#otherLabels, this.#labels]
    this.#labels = labels
    this.#otherLabels = before
    const changedCount = this.#isAssigned ? this.#countDifferences(labels, before) : this.rowCount
    this.#isAssigned = true
    return { blocks: sumByLabel(rows, codebook, found, labels, regions.order, room), changedCount }
  }

  /** The `squaredError` of each block that `assign` would give; labels stay. Refuses as `assign` does. */
  squaredErrors(codebook: SparseCodebook): Float64Array {
    const { rows, regions, search } = this.#present()
    const found = search.label(codebook, this.#otherLabels)
    return errorsByLabel(rows, codebook, found, this.#otherLabels, regions.order)
  }

  /** The codeword of each row, without sums; labels stay. Refuses as `assign` does. @returns a copy */
  encode(codebook: SparseCodebook): Int32Array {
    this.#present().search.label(codebook, this.#otherLabels)
    return this.#labelView(this.#otherLabels).slice()
  }

  /** Codeword of each row in the last `assign` or `subtract`, -1 before the first; a copy. */
  get labels(): Int32Array {
    return this.#labelView(this.#labels).slice()
  }

  /**
   * @param columns which of each row; all without it
   * @returns `indices.length x` as many columns, a copy
   * @throws Refusal for an index that is no row
   */
  rowsAt(indices: Int32Array, columns?: Int32Array): Float32Array {
    checkRowIndices(indices, this.rowCount)
    return gatherRows(this.#rowView(), this.dimension, indices, columns)
  }

  /** Sums of x_j^2 over each block: `blockCount x dimension`, a copy. */
  energies(): Float64Array {
    return this.#present().rows.statistics.energies.slice()
  }

  /**
   * Replaces every row by its difference from the nearest codeword (residual quantization); `labels` then name those
   * codewords, and the next `assign` counts all rows as changed. Residuals lie about 0, which becomes the centre of
   * the active columns. Refuses as `assign` does.
   */
  subtract(codebook: SparseCodebook): ShardResiduals {
    const { rows, search } = this.#present()
    const found = search.label(codebook, this.#labels)
    const left = subtractCodewords(rows, codebook, found, this.#rowView(), this.#labelView(this.#labels))
    search.forget()
    this.#isAssigned = false
    return left
  }

  /** Bytes of the kernel memory and of the statistics of the columns. */
  get byteLength(): number {
    const { kernels, statistics } = this.#present().rows
    const { centre, energies, reaches } = statistics
    return kernels.memory.byteLength + centre.byteLength + energies.byteLength + reaches.byteLength
  }

  /** Drops the memory; the shard is of no use afterwards. */
  free(): void {
    this.#resident = undefined
  }

  #countDifferences(labels: number, before: number): number {
    const [present, previous] = [this.#labelView(labels), this.#labelView(before)]
    let count = 0
    for (let row = 0; row < present.length; row++) if (present[row] !== previous[row]) count++
    return count
  }

  #present(): Resident {
    if (!this.#resident) throw new Error('the shard was freed')
    return this.#resident
  }

  #rowView(): Float32Array {
    const { kernels, address } = this.#present().rows
    return kernels.memory.float32(address, this.rowCount * this.dimension)
  }

  #labelView(address: number): Int32Array {
    return this.#present().rows.kernels.memory.int32(address, this.rowCount)
  }
}
