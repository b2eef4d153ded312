import { cellCentroids, cellCounts, cellSquaredErrors } from '../quantizers/partition.ts'
import type { Quantizer } from '../quantizers/quantizer.ts'
import { finiteRowCount } from '../quantizers/rows.ts'
import { CellTable } from './cell-table.ts'
import { crossEntropyBits, entropyBits } from './entropy.ts'

/** What a quantizer does on one half of the data. */
interface HalfMeasures {
  /** joint plug-in entropy of the cell index over the dimension: bit per dimension */
  readonly rateBits: number
  /** mean squared error per dimension */
  readonly mse: number
  /**
   * 10 log10(variance per dimension about the half's own mean / mse), in dB.
   * An error of 0 gives Infinity, constant samples with an error give -Infinity.
   */
  readonly snrDb: number
}

/** The cells that either half occupies, numbered densely; training cells first, in order of appearance. */
interface EvaluatedCells {
  readonly count: number
  /** `count x indexLength`, the quantizer's names for the cells */
  readonly indices: Int32Array
  readonly trainCounts: Int32Array
  readonly testCounts: Int32Array
  /** `count x dimension`, the quantizer's own points */
  readonly points: Float32Array
  /** `count x dimension`, what is decoded to: the points, or the centroids of the training half */
  readonly reproductions: Float32Array
  /** each cell's share of the squared error of the test half; sums to 1, or all 0 without error */
  readonly distortionShare: Float64Array
}

/** A quantizer measured on held-out data; the figures at the top are those of the test half. */
export interface Evaluation extends HalfMeasures {
  readonly train: HalfMeasures
  /** code length of the test half under the training probabilities, bit per dimension */
  readonly crossEntropyBits: number
  /** cells with a test sample */
  readonly occupiedCells: number
  /** log2 of the codebook size, or of the number of cells used by either half, over the dimension */
  readonly fixedRateBits: number
  readonly cells: EvaluatedCells
}

/**
 * Rate and distortion of a quantizer on a training and a test half. Every sample is encoded once; cells are
 * named over both halves.
 * @param train, test `count x dimension`, at least one sample each
 * @param reconstruction decode to the quantizer's point, or to the mean of the training samples in the cell
 * (the point, where the training half has none)
 * @throws Refusal for halves that are empty, cut short or not finite, and as the quantizer does
 */
export function evaluateQuantizer(
  quantizer: Quantizer,
  train: Float32Array,
  test: Float32Array,
  reconstruction: 'point' | 'centroid',
): Evaluation {
  const { dimension } = quantizer
  finiteRowCount(train, dimension, 'training samples')
  finiteRowCount(test, dimension, 'test samples')
  const table = new CellTable(quantizer.indexLength)
  const trainIds = table.idsOf(quantizer.encode(train))
  const testIds = table.idsOf(quantizer.encode(test))
  const count = table.size
  const trainCounts = cellCounts(trainIds, count)
  const testCounts = cellCounts(testIds, count)

  const indices = table.indices.slice()
  const points = quantizer.decode(indices)
  const reproductions =
    reconstruction === 'centroid' ? cellCentroids(train, dimension, trainIds, trainCounts, points) : points
  const trainErrors = cellSquaredErrors(train, dimension, trainIds, reproductions)
  const testErrors = cellSquaredErrors(test, dimension, testIds, reproductions)
  const testError = sum(testErrors)

  return {
    ...measures(test, dimension, testCounts, testError),
    train: measures(train, dimension, trainCounts, sum(trainErrors)),
    crossEntropyBits: crossEntropyBits(testCounts, trainCounts) / dimension,
    occupiedCells: testCounts.reduce((occupied, n) => occupied + Math.sign(n), 0),
    fixedRateBits: Math.log2(quantizer.codebookSize ?? count) / dimension,
    cells: {
      count,
      indices,
      trainCounts,
      testCounts,
      points,
      reproductions,
      distortionShare: testErrors.map((error) => (testError > 0 ? error / testError : 0)),
    },
  }
}

function measures(
  samples: Float32Array,
  dimension: number,
  counts: Int32Array,
  squaredError: number,
): HalfMeasures {
  const mse = squaredError / samples.length
  return {
    rateBits: entropyBits(counts) / dimension,
    mse,
    snrDb: mse === 0 ? Infinity : 10 * Math.log10(variancePerDimension(samples, dimension) / mse),
  }
}

/** Mean over the coordinates of their variances about the sample mean, in two passes against cancellation. */
function variancePerDimension(samples: Float32Array, dimension: number): number {
  const count = samples.length / dimension
  const means = new Float64Array(dimension)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < dimension; j++) means[j] += samples[i * dimension + j] / count
  }
  let squares = 0
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < dimension; j++) squares += (samples[i * dimension + j] - means[j]) ** 2
  }
  return squares / samples.length
}

function sum(values: Float64Array): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]
  return total
}
