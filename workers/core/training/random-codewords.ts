import { Refusal } from '../formats/refusal.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { ActiveSet } from './active-set.ts'
import type { SparseCodebook } from './training-rows.ts'

/**
 * Codewords drawn from N(0, S), as in the proof that water-filling is achieved (Cover & Thomas, section 10.3) and in
 * the second column of Table I of RRQ (arXiv 1705.00522). Nothing is learnt: train and test errors are alike.
 * @param dimension of the vectors that they are to quantize
 * @throws Refusal for a codebook size that is no positive whole number
 */
export function randomCodebook(
  { dimensions, codewordVariances }: ActiveSet,
  dimension: number,
  codebookSize: number,
  stream: RandomStream,
): SparseCodebook {
  if (!Number.isInteger(codebookSize) || codebookSize < 1) {
    throw new Refusal('codebook size', `found ${codebookSize}`, 'a positive whole number')
  }
  const codewords = new Float32Array(codebookSize * dimensions.length)
  drawCodewords(codewords, codewordVariances, stream)
  return { codebookSize, dimension, activeDimensions: dimensions.slice(), codewords }
}

/** @param codewords out, whole rows of as many numbers as there are variances, drawn from N(0, diag(variances)) */
export function drawCodewords(codewords: Float32Array, variances: Float64Array, stream: RandomStream): void {
  stream.fillNormals(codewords)
  const deviations = variances.map(Math.sqrt)
  for (let place = 0; place < codewords.length; place++)
    codewords[place] *= deviations[place % deviations.length]
}
