import { Refusal } from '../formats/refusal.ts'
import { CodebookQuantizer } from './codebook.ts'
import type { Quantizer } from './quantizer.ts'
import { rowCount } from './rows.ts'
import { assignWeighted, codewordPrices } from './weighted-codeword.ts'

/**
 * A vector quantizer that minds what an index costs (ECVQ; Chou, Lookabaugh & Gray 1989): a vector x is encoded to the
 * codeword c of least ||x - c||^2 + multiplier x length. The distance is the squared error of the whole vector, not per
 * dimension, and the length is in bit per vector. The cells are those of a power diagram (`power-cells.ts`); a
 * codeword need not lie in its own.
 */
export class EntropyCodedCodebookQuantizer implements Quantizer {
  readonly dimension: number
  readonly indexLength = 1
  /** codewords in all, also those that are dead */
  readonly codebookSize: number
  readonly #codebook: Float32Array
  readonly #prices: Float64Array
  readonly #plain: CodebookQuantizer

  /**
   * @param codebook `codebookSize x dimension`; copied
   * @param lengthsBits `codebookSize` code lengths, bit per vector; infinite for a dead codeword, never chosen
   * @param multiplier lambda, the price of a bit, in the squared unit of the samples per bit; 0 is the nearest codeword
   * @throws Refusal for an empty codebook, numbers that are not finite, lengths that do not fit it, are negative or all
   * infinite, or a multiplier that is negative or not finite
   */
  constructor(codebook: Float32Array, dimension: number, lengthsBits: Float64Array, multiplier: number) {
    this.#plain = new CodebookQuantizer(codebook, dimension)
    this.dimension = dimension
    this.codebookSize = this.#plain.codebookSize
    if (lengthsBits.length !== this.codebookSize) {
      throw new Refusal(
        'code lengths',
        `found ${lengthsBits.length}`,
        `${this.codebookSize}, one per codeword`,
      )
    }
    this.#codebook = codebook.slice()
    this.#prices = codewordPrices(lengthsBits, multiplier)
  }

  /** The codeword of least cost in float64 arithmetic, the lowest index among equals. @throws Refusal for NaN, infinities */
  encode(samples: Float32Array): Int32Array {
    const labels = new Int32Array(rowCount(samples, this.dimension, 'samples'))
    assignWeighted(samples, this.dimension, this.#codebook, this.#prices, labels)
    const lost = labels.indexOf(-1)
    if (lost >= 0) throw new Refusal('samples', `sample ${lost + 1} is not finite`, 'finite numbers')
    return labels
  }

  /** The codewords, dead ones too. @throws Refusal for an index that names no codeword */
  decode(indices: Int32Array): Float32Array {
    return this.#plain.decode(indices)
  }
}
