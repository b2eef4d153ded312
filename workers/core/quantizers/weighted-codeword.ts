import { Refusal } from '../formats/refusal.ts'

/**
 * What the choice of a codeword costs before any distance: multiplier x length, and infinity for a dead one (whose
 * length is infinite), also at a multiplier of 0.
 * @param lengthsBits code length of each codeword, bit per vector; infinite for a dead one
 * @param multiplier price of a bit, in the squared unit of the samples per bit
 * @throws Refusal for a multiplier that is negative or not finite, a negative length or NaN, or no finite length
 */
export function codewordPrices(lengthsBits: Float64Array, multiplier: number): Float64Array {
  if (!(multiplier >= 0 && multiplier < Infinity)) {
    throw new Refusal('multiplier', `found ${multiplier}`, 'a finite number of zero or more')
  }
  for (const length of lengthsBits) {
    if (!(length >= 0)) throw new Refusal('code lengths', `found ${length} bit`, 'zero, more, or infinity')
  }
  if (lengthsBits.every((length) => length === Infinity)) {
    throw new Refusal('code lengths', 'found no finite one', 'at least one codeword that is alive')
  }
  return lengthsBits.map((length) => (length === Infinity ? Infinity : multiplier * length))
}

/**
 * For every sample the codeword of least ||x - c||^2 + price, in float64 arithmetic, the lowest index among equals.
 * Codewords sorted along the first coordinate are visited outwards from the sample's own, until the difference there
 * alone, with the lowest price, costs more than the best found.
 * @param samples `count x dimension`, whole rows @param codebook `codebookSize x dimension`, finite
 * @param prices `codebookSize`; a codeword at the price of infinity is never chosen
 * @param labels out, `count`: the codeword of each sample, -1 for a sample that is not finite
 * @returns the sum of the least costs
 */
export function assignWeighted(
  samples: Float32Array,
  dimension: number,
  codebook: Float32Array,
  prices: Float64Array,
  labels: Int32Array,
): number {
  const alive = Int32Array.from(prices.keys()).filter((k) => prices[k] < Infinity)
  const order = alive.sort((a, b) => codebook[a * dimension] - codebook[b * dimension])
  // A fence on both sides ends the walk without a test of the bounds.
  const firsts = new Float64Array(order.length + 2)
  firsts[0] = -Infinity
  firsts[order.length + 1] = Infinity
  for (const [position, k] of order.entries()) firsts[position + 1] = codebook[k * dimension]
  const lowestPrice = prices.reduce((lowest, price) => Math.min(lowest, price), Infinity)
  let total = 0
  for (let i = 0; i < labels.length; i++) {
    const first = samples[i * dimension]
    let left = 0
    let right = order.length + 1
    while (right - left > 1) {
      const middle = (left + right) >> 1
      if (firsts[middle] < first) left = middle
      else right = middle
    }
    let least = Infinity
    let label = -1
    for (;;) {
      const toLeft = first - firsts[left]
      const toRight = firsts[right] - first
      const k = order[(toRight <= toLeft ? right++ : left--) - 1]
      const difference = toRight <= toLeft ? toRight : toLeft
      // Negated so that NaN ends the walk too; equal costs are still looked at, for the lower index.
      if (!(difference < Infinity && difference * difference + lowestPrice <= least)) break
      let cost = difference * difference
      for (let j = 1; j < dimension; j++) {
        const other = samples[i * dimension + j] - codebook[k * dimension + j]
        cost += other * other
      }
      cost += prices[k]
      if (cost < least || (cost === least && k < label)) {
        least = cost
        label = k
      }
    }
    labels[i] = label
    total += least
  }
  return total
}
