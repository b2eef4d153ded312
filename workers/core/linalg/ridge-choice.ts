import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { centredGram } from './gram-matrix.ts'
import type { MatrixProduct } from './matrix-product.ts'

/** Ridges in units of the largest eigenvalue: from next to no penalty to next to no regression, in powers of ten. */
const [lowestPower, highestPower] = [-5, 4]
/** Around the best power, this fine. */
const finePower = 0.25
/** A row whose own weight in its estimate is 1 to within this does not tell how it would do if left out. */
const leastSlack = 1e-9
/** What sums of float32 products may miss of a squared error, in units of the mean one: less is taken for this much. */
const rounding = 2 ** -20

/** What leaving out one row at a time says of ridge regression with an intercept. */
export interface RidgeChoice {
  /** what is added to the diagonal of the features' Gram matrix; `undefined` where no regression at all is better */
  readonly ridge: number | undefined
  /** sum over rows of the squared error of a row that is estimated from the others, with what was chosen */
  readonly error: number
  /** the same where every target is estimated as 0 */
  readonly plainError: number
}

/**
 * Chooses the ridge of a linear regression by leave-one-out in closed form, from Gram matrices alone. With centred
 * features A, centred targets Y and Q = I - H = r (A A^T + r I)^-1 - 1 1^T / n the residuals are Q Y, and a row that is
 * left out is missed by (Q Y)_i / Q_ii; so its squared error is (Q Y Y^T Q)_ii / Q_ii^2. In the eigenvectors of A A^T
 * the inverse is a division, so that a ridge costs one product of matrices. Estimating every target as 0, without an
 * intercept, is among the candidates: the error is never above `plainError`.
 * Source: Allen, "The relationship between variable selection and data augmentation and a method for prediction", 1974;
 * Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, section 7.10.
 * @param features inner products of the rows' features and @param targets of their targets, not centred: `count x count`
 * @returns yields the share that is done
 */
export function* chooseRidge(
  product: MatrixProduct,
  features: Float64Array,
  targets: Float64Array,
  count: number,
): Generator<number, RidgeChoice> {
  let plainError = 0
  for (let row = 0; row < count; row++) plainError += targets[row * count + row]
  const plain = { ridge: undefined, error: plainError, plainError }
  if (count < 2) return plain

  const rotation = inEigenvectors(product, features, targets, count)
  yield 0.5
  const unit = Math.max(...rotation.values) || 1
  const errorAt = (power: number): number => leaveOneOutError(product, rotation, unit * 10 ** power)
  let best = { power: highestPower, error: Infinity }
  const tryPower = (power: number): void => {
    const error = errorAt(power)
    if (error < best.error) best = { power, error }
  }
  for (let power = lowestPower; power <= highestPower; power++) {
    tryPower(power)
    yield 0.5 + (0.3 * (power - lowestPower)) / (highestPower - lowestPower)
  }
  const centre = best.power
  for (let step = 1 - 1 / finePower; step < 1 / finePower; step++) {
    if (step !== 0) tryPower(centre + step * finePower)
    yield 0.9
  }
  return best.error < plainError ? { ridge: unit * 10 ** best.power, error: best.error, plainError } : plain
}

interface Rotation {
  /** of the centred features' Gram matrix, none below 0 */
  readonly values: Float64Array
  /** V, eigenvectors as columns */
  readonly vectors: Float64Array
  /** V^T Y Y^T V of the centred targets */
  readonly targets: Float32Array
  /** mean of the squared centred targets of a row */
  readonly meanSquare: number
}

function inEigenvectors(
  product: MatrixProduct,
  features: Float64Array,
  targets: Float64Array,
  count: number,
): Rotation {
  const matrix = Matrix.from1DArray(count, count, centredGram(features, count))
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  })
  const transposed = new Float32Array(eigenvectorMatrix.transpose().to1DArray())
  const centred = centredGram(targets, count)
  let squares = 0
  for (let row = 0; row < count; row++) squares += centred[row * count + row]
  const half = product.multiplyTransposed(transposed, new Float32Array(centred), count)
  return {
    // Rounding makes zeros negative.
    values: Float64Array.from(realEigenvalues, (value) => Math.max(value, 0)),
    vectors: new Float64Array(eigenvectorMatrix.to1DArray()),
    targets: product.multiplyTransposed(half, transposed, count),
    meanSquare: squares / count,
  }
}

/** The sum of (Q Y Y^T Q)_ii / Q_ii^2; Infinity where a row's own weight is 1. */
function leaveOneOutError(product: MatrixProduct, rotation: Rotation, ridge: number): number {
  const { values, vectors, targets, meanSquare } = rotation
  const count = values.length
  const kept = values.map((value) => ridge / (value + ridge))
  const shrunk = targets.map((value, place) => kept[Math.floor(place / count)] * value * kept[place % count])
  // Symmetric, so that its rows are its columns.
  const residuals = product.multiplyTransposed(new Float32Array(vectors), shrunk, count)
  let error = 0
  for (let row = 0; row < count; row++) {
    let square = 0
    let slack = -1 / count
    for (let j = 0; j < count; j++) {
      const entry = vectors[row * count + j]
      square += residuals[row * count + j] * entry
      slack += kept[j] * entry * entry
    }
    if (slack < leastSlack) return Infinity
    error += Math.max(square, rounding * meanSquare) / slack ** 2
  }
  return error
}
