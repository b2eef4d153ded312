import { Refusal } from '../formats/refusal.ts'

/** What one active dimension of VR-Kmeans minimises over its row c of the codebook, one number a codeword. */
export interface VarianceRegularizedRow {
  /** z: the sum of each cluster's members in this dimension, one number a codeword in use */
  readonly memberSums: Float64Array
  /** a: the members of each cluster, all positive: a codeword without members has no say in the update */
  readonly counts: ArrayLike<number>
  /** tau = K_used (sigma^2 - gamma), what ||c||^2 should be */
  readonly target: number
  /** lambda, in 1 / (squared unit of the data) */
  readonly regularization: number
}

/**
 * -z.c + 1/2 sum_k a_k c_k^2 + lambda/2 (||c||^2 - tau)^2: half the squared error of the clusters, without its
 * constant, and lambda / 2 times the squared deviation of the norm (RRQ, arXiv 1705.00522, eq. (3)).
 * @param codewords c, as many as there are sums
 */
export function variancePenalizedError(row: VarianceRegularizedRow, codewords: ArrayLike<number>): number {
  const { memberSums, counts, target, regularization } = row
  let squaredNorm = 0
  let error = 0
  for (let k = 0; k < memberSums.length; k++) {
    squaredNorm += codewords[k] * codewords[k]
    error += codewords[k] * ((counts[k] * codewords[k]) / 2 - memberSums[k])
  }
  return error + (regularization / 2) * (squaredNorm - target) ** 2
}

/**
 * The global minimum of `variancePenalizedError`. Where the gradient is 0, c_k = z_k / (a_k + mu) with
 * mu = 2 lambda (||c||^2 - tau), and the minimum is the one at which no denominator is negative: as in a
 * trust-region step (More & Sorensen 1983). With a_min the smallest count and mu = d - a_min that is the root of
 *
 *     g(d) = 2 lambda (sum_k z_k^2 / (a_k - a_min + d)^2 - tau) + a_min - d,
 *
 * falling and convex in d > 0, so that Newton's steps from the left never pass it; a bisection stands by for those
 * from the right. Without a root (the smallest clusters have sums of 0, and the others cannot carry the norm) d is 0
 * and the smallest clusters take what is missing, in the direction they had.
 * @param previous the codewords before, read only in that last case; without it the first such codeword takes all
 * @returns c, one number a codeword
 * @throws Refusal for no codeword, counts that are not positive, or a target or lambda that is negative or not finite
 */
export function minimizeVariancePenalized(
  row: VarianceRegularizedRow,
  previous?: ArrayLike<number>,
): Float64Array {
  checkRow(row)
  const { memberSums, counts, target, regularization } = row
  const { sizes, sizeOf } = clusterSizes(counts)
  const squaredSums = new Float64Array(sizes.length)
  for (const [k, sum] of memberSums.entries()) squaredSums[sizeOf[k]] += sum * sum
  const [smallest] = sizes
  const offset = offsetRoot({ sizes, squaredSums, target, regularization })
  const codewords = memberSums.map((sum, k) => {
    const denominator = counts[k] - smallest + offset
    return denominator === 0 ? 0 : sum / denominator
  })
  if (offset === 0) carryMissingNorm(codewords, row, smallest, previous)
  return codewords
}

/** The clusters of a row by their size, which is all that its root depends on. */
export interface ClustersBySize {
  /** ascending, none twice */
  readonly sizes: Float64Array
  /** sum of z_k^2 over the clusters of each size */
  readonly squaredSums: Float64Array
  readonly target: number
  readonly regularization: number
}

/** @returns the sizes that occur, ascending, and the place among them of each cluster; -1 for one without members */
export function clusterSizes(counts: ArrayLike<number>): { sizes: Float64Array; sizeOf: Int32Array } {
  const members = Array.from(counts)
  const sizes = Float64Array.from(new Set(members.filter((count) => count > 0))).sort()
  const places = new Map(Array.from(sizes, (size, place) => [size, place]))
  return { sizes, sizeOf: Int32Array.from(members, (count) => places.get(count) ?? -1) }
}

