import { Refusal } from '../formats/refusal.ts'
import type { SparseCodebook } from './training-rows.ts'

/**
 * Checks sizes and active dimensions of a codebook for rows of a dimension; its values are checked as they are read.
 * @throws Refusal that names what does not fit
 */
export function checkSparseCodebook(codebook: SparseCodebook, dimension: number): void {
  const { codebookSize, activeDimensions, codewords } = codebook
  if (codebook.dimension !== dimension) {
    throw new Refusal('codebook', `found dimension ${codebook.dimension}`, `${dimension}, that of the rows`)
  }
  if (!Number.isInteger(codebookSize) || codebookSize < 1) {
    throw new Refusal('codebook', `found ${codebookSize} codewords`, 'a whole number from 1 on')
  }
  const length = codebookSize * activeDimensions.length
  if (codewords.length !== length) {
    throw new Refusal('codebook', `found ${codewords.length} values`, `${length} values`)
  }
  for (const [place, active] of activeDimensions.entries()) {
    const previous = place > 0 ? activeDimensions[place - 1] : -1
    if (active <= previous || active >= dimension) {
      const expected = `ascending numbers from 0 to ${dimension - 1}`
      throw new Refusal('active dimensions', `found ${active} after ${previous}`, expected)
    }
  }
}

/**
 * Looks for numbers that are not finite.
 * @param norms where they are known, one for each codeword and not finite where one of its numbers is not: only such
 * codewords are looked through (with all numbers finite a norm may still overflow)
 * @throws Refusal with the first such number
 */
export function checkFiniteCodewords(
  { codebookSize, codewords, activeDimensions }: SparseCodebook,
  norms?: Float32Array,
): void {
  const activeCount = activeDimensions.length
  for (let codeword = 0; codeword < codebookSize; codeword++) {
    if (norms && Number.isFinite(norms[codeword])) continue
    const values = codewords.subarray(codeword * activeCount, (codeword + 1) * activeCount)
    const place = values.findIndex((value) => !Number.isFinite(value))
    if (place < 0) continue
    const where = `codeword ${codeword}, dimension ${activeDimensions[place]}`
    throw new Refusal(where, `found ${values[place]}`, 'a finite number')
  }
}
