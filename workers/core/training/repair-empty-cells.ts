import { cellSquaredErrors } from '../quantizers/partition.ts'

/**
 * Moves each empty cell's codeword onto the furthest sample of the cell with the largest squared error, and
 * hands it the samples that are nearer to it there. Every move brings the error of one sample to 0 and raises
 * none. As the codewords in use are the means of their cells, no cell loses all its samples: the differences to
 * the mean sum to 0, so not all of them point to the furthest sample.
 * @param codebook `codebookSize x dimension`, the means of the cells; changed in place
 * @param labels the cell of each sample; changed in place @param counts samples per cell; changed in place
 * @returns how many cells were repaired: fewer than were empty when no error was left
 */
export function repairEmptyCells(
  samples: Float32Array,
  dimension: number,
  codebook: Float32Array,
  labels: Int32Array,
  counts: Int32Array,
): number {
  if (!counts.includes(0)) return 0
  const errors = cellSquaredErrors(samples, dimension, labels, codebook)
  let repaired = 0
  for (let empty = counts.indexOf(0); empty >= 0; empty = counts.indexOf(0, empty + 1)) {
    let worst = 0
    for (let k = 1; k < errors.length; k++) if (errors[k] > errors[worst]) worst = k
    if (errors[worst] === 0) break
    moveToFurthest(samples, dimension, codebook, labels, worst, empty)
    for (const cell of [worst, empty]) {
      counts[cell] = 0
      errors[cell] = 0
    }
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] !== worst) continue
      const toWorst = squaredDistance(samples, i, codebook, worst, dimension)
      const toEmpty = squaredDistance(samples, i, codebook, empty, dimension)
      if (toEmpty < toWorst) labels[i] = empty
      counts[labels[i]]++
      errors[labels[i]] += Math.min(toWorst, toEmpty)
    }
    repaired++
  }
  return repaired
}

function moveToFurthest(
  samples: Float32Array,
  dimension: number,
  codebook: Float32Array,
  labels: Int32Array,
  cell: number,
  target: number,
): void {
  let furthest = -1
  let largest = -1
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== cell) continue
    const distance = squaredDistance(samples, i, codebook, cell, dimension)
    if (distance > largest) {
      largest = distance
      furthest = i
    }
  }
  for (let j = 0; j < dimension; j++) codebook[target * dimension + j] = samples[furthest * dimension + j]
}

function squaredDistance(
  samples: Float32Array,
  sample: number,
  codebook: Float32Array,
  cell: number,
  dimension: number,
): number {
  let sum = 0
  for (let j = 0; j < dimension; j++) {
    const difference = samples[sample * dimension + j] - codebook[cell * dimension + j]
    sum += difference * difference
  }
  return sum
}