/**
 * d of `minimizeVariancePenalized`, 0 where g has no root above 0. Clusters of one size share a denominator, so that
 * a step costs one division a size: a few, however many codewords there are.
 */
export function offsetRoot({ sizes, squaredSums, target, regularization }: ClustersBySize): number {
  const [smallest] = sizes
  if (regularization === 0) return smallest
  let value = 0
  let slope = 0
  const evaluate = (offset: number): void => {
    let squares = 0
    let cubes = 0
    for (let place = 0; place < sizes.length; place++) {
      if (squaredSums[place] === 0) continue
      const denominator = sizes[place] - smallest + offset
      const norm = squaredSums[place] / denominator / denominator
      squares += norm
      cubes += norm / denominator
    }
    value = 2 * regularization * (squares - target) + smallest - offset
    slope = -4 * regularization * cubes - 1
  }

  // ||c||^2 >= 0 bounds d from below; from above, g(a_min + t) <= 2 lambda ||z||^2 / t^2 - t.
  let low = Math.max(0, smallest - 2 * regularization * target)
  evaluate(low)
  if (!(value > 0)) return low
  let squaredSum = 0
  for (const sum of squaredSums) squaredSum += sum
  let high = smallest + Math.cbrt(2 * regularization * squaredSum)
  let offset = Math.max(low, Math.min(smallest, high))
  for (let step = 0; step < maximumSteps; step++) {
    evaluate(offset)
    if (value > 0) low = offset
    else high = offset
    let next = offset - value / slope
    if (!(next > low && next < high)) next = low + (high - low) / 2
    if (Math.abs(next - offset) <= 1e-15 * offset || next === offset) break
    offset = next
  }
  return offset
}

/** Newton from the left multiplies a small d by 1.5 at least, from 1e-300 on within this many steps. */
const maximumSteps = 2000

/** At d = 0, ||c||^2 = tau - a_min / (2 lambda); how the smallest clusters share the rest of it costs nothing. */
function carryMissingNorm(
  codewords: Float64Array,
  { counts, target, regularization }: VarianceRegularizedRow,
  smallest: number,
  previous: ArrayLike<number> | undefined,
): void {
  let missing = target - smallest / (2 * regularization)
  let first = -1
  let squaredPrevious = 0
  for (let k = 0; k < codewords.length; k++) {
    missing -= codewords[k] * codewords[k]
    if (counts[k] > smallest) continue
    if (first < 0) first = k
    if (previous) squaredPrevious += previous[k] * previous[k]
  }
  if (!(missing > 0)) return
  if (squaredPrevious === 0 || !previous) {
    codewords[first] = Math.sqrt(missing)
    return
  }
  const scale = Math.sqrt(missing / squaredPrevious)
  for (let k = 0; k < codewords.length; k++) if (counts[k] === smallest) codewords[k] = scale * previous[k]
}

/** @throws Refusal as `minimizeVariancePenalized` */
export function checkRow({ memberSums, counts, target, regularization }: VarianceRegularizedRow): void {
  if (memberSums.length === 0 || counts.length !== memberSums.length) {
    throw new Refusal(
      'clusters',
      `found ${counts.length} counts, ${memberSums.length} sums`,
      'as many of both, one at least',
    )
  }
  for (let k = 0; k < counts.length; k++) {
    if (!(counts[k] > 0 && counts[k] < Infinity)) {
      throw new Refusal('clusters', `found ${counts[k]} members of cluster ${k + 1}`, 'one at least')
    }
    if (!Number.isFinite(memberSums[k])) {
      throw new Refusal('clusters', `found the sum ${memberSums[k]} of cluster ${k + 1}`, 'finite numbers')
    }
  }
  checkPenalty(target, regularization)
}

/** @throws Refusal for a target or a lambda that is negative or not finite */
export function checkPenalty(target: number, regularization: number): void {
  if (!(target >= 0 && target < Infinity)) {
    throw new Refusal('squared norm', `found the target ${target}`, 'a finite number of zero or more')
  }
  if (!(regularization >= 0 && regularization < Infinity)) {
    throw new Refusal('regularization', `found ${regularization}`, 'a finite number of zero or more')
  }
}
