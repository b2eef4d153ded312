import { Refusal } from '../formats/refusal.ts'
import { assignNearest } from './nearest-codeword.ts'
import type { Quantizer } from './quantizer.ts'
import { finiteRowCount, rowCount } from './rows.ts'

/** A general vector quantizer: the cell of a codeword is all that is nearest to it (Gray & Neuhoff 1998, sec. II). */
export class CodebookQuantizer implements Quantizer {
  readonly dimension: number
  readonly indexLength = 1
  readonly codebookSize: number
  readonly #codebook: Float32Array

  /**
   * @param codebook `codebookSize x dimension`; copied
   * @throws Refusal for an empty codebook, a codeword cut short, or numbers that are not finite
   */
  constructor(codebook: Float32Array, dimension: number) {
    this.codebookSize = finiteRowCount(codebook, dimension, 'codebook')
    this.dimension = dimension
    this.#codebook = codebook.slice()
  }

  /** The nearest codeword in float64 arithmetic, the lowest index among equals. @throws Refusal for NaN, infinities */
  encode(samples: Float32Array): Int32Array {
    const labels = new Int32Array(rowCount(samples, this.dimension, 'samples'))
    assignNearest(samples, this.dimension, this.#codebook, labels)
    const lost = labels.indexOf(-1)
    if (lost >= 0) throw new Refusal('samples', `sample ${lost + 1} is not finite`, 'finite numbers')
    return labels
  }

  /** @throws Refusal for an index that names no codeword */
  decode(indices: Int32Array): Float32Array {
    const points = new Float32Array(indices.length * this.dimension)
    for (let i = 0; i < indices.length; i++) {
      const index = indices[i]
      if (index < 0 || index >= this.codebookSize) {
        throw new Refusal('indices', `codeword ${index}`, `0 to ${this.codebookSize - 1}`)
      }
      for (let j = 0; j < this.dimension; j++) {
        points[i * this.dimension + j] = this.#codebook[index * this.dimension + j]
      }
    }
    return points
  }
}
