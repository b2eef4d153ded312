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
      const known = innerProduct(matrix, row * size, matrix, column * size, column)
      const rest = matrix[row * size + column] - known
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

/**
 * The inverse of L, transposed: with its rows u_i the inverse of L L^T has the entries u_i . u_j. size^3 / 6 products.
 * @param factor L as `factorCholesky` leaves it, not changed
 * @returns yields the share that is done; L^-T, `size x size`, row-major, 0 left of its diagonal
 */
export function* invertedFactor(factor: Float64Array, size: number): Generator<number, Float64Array> {
  const inverse = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const start = row * size + row
    inverse[start] = 1 / factor[start]
    for (let j = row + 1; j < size; j++) {
      const known = innerProduct(factor, j * size + row, inverse, start, j - row)
      inverse[row * size + j] = -known / factor[j * size + j]
    }
    if (row % 32 === 31) yield 1 - ((size - row - 1) / size) ** 3
  }
  return inverse
}

/** Of `count` numbers from two places on; in four sums, which do not wait for each other. */
export function innerProduct(
  a: Float64Array,
  first: number,
  b: Float64Array,
  second: number,
  count: number,
): number {
  let [one, two, three, four] = [0, 0, 0, 0]
  const fours = count - (count % 4)
  for (let i = 0; i < fours; i += 4) {
    one += a[first + i] * b[second + i]
    two += a[first + i + 1] * b[second + i + 1]
    three += a[first + i + 2] * b[second + i + 2]
    four += a[first + i + 3] * b[second + i + 3]
  }
  for (let i = fours; i < count; i++) one += a[first + i] * b[second + i]
  return one + two + (three + four)
}
