/**
 * Moves labels that would overlap apart, vertically, as little as possible and keeping their order. Groups that touch are
 * merged and spread about their common mean: the least-squares solution under the order (pool adjacent violators).
 *
 * @param wanted where each label would like its centre, in pixels, in any order
 * @param gap least distance between two centres, in pixels
 * @param low, high the limits for the centres; if the labels do not fit they start at `low`
 * @returns centres in the order of `wanted`
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, place) => place).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  // In coordinates shifted by k gaps "at least a gap apart" becomes "never descending".
  const groups: { sum: number; count: number }[] = []
  for (const [rank, place] of order.entries()) {
    groups.push({ sum: (wanted[place] ?? 0) - rank * gap, count: 1 })
    for (let last = groups.length - 1; last > 0; last--) {
      const [before, after] = [groups[last - 1], groups[last]]
      if (before === undefined || after === undefined) break
      if (before.sum / before.count <= after.sum / after.count) break
      before.sum += after.sum
      before.count += after.count
      groups.pop()
    }
  }
  const centres = Array.from({ length: wanted.length }, () => 0)
  const highest = high - (wanted.length - 1) * gap
  let rank = 0
  for (const { sum, count } of groups) {
    const shifted = Math.max(low, Math.min(highest, sum / count))
    for (let member = 0; member < count; member++, rank++) centres[order[rank] ?? 0] = shifted + rank * gap
  }
  return centres
}
