import type { Kernels } from '../../kernels/kernels.ts'
import { codewordsPerPanel, depthBlock, rowsPerPanel } from '../../kernels/tile-sizes.ts'
import { allocateRegions } from '../training/shard-memory.ts'

/**
 * What is packed at once: about 8 MB in all. Packing, which every block of one matrix repeats for each of the other,
 * stays some percent of the time.
 */
export const mostRows = 64 * rowsPerPanel
export const mostColumns = 64 * codewordsPerPanel
export const mostDepth = 2 * depthBlock

/** A part of a row-major matrix: `rowCount x columnCount` from the corner (row, column) on. */
export interface MatrixPart {
  readonly matrix: Float32Array
  /** columns of the whole matrix */
  readonly depth: number
  readonly row: number
  readonly rowCount: number
  readonly column: number
  readonly columnCount: number
}

/** Room in kernel memory for one block of a product and the panels that it is made of. */
export class ProductWorkspace {
  readonly #kernels: Kernels
  readonly #top: number
  readonly #regions: Record<'source' | 'rowPanels' | 'columnPanels' | 'product' | 'numbers' | 'zeros', number>

  /** @param rows, columns, depth of the product: no room is taken for more @throws Refusal for want of memory */
  constructor(kernels: Kernels, rows: number, columns: number, depth: number) {
    this.#kernels = kernels
    this.#top = kernels.memory.top
    const [mostPackedRows, mostPackedColumns] = [Math.min(rows, mostRows), Math.min(columns, mostColumns)]
    const paddedRows = Math.ceil(mostPackedRows / rowsPerPanel) * rowsPerPanel
    const paddedColumns = Math.ceil(mostPackedColumns / codewordsPerPanel) * codewordsPerPanel
    const packedDepth = Math.min(depth, mostDepth)
    const listed = Math.max(mostPackedRows, mostPackedColumns, packedDepth)
    this.#regions = allocateRegions(kernels.memory, {
      source: Math.max(mostPackedRows, mostPackedColumns) * packedDepth * 4,
      rowPanels: paddedRows * packedDepth * 4,
      columnPanels: paddedColumns * packedDepth * 4,
      product: paddedRows * paddedColumns * 4,
      numbers: listed * 4,
      zeros: packedDepth * 8,
    })
    const numbers = kernels.memory.int32(this.#regions.numbers, listed)
    for (let i = 0; i < listed; i++) numbers[i] = i
    kernels.memory.float64(this.#regions.zeros, packedDepth).fill(0)
  }

  packRows(part: MatrixPart): void {
    this.#pack(part, rowsPerPanel, this.#regions.rowPanels)
  }

  /** Rows of the other matrix, which are the columns of the product. */
  packColumns(part: MatrixPart): void {
    this.#pack(part, codewordsPerPanel, this.#regions.columnPanels)
  }

  /** The product of what is packed, set or added to that of a part of the depth before. */
  multiply(rowCount: number, columnCount: number, depth: number, isAdded: boolean): void {
    this.#kernels.loops.multiplyPanels(
      this.#regions.rowPanels,
      Math.ceil(rowCount / rowsPerPanel),
      this.#regions.columnPanels,
      Math.ceil(columnCount / codewordsPerPanel),
      depth,
      isAdded ? 1 : 0,
      this.#regions.product,
    )
  }

  /** Copies the product without its padding to its place among rows that are `stride` apart. */
  read(rowCount: number, columnCount: number, target: Float32Array, start: number, stride: number): void {
    const width = Math.ceil(columnCount / codewordsPerPanel) * codewordsPerPanel
    const product = this.#kernels.memory.float32(this.#regions.product, rowCount * width)
    for (let row = 0; row < rowCount; row++) {
      target.set(product.subarray(row * width, row * width + columnCount), start + row * stride)
    }
  }

  free(): void {
    this.#kernels.memory.release(this.#top)
  }

  #pack({ matrix, depth, row, rowCount, column, columnCount }: MatrixPart, width: number, to: number): void {
    const { memory, loops } = this.#kernels
    const { source, numbers, zeros } = this.#regions
    const copy = memory.float32(source, rowCount * columnCount)
    if (columnCount === depth) {
      copy.set(matrix.subarray(row * depth, (row + rowCount) * depth))
    } else {
      for (let i = 0; i < rowCount; i++) {
        const from = (row + i) * depth + column
        copy.set(matrix.subarray(from, from + columnCount), i * columnCount)
      }
    }
    loops.packPanels(source, columnCount, numbers, rowCount, numbers, columnCount, zeros, 1, width, to)
  }
}
