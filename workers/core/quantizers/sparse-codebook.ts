import type { SparseCodebook } from '../training/training-rows.ts'
import { CodebookQuantizer } from './codebook.ts'
import { gatherColumns } from './columns.ts'
import type { Quantizer } from './quantizer.ts'
import { rowCount } from './rows.ts'

/**
 * A codebook with few active dimensions: random codewords or those of VR-Kmeans (RRQ, arXiv 1705.00522). The others
 * are 0 in every codeword, so that they have no say in which one is the nearest.
 */
export class SparseCodebookQuantizer implements Quantizer {
  readonly dimension: number
  readonly indexLength = 1
  readonly codebookSize: number
  readonly #activeDimensions: Int32Array
  readonly #active: CodebookQuantizer

  /** @throws Refusal for no codeword, no active dimension, codewords cut short, or numbers that are not finite */
  constructor({ dimension, codebookSize, activeDimensions, codewords }: SparseCodebook) {
    this.dimension = dimension
    this.codebookSize = codebookSize
    this.#activeDimensions = activeDimensions.slice()
    this.#active = new CodebookQuantizer(codewords, activeDimensions.length)
  }

  /** @throws Refusal for rows cut short, and NaN and infinities in an active dimension */
  encode(samples: Float32Array): Int32Array {
    rowCount(samples, this.dimension, 'samples')
    return this.#active.encode(gatherColumns(samples, this.dimension, this.#activeDimensions))
  }

  /** @throws Refusal for an index that names no codeword */
  decode(indices: Int32Array): Float32Array {
    const active = this.#active.decode(indices)
    const width = this.#activeDimensions.length
    const points = new Float32Array(indices.length * this.dimension)
    for (let place = 0; place < active.length; place++) {
      const row = Math.floor(place / width)
      points[row * this.dimension + this.#activeDimensions[place % width]] = active[place]
    }
    return points
  }
}
