import type { Quantizer } from './quantizer.ts'
import { rowCount } from './rows.ts'
import { checkIndex } from './index-range.ts'
import { checkedStepSizes } from './step-sizes.ts'

/**
 * Uniform scalar quantization of every coordinate with a step size of its own (Gray & Neuhoff 1998, sec. II).
 * Mid-tread reproduces at k stepSize, with a cell around 0; mid-rise at (k + 1/2) stepSize, with an edge at 0.
 * The dimension is the number of step sizes; the index holds k for every coordinate.
 */
export class UniformScalarQuantizer implements Quantizer {
  readonly dimension: number
  readonly indexLength: number
  readonly #stepSizes: Float64Array
  readonly #offset: number

  /**
   * @param stepSizes one per dimension, in the unit of the samples
   * @throws Refusal for no step size, or one that is not positive and finite
   */
  constructor(stepSizes: readonly number[], placement: 'mid-tread' | 'mid-rise') {
    this.dimension = stepSizes.length
    this.indexLength = stepSizes.length
    this.#stepSizes = checkedStepSizes(stepSizes)
    this.#offset = placement === 'mid-rise' ? 0.5 : 0
  }

  /** @throws Refusal for a sample whose index does not fit in 32 bits, NaN included */
  encode(samples: Float32Array): Int32Array {
    rowCount(samples, this.dimension, 'samples')
    const indices = new Int32Array(samples.length)
    for (let i = 0; i < samples.length; i++) {
      const index = Math.round(samples[i] / this.#stepSizes[i % this.dimension] - this.#offset)
      indices[i] = checkIndex(index, samples[i])
    }
    return indices
  }

  decode(indices: Int32Array): Float32Array {
    rowCount(indices, this.dimension, 'indices')
    return Float32Array.from(
      indices,
      (index, i) => (index + this.#offset) * this.#stepSizes[i % this.dimension],
    )
  }
}
