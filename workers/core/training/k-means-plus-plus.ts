import type { RandomStream } from '../random/random-stream.ts'

/**
 * k-means++ (Arthur & Vassilvitskii 2007, sec. 2.2): the first codeword is a sample drawn uniformly, each further one
 * a sample drawn with a probability proportional to its squared distance from the nearest codeword so far. A point
 * already taken has distance 0 and is not drawn again. One step is one codeword, a pass over all samples.
 * @param samples `count x dimension`, with at least `codebookSize` distinct points
 * @returns `codebookSize x dimension`
 */
export function* kMeansPlusPlusSteps(
  samples: Float32Array,
  dimension: number,
  codebookSize: number,
  stream: RandomStream,
): Generator<void, Float32Array> {
  const count = samples.length / dimension
  const codebook = new Float32Array(codebookSize * dimension)
  const distances = new Float64Array(count).fill(Infinity)
  let chosen = stream.integer(count)
  for (let k = 0; k < codebookSize; k++) {
    const start = chosen * dimension
    for (let j = 0; j < dimension; j++) codebook[k * dimension + j] = samples[start + j]
    let total = 0
    for (let i = 0; i < count; i++) {
      let distance = 0
      for (let j = 0; j < dimension; j++) {
        const difference = samples[i * dimension + j] - samples[start + j]
        distance += difference * difference
      }
      if (distance < distances[i]) distances[i] = distance
      total += distances[i]
    }
    chosen = drawInProportion(distances, stream.uniform() * total)
    yield
  }
  return codebook
}

/** The first place with a positive weight at which the running sum exceeds the threshold. */
function drawInProportion(weights: Float64Array, threshold: number): number {
  let sum = 0
  let drawn = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    sum += weights[i]
    drawn = i
    if (sum > threshold) break
  }
  return drawn
}
