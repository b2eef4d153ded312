import { Refusal } from '../formats/refusal.ts'

/**
 * The factor L of a symmetric positive definite matrix, L L^T, row by row in place: size^3 / 6 products.
 * Source: Golub & Van Loan, Matrix Computations, section 4.2.
 * @param matrix `size x size`, row-major; its lower triangle is read and becomes L, the rest is left
 * @returns yields the share that is done
 * @throws Refusal where the matrix is not positive definite to the precision of its numbers
 */
export function* factorCholesky(matrix: Float64Array, size: number): Generator<number, void> {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const rest = matrix[row * size + column] - innerProduct(matrix, row * size, column * size, column)
      if (column < row) {
        matrix[row * size + column] = rest / matrix[column * size + column]
        continue
      }
      if (!(rest > 0)) throw new Refusal('matrix to factor', `a pivot is ${rest}`, 'a positive definite one')
      matrix[row * size + row] = Math.sqrt(rest)
    }
    if (row % 32 === 31) yield ((row + 1) / size) ** 3
  }
}

/**
 * Solves L L^T x = b.
 * @param factor L as `factorCholesky` leaves it @param right b, not changed @returns x
 */
export function solveCholesky(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const solution = right.slice()
  for (let row = 0; row < size; row++) {
    let rest = solution[row]
    for (let j = 0; j < row; j++) rest -= factor[row * size + j] * solution[j]
    solution[row] = rest / factor[row * size + row]
  }
  for (let row = size - 1; row >= 0; row--) {
    const value = solution[row] / factor[row * size + row]
    solution[row] = value
    for (let j = 0; j < row; j++) solution[j] -= factor[row * size + j] * value
  }
  return solution
}

/** In four sums, which do not wait for each other. */
function innerProduct(values: Float64Array, first: number, second: number, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  const fours = count - (count % 4)
  for (let i = 0; i < fours; i += 4) {
    a += values[first + i] * values[second + i]
    b += values[first + i + 1] * values[second + i + 1]
    c += values[first + i + 2] * values[second + i + 2]
    d += values[first + i + 3] * values[second + i + 3]
  }
  for (let i = fours; i < count; i++) a += values[first + i] * values[second + i]
  return a + b + (c + d)
}
