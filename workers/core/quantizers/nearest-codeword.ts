/**
 * Full search: for every sample the codeword at the smallest Euclidean distance, in float64 arithmetic, the
 * lowest index among equals.
 * @param samples `count x dimension`, whole rows @param codebook `codebookSize x dimension`, finite
 * @param labels out, `count`: the codeword of each sample, -1 for a sample that is not finite
 * @returns the sum of the squared distances
 */
export function assignNearest(
  samples: Float32Array,
  dimension: number,
  codebook: Float32Array,
  labels: Int32Array,
): number {
  return dimension === 2
    ? assignInPlane(samples, codebook, labels)
    : assignByFullSearch(samples, dimension, codebook, labels)
}

/** Four codewords at a time: one sum of squares would wait for its own last addition. */
function assignByFullSearch(
  samples: Float32Array,
  dimension: number,
  codebook: Float32Array,
  labels: Int32Array,
): number {
  const codebookSize = codebook.length / dimension
  const distances = new Float64Array(codebookSize)
  let total = 0
  for (let i = 0; i < labels.length; i++) {
    const start = i * dimension
    let k = 0
    for (; k + 4 <= codebookSize; k += 4)
      squaredDistancesToFour(samples, start, codebook, k, dimension, distances)
    for (; k < codebookSize; k++) {
      let distance = 0
      for (let j = 0; j < dimension; j++) {
        const difference = samples[start + j] - codebook[k * dimension + j]
        distance += difference * difference
      }
      distances[k] = distance
    }
    let smallest = Infinity
    let label = -1
    for (k = 0; k < codebookSize; k++) {
      if (distances[k] < smallest) {
        smallest = distances[k]
        label = k
      }
    }
    labels[i] = label
    total += smallest
  }
  return total
}

/** @param distances out, at `first` and the three places after it */
function squaredDistancesToFour(
  samples: Float32Array,
  start: number,
  codebook: Float32Array,
  first: number,
  dimension: number,
  distances: Float64Array,
): void {
  const row0 = first * dimension
  const row1 = row0 + dimension
  const row2 = row1 + dimension
  const row3 = row2 + dimension
  let distance0 = 0
  let distance1 = 0
  let distance2 = 0
  let distance3 = 0
  for (let j = 0; j < dimension; j++) {
    const value = samples[start + j]
    const difference0 = value - codebook[row0 + j]
    const difference1 = value - codebook[row1 + j]
    const difference2 = value - codebook[row2 + j]
    const difference3 = value - codebook[row3 + j]
    distance0 += difference0 * difference0
    distance1 += difference1 * difference1
    distance2 += difference2 * difference2
    distance3 += difference3 * difference3
  }
  distances[first] = distance0
  distances[first + 1] = distance1
  distances[first + 2] = distance2
  distances[first + 3] = distance3
}

/**
 * The same result in the plane with fewer looks: codewords sorted by x are visited outwards from the sample's x,
 * until the difference in x alone exceeds the smallest distance found.
 */
function assignInPlane(samples: Float32Array, codebook: Float32Array, labels: Int32Array): number {
  const codebookSize = codebook.length / 2
  const order = Int32Array.from({ length: codebookSize }, (_, k) => k)
  order.sort((a, b) => codebook[2 * a] - codebook[2 * b])
  // A fence on both sides ends the walk without a test of the bounds.
  const xs = new Float64Array(codebookSize + 2)
  const ys = new Float64Array(codebookSize + 2)
  xs[0] = -Infinity
  xs[codebookSize + 1] = Infinity
  for (let k = 0; k < codebookSize; k++) {
    xs[k + 1] = codebook[2 * order[k]]
    ys[k + 1] = codebook[2 * order[k] + 1]
  }
  let total = 0
  for (let i = 0; i < labels.length; i++) {
    const x = samples[2 * i]
    const y = samples[2 * i + 1]
    let left = 0
    let right = codebookSize + 1
    while (right - left > 1) {
      const middle = (left + right) >> 1
      if (xs[middle] < x) left = middle
      else right = middle
    }
    let smallest = Infinity
    let label = -1
    for (;;) {
      const toLeft = x - xs[left]
      const toRight = xs[right] - x
      const position = toRight <= toLeft ? right++ : left--
      const dx = toRight <= toLeft ? toRight : toLeft
      // Negated so that NaN ends the walk too; equal distances are still looked at, for the lower index.
      if (!(dx < Infinity && dx * dx <= smallest)) break
      const dy = y - ys[position]
      const distance = dx * dx + dy * dy
      if (distance < smallest || (distance === smallest && order[position - 1] < label)) {
        smallest = distance
        label = order[position - 1]
      }
    }
    labels[i] = label
    total += smallest
  }
  return total
}
