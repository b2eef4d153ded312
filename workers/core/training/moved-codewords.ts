import { Refusal } from '../formats/refusal.ts'
import type { SparseCodebook } from './training-rows.ts'

/**
 * Codewords that differ from those of the pass before in at least one number; one that is not finite has moved.
 * @param last `codebookSize x activeDimensions.length`; without it all have moved
 * @returns ascending codeword numbers
 */
export function movedCodewords(
  { codebookSize, codewords, activeDimensions }: SparseCodebook,
  last: Float32Array | undefined,
): Int32Array {
  const activeCount = activeDimensions.length
  const moved = new Int32Array(codebookSize)
  let movedCount = 0
  for (let codeword = 0; codeword < codebookSize; codeword++) {
    let place = codeword * activeCount
    const end = place + activeCount
    if (last) while (place < end && codewords[place] === last[place]) place++
    if (!last || place < end) moved[movedCount++] = codeword
  }
  return moved.subarray(0, movedCount)
}

/**
 * Looks for numbers that are not finite, in the codewords only whose norm is not: with all finite a norm may still
 * overflow.
 * @param norms one for each codeword, not finite where one of its numbers is not
 * @throws Refusal with the first such number
 */
export function checkFinite({ codewords, activeDimensions }: SparseCodebook, norms: Float32Array): void {
  const activeCount = activeDimensions.length
  for (let codeword = 0; codeword < norms.length; codeword++) {
    if (Number.isFinite(norms[codeword])) continue
    const values = codewords.subarray(codeword * activeCount, (codeword + 1) * activeCount)
    const place = values.findIndex((value) => !Number.isFinite(value))
    if (place < 0) continue
    const where = `codeword ${codeword}, dimension ${activeDimensions[place]}`
    throw new Refusal(where, `found ${values[place]}`, 'a finite number')
  }
}
