import { createKernels } from '../../kernels/create-kernels.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import { Refusal } from '../formats/refusal.ts'
import { mostColumns, mostDepth, mostRows, ProductWorkspace } from './product-workspace.ts'

/**
 * Products of float32 matrices by the register tiles of the kernels, in blocks that stay in some megabytes of kernel
 * memory. The sum over the depth is a sum of sums of at most 512 float32 products, so that rounding grows with the
 * block and not with the depth; `relaxed-simd` rounds a product and its sum once, the other backends twice.
 * Source: Goto & van de Geijn, "Anatomy of high-performance matrix multiplication", 2008.
 */
export class MatrixProduct {
  readonly #kernels: Kernels

  /** @param kernels whose memory is used for the time of a product and then given back */
  constructor(kernels: Kernels = createKernels()) {
    this.#kernels = kernels
  }

  /**
   * A B^T: every row of the one with every row of the other, 2 m n depth operations.
   * @param a `m x depth`, row-major @param b `n x depth`, row-major
   * @param into `m x n`, overwritten; a new array if there is none
   * @returns `m x n`, row-major
   * @throws Refusal for lengths that are no whole number of rows, another length of `into`, or for want of memory
   */
  multiplyTransposed(a: Float32Array, b: Float32Array, depth: number, into?: Float32Array): Float32Array {
    const rowCount = countRows(a, depth)
    const columnCount = countRows(b, depth)
    const product = into ?? new Float32Array(rowCount * columnCount)
    if (product.length !== rowCount * columnCount) {
      const found = `found room for ${product.length} numbers`
      throw new Refusal('matrix product', found, `${rowCount} × ${columnCount}`)
    }
    const workspace = new ProductWorkspace(this.#kernels, rowCount, columnCount, depth)
    for (let row = 0; row < rowCount; row += mostRows) {
      const blockRows = Math.min(mostRows, rowCount - row)
      for (let column = 0; column < columnCount; column += mostColumns) {
        const blockColumns = Math.min(mostColumns, columnCount - column)
        for (let start = 0; start < depth; start += mostDepth) {
          const part = { depth, column: start, columnCount: Math.min(mostDepth, depth - start) }
          workspace.packRows({ ...part, matrix: a, row, rowCount: blockRows })
          workspace.packColumns({ ...part, matrix: b, row: column, rowCount: blockColumns })
          workspace.multiply(blockRows, blockColumns, part.columnCount, start > 0)
        }
        workspace.read(blockRows, blockColumns, product, row * columnCount + column, columnCount)
      }
    }
    workspace.free()
    return product
  }
}

function countRows(matrix: Float32Array, depth: number): number {
  if (Number.isInteger(depth) && depth >= 1 && matrix.length % depth === 0) return matrix.length / depth
  const found = `found ${matrix.length} numbers for rows of ${depth}`
  throw new Refusal('matrix product', found, 'a whole number of rows')
}
