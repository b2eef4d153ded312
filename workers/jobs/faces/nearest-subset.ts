/**
 * Some of the sizes, but neither none nor all, whose sum comes nearest to a target; the smaller of two sums that are
 * equally near. Of several such subsets it is one of early sizes. Subset sum by dynamic programming (Bellman 1957):
 * time and memory grow with the number of sizes times their sum, and with their sum.
 * @param sizes whole numbers from 1 up, at least two
 * @returns places of the chosen sizes
 */
export function nearestSubset(sizes: readonly number[], target: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  /** for each sum that is reached the size that was added last, -1 for others; it was reached before without it */
  const lastAdded = new Int32Array(total + 1).fill(-1)
  let largest = 0
  for (const [place, size] of sizes.entries()) {
    for (let sum = largest; sum >= 0; sum--) {
      const isReached = sum === 0 || lastAdded[sum] >= 0
      if (isReached && lastAdded[sum + size] < 0) lastAdded[sum + size] = place
    }
    largest += size
  }
  let nearest = 0
  let distance = Infinity
  for (let sum = 1; sum < total; sum++) {
    if (lastAdded[sum] < 0 || Math.abs(sum - target) >= distance) continue
    nearest = sum
    distance = Math.abs(sum - target)
  }
  const chosen: number[] = []
  for (let sum = nearest; sum > 0; sum -= sizes[lastAdded[sum]]) chosen.push(lastAdded[sum])
  return chosen
}
