import { gatherColumns, gatherRows } from '../quantizers/columns.ts'
import { assignNearest } from '../quantizers/nearest-codeword.ts'
import { cellCounts } from '../quantizers/partition.ts'
import { finiteRowCount } from '../quantizers/rows.ts'
import type { ResidualRows, RowsWriter, Subtraction } from './residual-rows.ts'
import { checkFull, checkRoom, checkSizes } from './row-store.ts'
import { checkRowIndices } from './row-indices.ts'
import { checkFiniteCodewords, checkSparseCodebook } from './sparse-codebook-check.ts'
import type { Assignment, SparseCodebook, TrainingRows } from './training-rows.ts'

/**
 * Rows in the memory of this process, in float64 arithmetic and plain loops over full searches: what the faster ways
 * are compared with, and what a terminal has.
 */
export class PlainRows implements ResidualRows {
  readonly rowCount: number
  readonly dimension: number
  readonly backend = 'float64'
  readonly #rows: Float32Array
  /** sum of |x|^2 */
  #energy = 0
  #labels: Int32Array
  /** the active columns of the last codebook, which the next one mostly shares */
  #packed:
    | { readonly columns: Int32Array; readonly values: Float32Array; readonly inactiveEnergy: number }
    | undefined

  /**
   * @param rows `rowCount x dimension`, kept; changed by `subtract` only
   * @throws Refusal for no row, a row cut short, and numbers that are not finite
   */
  constructor(rows: Float32Array, dimension: number) {
    this.rowCount = finiteRowCount(rows, dimension, 'rows')
    this.dimension = dimension
    this.#rows = rows
    this.#measure()
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
  async rowsAt(indices: Int32Array, columns?: Int32Array): Promise<Float32Array> {
    checkRowIndices(indices, this.rowCount)
    return gatherRows(this.#rows, this.dimension, indices, columns)
  }

  async energies(): Promise<Float64Array> {
    const energies = new Float64Array(this.dimension)
    for (const [place, value] of this.#rows.entries()) energies[place % this.dimension] += value * value
    return energies
  }

  async subtract(codebook: SparseCodebook): Promise<Subtraction> {
    const { values } = this.#activeColumns(codebook)
    const { activeDimensions, codewords } = codebook
    const labels = new Int32Array(this.rowCount)
    assignNearest(values, activeDimensions.length, codewords, labels)
    for (const [row, label] of labels.entries()) {
      for (const [place, column] of activeDimensions.entries()) {
        this.#rows[row * this.dimension + column] -= codewords[label * activeDimensions.length + place]
      }
    }
    this.#packed = undefined
    this.#labels.fill(-1)
    this.#measure()
    const energies = await this.energies()
    return { totalEnergy: this.#energy, energies: Float64Array.from(activeDimensions, (j) => energies[j]) }
  }

  free(): void {
    this.#packed = undefined
  }

  #measure(): void {
    this.#energy = 0
    for (const value of this.#rows) this.#energy += value * value
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

/** `MakeResidualRows` in this process. @throws Refusal for no row */
export async function plainResidualRows(rowCount: number, dimension: number): Promise<RowsWriter> {
  checkSizes(rowCount, dimension)
  const values = new Float32Array(rowCount * dimension)
  let written = 0
  return {
    async write(rows) {
      const count = finiteRowCount(rows, dimension, `rows after the first ${written}`)
      checkRoom(written + count, rowCount)
      values.set(rows, written * dimension)
      written += count
    },
    async finish() {
      checkFull(written, rowCount)
      return new PlainRows(values, dimension)
    },
    free: () => undefined,
  }
}
