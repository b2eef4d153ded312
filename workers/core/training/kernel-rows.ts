import { createKernels } from '../../kernels/create-kernels.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import type { ResidualRows, Subtraction } from './residual-rows.ts'
import { RowShard } from './row-shard.ts'
import { storeRows } from './row-store.ts'
import type { Assignment, SparseCodebook } from './training-rows.ts'

/** Rows about 0 in one kernel memory of this process: for trainings too small for workers, too large for `PlainRows`. */
export class KernelRows implements ResidualRows {
  readonly rowCount: number
  readonly dimension: number
  readonly backend: string
  readonly #shard: RowShard

  /**
   * @param rows `rowCount x dimension`, row-major, copied @param kernels for these rows alone
   * @throws Refusal for a row cut short, numbers that are not finite, or for want of memory
   */
  constructor(rows: Float32Array, dimension: number, kernels: Kernels = createKernels()) {
    const centre = new Float64Array(dimension)
    this.#shard = new RowShard(storeRows(kernels, rows, dimension), { centre })
    this.rowCount = this.#shard.rowCount
    this.dimension = dimension
    this.backend = kernels.backend
  }

  async assign(codebook: SparseCodebook): Promise<Assignment> {
    const { blocks, changedCount } = this.#shard.assign(codebook)
    const [{ counts, touched, sums: touchedSums, squaredError }] = blocks
    const width = codebook.activeDimensions.length
    const sums = new Float64Array(codebook.codebookSize * width)
    for (const [i, label] of touched.entries()) {
      sums.set(touchedSums.subarray(i * width, (i + 1) * width), label * width)
    }
    return { counts, sums, squaredError, changedCount }
  }

  async squaredError(codebook: SparseCodebook): Promise<number> {
    return this.#shard.squaredErrors(codebook)[0]
  }

  async energies(): Promise<Float64Array> {
    return this.#shard.energies()
  }

  async subtract(codebook: SparseCodebook): Promise<Subtraction> {
    const { totalEnergies, energies } = this.#shard.subtract(codebook)
    return { totalEnergy: totalEnergies[0], energies }
  }

  async rowsAt(indices: Int32Array, columns?: Int32Array): Promise<Float32Array> {
    return this.#shard.rowsAt(indices, columns)
  }

  free(): void {
    this.#shard.free()
  }
}
