import { Refusal } from '../formats/refusal.ts'
import type { SparseCodebook } from './training-rows.ts'

/**
 * Codewords that differ from those of the pass before in at least one number.
 * @param last `codebookSize x activeDimensions.length`; without it all have moved
 * @returns ascending codeword numbers
 * @throws Refusal for a number that is not finite: a codeword that has not moved was checked before
 */
export function movedCodewords(codebook: SparseCodebook, last: Float32Array | undefined): Int32Array {
  const { codebookSize, codewords, activeDimensions } = codebook
  const activeCount = activeDimensions.length
  const moved = new Int32Array(codebookSize)
  let movedCount = 0
  for (let codeword = 0; codeword < codebookSize; codeword++) {
    const start = codeword * activeCount
    const end = start + activeCount
    let place = start
    if (last) while (place < end && codewords[place] === last[place]) place++
    if (last && place === end) continue
    moved[movedCount++] = codeword
    for (; place < end; place++) {
      if (Number.isFinite(codewords[place])) continue
      const where = `codeword ${codeword}, dimension ${activeDimensions[place - start]}`
      throw new Refusal(where, `found ${codewords[place]}`, 'a finite number')
    }
  }
  return moved.subarray(0, movedCount)
}
