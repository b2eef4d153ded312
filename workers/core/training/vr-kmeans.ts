import type { ActiveSet } from './active-set.ts'
import type { CodebookSnapshot, CodewordUpdate } from './codebook-training.ts'
import { trainCodebook } from './codebook-training.ts'
import type { CodewordSource } from './codeword-source.ts'
import type { Assignment, TrainingRows } from './training-rows.ts'
import {
  checkPenalty,
  clusterSizes,
  minimizeVariancePenalized,
  offsetRoot,
} from './variance-regularized-update.ts'

/** Variance-regularized K-means as RRQ defines it. */
export interface VarianceRegularizedSettings {
  readonly codebookSize: number
  readonly maximumIterations: number
  /** the dimensions above the water level, and sigma_j^2 - gamma of each */
  readonly active: ActiveSet
  /** lambda, absolute: its unit is 1 / (squared unit of the data) */
  readonly regularization: number
  /** of codewords in the active dimensions */
  readonly source: CodewordSource
}

/**
 * VR-Kmeans (Ferdowsi, Voloshynovskiy & Kostadinov, arXiv 1705.00522, eqs. (3) to (5)): K-means on the active
 * dimensions, with a price on the deviation of each dimension's ||c(j)||^2 from K_used (sigma_j^2 - gamma). The data
 * term is the plain sum over the rows. K_used counts the codewords that have rows: if those without were counted, the
 * others would be blown up to carry the whole norm. Yields the start and then every iteration, until the labels settle.
 * @throws Refusal as `trainCodebook` and `minimizeVariancePenalized`
 */
export function trainVarianceRegularized(
  rows: TrainingRows,
  { codebookSize, maximumIterations, active, regularization, source }: VarianceRegularizedSettings,
): AsyncGenerator<CodebookSnapshot, void, void> {
  return trainCodebook(rows, {
    codebookSize,
    activeDimensions: active.dimensions,
    source,
    maximumIterations,
    update: varianceRegularizedUpdate(active.codewordVariances, regularization),
  })
}

/**
 * One problem a dimension, in the codewords that have rows: what `minimizeVariancePenalized` gives for each, with the
 * sums read in the order in which they stand. @param codewordVariances of each active dimension
 */
export function varianceRegularizedUpdate(
  codewordVariances: Float64Array,
  regularization: number,
): CodewordUpdate {
  const width = codewordVariances.length
  return (codewords, { counts, sums }) => {
    const { sizes, sizeOf } = clusterSizes(counts)
    const used = [...counts.keys()].filter((k) => counts[k] > 0)
    const squaredSums = new Float64Array(sizes.length * width)
    for (const k of used) addSquares(sums, k * width, squaredSums, sizeOf[k] * width, width)
    const ofColumn = new Float64Array(sizes.length)
    const offsets = codewordVariances.map((variance, j) => {
      const target = used.length * variance
      checkPenalty(target, regularization)
      for (let place = 0; place < sizes.length; place++) ofColumn[place] = squaredSums[place * width + j]
      return offsetRoot({ sizes, squaredSums: ofColumn, target, regularization })
    })
    for (const [j, offset] of offsets.entries()) {
      if (offset === 0) updateColumn(codewords, j, codewordVariances[j], used, { counts, sums })
    }
    for (const k of used) {
      const excess = counts[k] - sizes[0]
      for (let j = 0, place = k * width; j < width; j++, place++) {
        if (offsets[j] > 0) codewords[place] = sums[place] / (excess + offsets[j])
      }
    }
  }

  /** Where the root is missing, the smallest clusters are not given by their sums. */
  function updateColumn(
    codewords: Float32Array,
    j: number,
    variance: number,
    used: readonly number[],
    { counts, sums }: Pick<Assignment, 'counts' | 'sums'>,
  ): void {
    const row = {
      memberSums: Float64Array.from(used, (k) => sums[k * width + j]),
      counts: used.map((k) => counts[k]),
      target: used.length * variance,
      regularization,
    }
    const previous = used.map((k) => codewords[k * width + j])
    const found = minimizeVariancePenalized(row, previous)
    for (const [place, k] of used.entries()) codewords[k * width + j] = found[place]
  }
}

function addSquares(
  values: Float64Array,
  from: number,
  squares: Float64Array,
  to: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) squares[to + i] += values[from + i] * values[from + i]
}
