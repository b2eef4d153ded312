import { Refusal } from '../formats/refusal.ts'
import type { Compander } from './compander.ts'
import { checkIndex } from './index-range.ts'
import type { Quantizer } from './quantizer.ts'
import { rowCount } from './rows.ts'
import { checkedStepSizes } from './step-sizes.ts'

/**
 * Companding (Bennett 1948): every coordinate is compressed, quantized uniformly and expanded again, so that the cells
 * are about stepSize / compress'(x) wide. Mid-tread and mid-rise are meant in the compressed domain; a
 * reproduction is the expanded middle of its cell there.
 */
export class CompandedScalarQuantizer implements Quantizer {
  readonly dimension: number
  readonly indexLength: number
  readonly #companders: readonly Compander[]
  readonly #stepSizes: Float64Array
  readonly #offset: number

  /**
   * @param companders one per dimension @param stepSizes one per dimension, in the unit of the compressed values
   * @throws Refusal for no step size, one that is not positive and finite, or not as many companders
   */
  constructor(
    companders: readonly Compander[],
    stepSizes: readonly number[],
    placement: 'mid-tread' | 'mid-rise',
  ) {
    this.#stepSizes = checkedStepSizes(stepSizes)
    if (companders.length !== stepSizes.length) {
      throw new Refusal('companders', `found ${companders.length}`, `${stepSizes.length}, one per step size`)
    }
    this.dimension = stepSizes.length
    this.indexLength = stepSizes.length
    this.#companders = [...companders]
    this.#offset = placement === 'mid-rise' ? 0.5 : 0
  }

  /** @throws Refusal for a sample whose index does not fit in 32 bits, NaN included */
  encode(samples: Float32Array): Int32Array {
    rowCount(samples, this.dimension, 'samples')
    const indices = new Int32Array(samples.length)
    for (let i = 0; i < samples.length; i++) {
      const axis = i % this.dimension
      const compressed = this.#companders[axis].compress(samples[i])
      indices[i] = checkIndex(Math.round(compressed / this.#stepSizes[axis] - this.#offset), samples[i])
    }
    return indices
  }

  decode(indices: Int32Array): Float32Array {
    rowCount(indices, this.dimension, 'indices')
    return Float32Array.from(indices, (index, i) => {
      const axis = i % this.dimension
      return this.#companders[axis].expand((index + this.#offset) * this.#stepSizes[axis])
    })
  }
}
