import type { CodebookSnapshot } from './codebook-training.ts'
import { trainCodebook } from './codebook-training.ts'
import type { CodewordSource } from './codeword-source.ts'
import type { Assignment, TrainingRows } from './training-rows.ts'

/** K-means as a setting of the Water-filling lab. */
export interface KMeansSettings {
  readonly codebookSize: number
  readonly maximumIterations: number
  /** of codewords in all dimensions */
  readonly source: CodewordSource
}

/**
 * K-means (Lloyd 1982) over rows that live elsewhere, all dimensions active: each codeword moves to the mean of its
 * rows. Yields the start and then every iteration, until the labels settle.
 * @throws Refusal as `trainCodebook`
 */
export function trainKMeans(
  rows: TrainingRows,
  { codebookSize, maximumIterations, source }: KMeansSettings,
): AsyncGenerator<CodebookSnapshot, void, void> {
  const activeDimensions = Int32Array.from({ length: rows.dimension }, (_, j) => j)
  return trainCodebook(rows, {
    codebookSize,
    activeDimensions,
    source,
    maximumIterations,
    update: moveToMeans,
  })
}

/** Codewords that have rows become their means: a `CodewordUpdate`. */
export function moveToMeans(codewords: Float32Array, { counts, sums }: Assignment): void {
  const width = codewords.length / counts.length
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] === 0) continue
    for (let place = k * width; place < (k + 1) * width; place++) codewords[place] = sums[place] / counts[k]
  }
}
