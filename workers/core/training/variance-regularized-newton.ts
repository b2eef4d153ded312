import type { VarianceRegularizedRow } from './variance-regularized-update.ts'
import { checkRow, variancePenalizedError } from './variance-regularized-update.ts'

const maximumSteps = 500
const maximumHalvings = 60
/** What the objective may rise by rounding alone, as a share of it. */
const rounding = 1e-14

/**
 * The minimum of `variancePenalizedError` as the paper finds it (RRQ, arXiv 1705.00522, eqs. (4), (5)): by Newton's
 * method on all codewords of a dimension at once. The Hessian is diag(a + mu) + 4 lambda c c^T with
 * mu = 2 lambda (||c||^2 - tau): a step costs O(K) by the formula of Sherman and Morrison. It is safeguarded in four
 * ways. Where a diagonal a + mu is not positive, mu is taken as -0.9 times the smallest count, which leaves a descent
 * direction. A step that does not lower the objective enough (Armijo) is halved. A codeword with the sign opposite to
 * its sum is reflected, which can only lower -z.c. And the codewords are brought to their best length after every step:
 * a large lambda makes a narrow valley around the sphere of the norm, along which straight steps would be short.
 * With equal signs, and no sum of 0, there is no other stationary point than the global minimum; codewords of the
 * smallest clusters start away from 0 even if their sum is 0, where they could be at a saddle.
 * The trainer takes `minimizeVariancePenalized` instead, which needs one number a dimension and no line search; this
 * one is here to be compared with.
 * @returns c, one number a codeword @throws Refusal as `minimizeVariancePenalized`
 */
export function minimizeVariancePenalizedByNewton(row: VarianceRegularizedRow): Float64Array {
  checkRow(row)
  let codewords = startOf(row)
  let error = variancePenalizedError(row, codewords)
  for (let iteration = 0; iteration < maximumSteps; iteration++) {
    const { step, slope } = newtonStep(row, codewords)
    if (!(slope < 0)) break
    let length = 1
    let next = moved(row, codewords, step, length)
    let nextError = variancePenalizedError(row, next)
    for (let halving = 0; nextError > error + 1e-4 * length * slope + rounding * Math.abs(error); halving++) {
      if (halving === maximumHalvings) return codewords
      length /= 2
      next = moved(row, codewords, step, length)
      nextError = variancePenalizedError(row, next)
    }
    const isDone = largestChange(codewords, next) <= 1e-14
    codewords = next
    error = nextError
    if (isDone) break
  }
  return codewords
}

/**
 * Every codeword has the sign of its sum and a share of the length; without a sum only those of the smallest clusters,
 * for the others are 0 at the minimum.
 */
function startOf(row: VarianceRegularizedRow): Float64Array {
  const { memberSums, counts } = row
  const largest = memberSums.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0) || 1
  let smallest = Infinity
  for (let k = 0; k < counts.length; k++) smallest = Math.min(smallest, counts[k])
  const start = memberSums.map((sum, k) => {
    if (sum === 0 && counts[k] > smallest) return 0
    return sum < 0 ? sum - largest / 10 : sum + largest / 10
  })
  return atBestLength(row, start)
}

/**
 * s u with the s >= 0 that minimises the objective, for codewords u with z.u >= 0: the largest root of
 * 2 lambda w^2 s^3 + (q - 2 lambda w tau) s - p, p = z.u, q = sum_k a_k u_k^2, w = ||u||^2. At the start the cubic is
 * not negative, and from there on it is convex: Newton's steps fall to the root and never pass it.
 */
function atBestLength(
  { memberSums, counts, target, regularization }: VarianceRegularizedRow,
  codewords: Float64Array,
): Float64Array {
  let [along, weighted, squaredNorm] = [0, 0, 0]
  for (const [k, codeword] of codewords.entries()) {
    along += memberSums[k] * codeword
    weighted += counts[k] * codeword * codeword
    squaredNorm += codeword * codeword
  }
  if (squaredNorm === 0) return codewords
  let scale = Math.sqrt(target / squaredNorm) + along / weighted
  for (let step = 0; step < maximumSteps; step++) {
    const excess = 2 * regularization * squaredNorm * (squaredNorm * scale * scale - target)
    const value = (weighted + excess) * scale - along
    const slope = weighted + excess + 4 * regularization * (squaredNorm * scale) ** 2
    const next = Math.max(0, scale - value / slope)
    if (!(next < scale)) break
    scale = next
  }
  return codewords.map((codeword) => codeword * scale)
}

/** Minus the inverse of the safeguarded Hessian times the gradient, and the slope of the objective along it. */
function newtonStep(
  { memberSums, counts, regularization }: VarianceRegularizedRow,
  codewords: Float64Array,
): { step: Float64Array; slope: number } {
  let [along, weighted, squaredNorm, smallest] = [0, 0, 0, Infinity]
  for (const [k, codeword] of codewords.entries()) {
    along += memberSums[k] * codeword
    weighted += counts[k] * codeword * codeword
    squaredNorm += codeword * codeword
    smallest = Math.min(smallest, counts[k])
  }
  // mu at the best length, where c.gradient is 0; 2 lambda (||c||^2 - tau) would cancel at a large lambda.
  const shift = squaredNorm > 0 ? (along - weighted) / squaredNorm : 0
  const safeShift = smallest + shift > 0 ? shift : -0.9 * smallest
  const gradient = codewords.map((codeword, k) => (counts[k] + shift) * codeword - memberSums[k])
  // (A + 4 lambda c c^T)^-1 g = A^-1 g - A^-1 c (4 lambda c.A^-1 g) / (1 + 4 lambda c.A^-1 c)
  let alongGradient = 0
  let alongCodewords = 0
  for (let k = 0; k < codewords.length; k++) {
    alongGradient += (codewords[k] * gradient[k]) / (counts[k] + safeShift)
    alongCodewords += (codewords[k] * codewords[k]) / (counts[k] + safeShift)
  }
  const part = (4 * regularization * alongGradient) / (1 + 4 * regularization * alongCodewords)
  const step = codewords.map((codeword, k) => (codeword * part - gradient[k]) / (counts[k] + safeShift))
  let slope = 0
  for (let k = 0; k < step.length; k++) slope += step[k] * gradient[k]
  return { step, slope }
}

function moved(
  row: VarianceRegularizedRow,
  codewords: Float64Array,
  step: Float64Array,
  length: number,
): Float64Array {
  const reflected = codewords.map((codeword, k) => {
    const next = codeword + length * step[k]
    return next * row.memberSums[k] < 0 ? -next : next
  })
  return atBestLength(row, reflected)
}

/** Over the largest codeword. */
function largestChange(before: Float64Array, after: Float64Array): number {
  let change = 0
  let size = 0
  for (let k = 0; k < after.length; k++) {
    change = Math.max(change, Math.abs(after[k] - before[k]))
    size = Math.max(size, Math.abs(after[k]))
  }
  return size > 0 ? change / size : 0
}
