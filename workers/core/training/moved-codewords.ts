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
