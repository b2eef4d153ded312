import { Refusal } from '../formats/refusal.ts'
import { RandomStream } from '../random/random-stream.ts'

/**
 * Splits samples into a half to train on and a half to test on: disjoint, together everything; of an odd count
 * the training half has one more.
 * @param samples `count x dimension`, row-major, left as they are
 * @param order `as-drawn`: the first half trains (samples that are independent anyway); `shuffled`: rows are dealt
 *   at random (a file may be sorted)
 * @param seed for `shuffled`, an integer from 0 to 2^32 - 1
 * @throws Refusal for a dimension that is no positive integer, or a last row cut short
 */
export function splitHalves(
  samples: Float32Array,
  dimension: number,
  order: 'as-drawn' | 'shuffled',
  seed: number,
): { train: Float32Array; test: Float32Array } {
  if (!Number.isInteger(dimension) || dimension < 1) {
    throw new Refusal('halves', `found the dimension ${dimension}`, 'a positive whole number')
  }
  const count = samples.length / dimension
  if (!Number.isInteger(count)) {
    throw new Refusal('halves', `found ${samples.length} numbers`, `whole rows of ${dimension}`)
  }
  const trainLength = Math.ceil(count / 2) * dimension
  if (order === 'as-drawn') return { train: samples.slice(0, trainLength), test: samples.slice(trainLength) }

  const dealt = new Float32Array(samples.length)
  const permutation = new RandomStream(seed, 'halves').permutation(count)
  for (const [place, row] of permutation.entries()) {
    dealt.set(samples.subarray(row * dimension, (row + 1) * dimension), place * dimension)
  }
  return { train: dealt.slice(0, trainLength), test: dealt.slice(trainLength) }
}
