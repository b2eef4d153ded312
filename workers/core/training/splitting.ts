import { assignNearest } from '../quantizers/nearest-codeword.ts'
import { cellCentroids, cellCounts, cellSquaredErrors } from '../quantizers/partition.ts'
import type { RandomStream } from '../random/random-stream.ts'
import { trainLloyd } from './lloyd.ts'

/** Between two splits the codebook only has to settle roughly: it moves again after the next. */
const SETTLING = { maximumIterations: 20, tolerance: 1e-3 }

/** Half the distance of the two new codewords over the RMS error per dimension of the cell that they share. */
const SPREAD = 0.1

/**
 * The splitting start of Linde, Buzo & Gray (1980, sec. III-B): begin with the mean of all samples; replace
 * codewords c by the pair c +- delta and let Lloyd's algorithm settle; repeat. The last round splits only as many
 * cells as are missing, those with the largest squared error first, so that any size is reached. The pairs of the
 * last round are returned as they are, for the training to separate. One step is one iteration of Lloyd's algorithm.
 * @param samples `count x dimension`, with at least `codebookSize` distinct points
 * @param stream draws the directions of delta @returns `codebookSize x dimension`
 */
export function* splittingSteps(
  samples: Float32Array,
  dimension: number,
  codebookSize: number,
  stream: RandomStream,
): Generator<void, Float32Array> {
  const labels = new Int32Array(samples.length / dimension)
  const whole = cellCounts(labels, 1)
  let codebook = cellCentroids(samples, dimension, labels, whole, new Float32Array(dimension))
  while (codebook.length < codebookSize * dimension) {
    for (const { codebook: settled } of trainLloyd(samples, dimension, codebook, SETTLING)) {
      codebook = settled
      yield
    }
    const size = codebook.length / dimension
    assignNearest(samples, dimension, codebook, labels)
    const counts = cellCounts(labels, size)
    const errors = cellSquaredErrors(samples, dimension, labels, codebook)
    // A cell without error cannot be split; as long as distinct samples outnumber codewords, some cell can.
    const worstFirst = Array.from(errors.keys())
      .filter((cell) => errors[cell] > 0)
      .sort((a, b) => errors[b] - errors[a])
      .slice(0, codebookSize - size)
    const grown = new Float32Array((size + worstFirst.length) * dimension)
    grown.set(codebook)
    for (const [place, cell] of worstFirst.entries()) {
      const deviation = SPREAD * Math.sqrt(errors[cell] / (counts[cell] * dimension))
      for (let j = 0; j < dimension; j++) {
        const delta = deviation * stream.normal()
        grown[cell * dimension + j] = codebook[cell * dimension + j] - delta
        grown[(size + place) * dimension + j] = codebook[cell * dimension + j] + delta
      }
    }
    codebook = grown
  }
  return codebook
}
