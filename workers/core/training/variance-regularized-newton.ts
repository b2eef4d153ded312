import type { VarianceRegularizedRow } from './variance-regularized-update.ts'
import { checkRow, variancePenalizedError } from './variance-regularized-update.ts'

const maximumSteps = 500
const maximumHalvings = 60

/**
 * The minimum of `variancePenalizedError` as the paper finds it (RRQ, arXiv 1705.00522, eqs. (4), (5)): by Newton's
 * method on all codewords of a dimension at once. The Hessian is diag(a + mu) + 4 lambda c c^T with
 * mu = 2 lambda (||c||^2 - tau): a step costs O(K) by the formula of Sherman and Morrison. It is safeguarded in three
 * ways. While ||c||^2 < tau the diagonal may have numbers that are not positive; mu is then taken as no less than
 * -0.9 times the smallest count, which leaves a descent direction. A step that does not lower the objective enough
 * (Armijo) is halved. And a codeword with the sign opposite to its sum is reflected, which can only lower -z.c: with
 * equal signs there is no other stationary point than the global minimum.
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
    for (let halving = 0; nextError > error + 1e-4 * length * slope; halving++) {
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

/** The sums, made as long as the target: every codeword has the sign of its sum. */
function startOf({ memberSums, target }: VarianceRegularizedRow): Float64Array {
  let squaredSum = 0
  for (const sum of memberSums) squaredSum += sum * sum
  const scale = squaredSum > 0 ? Math.sqrt(target / squaredSum) : 0
  return memberSums.map((sum) => sum * scale)
}

/** Minus the inverse of the safeguarded Hessian times the gradient, and the slope of the objective along it. */
function newtonStep(
  { memberSums, counts, target, regularization }: VarianceRegularizedRow,
  codewords: Float64Array,
): { step: Float64Array; slope: number } {
  let squaredNorm = 0
  let smallest = Infinity
  for (let k = 0; k < codewords.length; k++) {
    squaredNorm += codewords[k] * codewords[k]
    smallest = Math.min(smallest, counts[k])
  }
  const shift = 2 * regularization * (squaredNorm - target)
  const safeShift = Math.max(shift, -0.9 * smallest)
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
  { memberSums }: VarianceRegularizedRow,
  codewords: Float64Array,
  step: Float64Array,
  length: number,
): Float64Array {
  return codewords.map((codeword, k) => {
    const next = codeword + length * step[k]
    return next * memberSums[k] < 0 ? -next : next
  })
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
