/** New codewords from the sums of their members; one without members stays. All are `codebookSize x dimension`. */
export function meansOf(
  sums: Float32Array | Float64Array,
  counts: ArrayLike<number>,
  before: Float32Array,
  dimension: number,
): Float32Array {
  const means = before.slice()
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] === 0) continue
    for (let place = k * dimension; place < (k + 1) * dimension; place++)
      means[place] = sums[place] / counts[k]
  }
  return means
}
