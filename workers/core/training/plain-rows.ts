import { gatherColumns } from '../quantizers/columns.ts'
import { assignNearest } from '../quantizers/nearest-codeword.ts'
import { cellCounts } from '../quantizers/partition.ts'
import { finiteRowCount } from '../quantizers/rows.ts'
import { checkRowIndices } from './row-indices.ts'
import { checkFiniteCodewords, checkSparseCodebook } from './sparse-codebook-check.ts'
import type { Assignment, SparseCodebook, TrainingRows } from './training-rows.ts'

/**
 * Rows in the memory of this process, in float64 arithmetic and plain loops over full searches: what the faster ways
 * are compared with, and what a terminal has.
 */
export class PlainRows implements TrainingRows {
  readonly rowCount: number
  readonly dimension: number
  readonly backend = 'float64'
  readonly #rows: Float32Array
  /** sum of |x|^2 */
  readonly #energy: number
  #labels: Int32Array
  /** the active columns of the last codebook, which the next one mostly shares */
  #packed:
    | { readonly columns: Int32Array; readonly values: Float32Array; readonly inactiveEnergy: number }
    | undefined

  /**
   * @param rows `rowCount x dimension`, kept and not changed
   * @throws Refusal for no row, a row cut short, and numbers that are not finite
   */
  constructor(rows: Float32Array, dimension: number) {
    this.rowCount = finiteRowCount(rows, dimension, 'rows')
    this.dimension = dimension
    this.#rows = rows
    let energy = 0
    for (const value of rows) energy += value * value
    this.#energy = energy
    this.#labels = new Int32Array(this.rowCount).fill(-1)
  }

  /** @throws Refusal for a codebook that does not fit the rows or is not finite */
  async assign(codebook: SparseCodebook): Promise<Assignment> {
    const { values, inactiveEnergy } = this.#activeColumns(codebook)
    const width = codebook.activeDimensions.length
    const labels = new Int32Array(this.rowCount)
    const squaredError = inactiveEnergy + assignNearest(values, width, codebook.codewords, labels)
    const sums = new Float64Array(codebook.codebookSize * width)
    let changedCount = 0
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] !== this.#labels[i]) changedCount++
      for (let k = 0; k < width; k++) sums[labels[i] * width + k] += values[i * width + k]
    }
    this.#labels = labels
    return { counts: cellCounts(labels, codebook.codebookSize), sums, squaredError, changedCount }
  }

  async squaredError(codebook: SparseCodebook): Promise<number> {
    const { values, inactiveEnergy } = this.#activeColumns(codebook)
    const labels = new Int32Array(this.rowCount)
    return (
      inactiveEnergy + assignNearest(values, codebook.activeDimensions.length, codebook.codewords, labels)
    )
  }

  /** @throws Refusal for a row that is not there */
  async rowsAt(indices: Int32Array): Promise<Float32Array> {
    const { dimension } = this
    checkRowIndices(indices, this.rowCount)
    const found = new Float32Array(indices.length * dimension)
    for (const [place, index] of indices.entries()) {
      found.set(this.#rows.subarray(index * dimension, (index + 1) * dimension), place * dimension)
    }
    return found
  }

  free(): void {
    this.#packed = undefined
  }

  #activeColumns(codebook: SparseCodebook): { values: Float32Array; inactiveEnergy: number } {
    const { dimension } = this
    const { activeDimensions } = codebook
    checkSparseCodebook(codebook, dimension)
    checkFiniteCodewords(codebook)
    const packed = this.#packed
    if (packed && isSame(packed.columns, activeDimensions)) return packed
    const columns = activeDimensions.slice()
    const values = columns.length === dimension ? this.#rows : gatherColumns(this.#rows, dimension, columns)
    let inactiveEnergy = this.#energy
    for (const value of values) inactiveEnergy -= value * value
    // All columns leave nothing, but for rounding.
    if (columns.length === dimension) inactiveEnergy = 0
    this.#packed = { columns, values, inactiveEnergy }
    return this.#packed
  }
}

function isSame(columns: Int32Array, others: Int32Array): boolean {
  return columns.length === others.length && columns.every((column, place) => column === others[place])
}

/** `MakeTrainingRows` in this process. @throws Refusal as the constructor of `PlainRows` */
export async function plainRows(rows: Float32Array, dimension: number): Promise<TrainingRows> {
  return new PlainRows(rows, dimension)
}
