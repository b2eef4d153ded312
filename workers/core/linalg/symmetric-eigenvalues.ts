import { Refusal } from '../formats/refusal.ts'
import { tridiagonalEigenvalues } from './tridiagonal-eigenvalues.ts'

/** Below this square a column counts as reduced: the matrix is scaled to entries of at most 1. */
const negligible = 1e-280

/**
 * The eigenvalues of a symmetric matrix, without its eigenvectors: Householder reflections to tridiagonal form, 4/3 n^3
 * operations, then bisection. Each is exact to about n times the rounding of the largest.
 * Source: Golub & Van Loan, Matrix Computations, algorithms 8.3.1 and section 8.4.1.
 * @param matrix `size x size`, row-major; the lower triangle is read; not changed
 * @returns `size` eigenvalues, largest first
 * @throws Refusal for a length that is not size^2, and for entries that are not finite
 */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  if (!(Number.isInteger(size) && size >= 1 && matrix.length === size * size)) {
    throw new Refusal('symmetric matrix', `${matrix.length} entries`, `the ${size} × ${size} of its size`)
  }
  let largest = 0
  for (const entry of matrix) {
    if (!Number.isFinite(entry))
      throw new Refusal('symmetric matrix', `an entry is ${entry}`, 'finite entries')
    largest = Math.max(largest, Math.abs(entry))
  }
  if (largest === 0) return new Float64Array(size)
  const { diagonal, coupling } = tridiagonalForm(
    matrix.map((entry) => entry / largest),
    size,
  )
  return tridiagonalEigenvalues(diagonal, coupling).map((eigenvalue) => eigenvalue * largest)
}

/**
 * Takes the rows from the last one up: the part of a row left of the diagonal is reflected onto its last entry.
 * @param matrix is overwritten @returns the diagonal, and in `coupling` at i what couples i - 1 and i
 */
function tridiagonalForm(
  matrix: Float64Array,
  size: number,
): { diagonal: Float64Array; coupling: Float64Array } {
  const diagonal = new Float64Array(size)
  const coupling = new Float64Array(size)
  const product = new Float64Array(size)
  for (let last = size - 1; last > 0; last--) {
    const start = last * size
    const row = matrix.subarray(start, start + last)
    const end = row[last - 1]
    diagonal[last] = matrix[start + last]
    let rest = 0
    for (let k = 0; k < last - 1; k++) rest += row[k] * row[k]
    coupling[last] = end
    if (rest < negligible) continue
    const length = Math.sqrt(rest + end * end)
    const target = end > 0 ? -length : length
    coupling[last] = target
    row[last - 1] = end - target
    // 2 / |v|^2 of the reflection I - 2 v v^T / |v|^2
    reflect(matrix, size, row, 1 / (target * (target - end)), product)
  }
  diagonal[0] = matrix[0]
  return { diagonal, coupling }
}

/** A <- H A H for H = I - scale v v^T on the leading rows: A - v w^T - w v^T with p = scale A v, w = p - (scale p.v / 2) v. */
function reflect(
  matrix: Float64Array,
  size: number,
  vector: Float64Array,
  scale: number,
  product: Float64Array,
): void {
  const count = vector.length
  product.fill(0, 0, count)
  for (let i = 0; i < count; i++) {
    const start = i * size
    const entry = vector[i]
    let sum = matrix[start + i] * entry
    for (let k = 0; k < i; k++) {
      sum += matrix[start + k] * vector[k]
      product[k] += matrix[start + k] * entry
    }
    product[i] += sum
  }
  let along = 0
  for (let k = 0; k < count; k++) along += product[k] * vector[k]
  const share = (scale * scale * along) / 2
  for (let k = 0; k < count; k++) product[k] = scale * product[k] - share * vector[k]
  for (let i = 0; i < count; i++) {
    const start = i * size
    const entry = vector[i]
    const other = product[i]
    for (let k = 0; k <= i; k++) matrix[start + k] -= entry * product[k] + other * vector[k]
  }
}
