/**
 * Samples per cell.
 * @param labels a cell number below `cellCount` for every sample
 */
export function cellCounts(labels: Int32Array, cellCount: number): Int32Array {
  const counts = new Int32Array(cellCount)
  for (let i = 0; i < labels.length; i++) counts[labels[i]]++
  return counts
}

/**
 * Mean of each cell's samples, summed in float64: the best reproduction for squared error (Lloyd 1982).
 * Rounded to float32 it is still at least as good as any other float32 point, coordinate by coordinate.
 * @param samples `count x dimension` @param labels `count` @param counts as from `cellCounts`
 * @param fallback `cellCount x dimension`, what a cell without samples keeps
 * @returns `cellCount x dimension`
 */
export function cellCentroids(
  samples: Float32Array,
  dimension: number,
  labels: Int32Array,
  counts: Int32Array,
  fallback: Float32Array,
): Float32Array {
  const sums = new Float64Array(fallback.length)
  for (let i = 0; i < labels.length; i++) {
    for (let j = 0; j < dimension; j++) sums[labels[i] * dimension + j] += samples[i * dimension + j]
  }
  const centroids = fallback.slice()
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] === 0) continue
    for (let j = 0; j < dimension; j++) centroids[k * dimension + j] = sums[k * dimension + j] / counts[k]
  }
  return centroids
}

/**
 * Sum of the squared errors in each cell.
 * @param points `cellCount x dimension`, the reproductions
 * @returns `cellCount`, in the squared unit of the samples, not divided by the dimension
 */
export function cellSquaredErrors(
  samples: Float32Array,
  dimension: number,
  labels: Int32Array,
  points: Float32Array,
): Float64Array {
  const errors = new Float64Array(points.length / dimension)
  for (let i = 0; i < labels.length; i++) {
    let error = 0
    for (let j = 0; j < dimension; j++) {
      const difference = samples[i * dimension + j] - points[labels[i] * dimension + j]
      error += difference * difference
    }
    errors[labels[i]] += error
  }
  return errors
}
