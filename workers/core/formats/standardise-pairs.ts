/**
 * Subtracts the mean and divides both coordinates by one scale: mean square 1 per dimension, shape kept.
 * Numbers are counted from the first point and in units of the farthest difference, so that neither 10^300 overflows
 * nor a large common offset drowns a small spread.
 * @param pairs `count x 2`, finite, not all points equal
 * @returns `samples`, and `offset` and `scale` in the units of `pairs`: sample * scale + offset gives them back
 */
export function standardisePairs(pairs: Float64Array): {
  samples: Float32Array
  offset: [number, number]
  scale: number
} {
  const count = pairs.length / 2
  // The difference of two of the largest doubles overflows, that of their halves does not.
  const largest = pairs.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const shrink = largest > 1e300 ? 0.5 : 1
  const origin = [pairs[0] * shrink, pairs[1] * shrink]
  const moved = pairs.map((value, place) => value * shrink - origin[place % 2])
  const reach = moved.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

  const mean = [0, 0]
  for (const [place, value] of moved.entries()) mean[place % 2] += value / reach / count
  let meanSquare = 0
  for (const [place, value] of moved.entries()) {
    meanSquare += (value / reach - mean[place % 2]) ** 2 / pairs.length
  }
  const deviation = Math.sqrt(meanSquare)
  return {
    samples: Float32Array.from(moved, (value, place) => (value / reach - mean[place % 2]) / deviation),
    offset: [(origin[0] + mean[0] * reach) / shrink, (origin[1] + mean[1] * reach) / shrink],
    // Differences of the smallest subnormal numbers: a scale of 0 could not be divided by.
    scale: Math.max(Number.MIN_VALUE, (deviation / shrink) * reach),
  }
}
