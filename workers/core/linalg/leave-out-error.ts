import { Refusal } from '../formats/refusal.ts'
import { lastOf } from '../training/last-of.ts'
import { factorCholesky, innerProduct, invertedFactor } from './cholesky.ts'
import type { MatrixProduct } from './matrix-product.ts'

/** Rows whose own weight in their estimate is 1 to within this do not tell how they would do if left out. */
const leastSlack = 1e-9
/** What sums of float32 products may miss of a squared error, in units of the mean one: less is taken for this much. */
const rounding = 2 ** -20

/** A regression with an intercept, as Gram matrices. */
export interface GroupedRegression {
  /** inner products of centred features, A A^T, and of centred targets, Y Y^T: `count x count` */
  readonly features: Float64Array
  readonly targets: Float64Array
  /** rows that are left out together; every row once */
  readonly members: readonly Int32Array[]
}

/**
 * The squared error of rows that are estimated by a ridge regression, with an intercept, on those of other groups. With
 * Q = I - H = r (A A^T + r I)^-1 - 1 1^T / n the residuals are Q Y, and a group g that is left out is missed by
 * Q_gg^-1 (Q Y)_g, which for a single row is (Q Y)_i / Q_ii. Its squared error is the trace of Q_gg^-1 E_gg Q_gg^-1
 * with E = Q Y Y^T Q, so that no target is needed but their inner products.
 * Source: Allen, "The relationship between variable selection and data augmentation and a method for prediction", 1974;
 * for groups, the same by the Woodbury identity (Golub & Van Loan, Matrix Computations, section 2.1.4).
 * @param ridge r, above 0
 * @returns yields the share that is done; the sum over all rows, Infinity where a group alone settles its estimate
 */
export function* leaveOutError(
  product: MatrixProduct,
  { features, targets, members }: GroupedRegression,
  ridge: number,
): Generator<number, number> {
  const count = members.reduce((sum, { length }) => sum + length, 0)
  let [spread, squares] = [0, 0]
  for (let row = 0; row < count; row++) {
    spread += features[row * count + row]
    squares += targets[row * count + row]
  }
  // The features have nothing along 1, where the inverse is 1 / r, as far above the rest as float32 reaches: they are
  // given something there, and the intercept takes what is left of it.
  const factor = features.map((entry) => entry + spread / count)
  for (let row = 0; row < count; row++) factor[row * count + row] += ridge
  const intercept = ridge / (ridge + spread) / count
  yield* factorCholesky(factor, count)
  const half = yield* invertedFactor(factor, count)
  const root = Math.sqrt(ridge)
  for (let place = 0; place < half.length; place++) half[place] *= root
  const rounded = new Float32Array(half)
  // r (A A^T + r I)^-1, and that times Y Y^T, which is symmetric, so that its rows are its columns.
  const kept = product.multiplyTransposed(rounded, rounded, count)
  yield 1
  const residuals = product.multiplyTransposed(kept, new Float32Array(targets), count)
  yield 1
  let error = 0
  for (const rows of members) {
    const size = rows.length
    const slack = new Float64Array(size * size)
    const squared = new Float64Array(size * size)
    for (const [i, a] of rows.entries()) {
      for (const [j, b] of rows.subarray(0, i + 1).entries()) {
        const last = Math.max(a, b)
        const all = innerProduct(half, a * count + last, half, b * count + last, count - last)
        slack[i * size + j] = all - intercept
        let sum = 0
        for (let k = 0; k < count; k++) sum += residuals[a * count + k] * kept[b * count + k]
        squared[i * size + j] = sum
        squared[j * size + i] = sum
      }
    }
    error += groupError(slack, squared, size, (rounding * squares) / count)
    if (error === Infinity) break
    if (size > 1) yield 1
  }
  return error
}

/** The trace of Q_gg^-1 E_gg Q_gg^-1. @param slack Q_gg, overwritten @param least the least eigenvalue of E_gg */
function groupError(slack: Float64Array, squared: Float64Array, size: number, least: number): number {
  if (!isFactored(slack, size)) return Infinity
  const half = lastOf(invertedFactor(slack, size))
  const inverse = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = innerProduct(half, i * size + i, half, j * size + i, size - i)
      inverse[i * size + j] = entry
      inverse[j * size + i] = entry
    }
  }
  let [error, smallest] = [0, 0]
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const twice = innerProduct(inverse, i * size, inverse, j * size, size)
      error += squared[i * size + j] * twice
      if (i === j) smallest += least * twice
    }
  }
  return Math.max(error, smallest)
}

/** @returns whether the matrix, which becomes its factor, is far enough from singular */
function isFactored(matrix: Float64Array, size: number): boolean {
  try {
    lastOf(factorCholesky(matrix, size))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
  for (let i = 0; i < size; i++) if (matrix[i * size + i] ** 2 < leastSlack) return false
  return true
}
