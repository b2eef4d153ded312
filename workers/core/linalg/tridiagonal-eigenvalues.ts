/** A pivot of 0 is taken for one so small that it tells nothing apart. */
const smallestPivot = 1e-290

/**
 * The eigenvalues of a symmetric tridiagonal matrix by bisection on the number of eigenvalues below a value, which is
 * the number of negative pivots of the shifted matrix (Sturm; Sylvester's law of inertia). No matrix fails: each
 * eigenvalue is enclosed to the last bits of the largest.
 * Source: Golub & Van Loan, Matrix Computations, section 8.4.1.
 * @param diagonal n entries @param coupling n entries, of which the one at i > 0 couples i - 1 and i; both within
 *   about +-10^100, the first coupling is not looked at
 * @returns n eigenvalues, largest first
 */
export function tridiagonalEigenvalues(diagonal: Float64Array, coupling: Float64Array): Float64Array {
  const size = diagonal.length
  const squares = coupling.map((value) => value * value)
  // Gershgorin: no eigenvalue is farther from its diagonal entry than the couplings reach.
  let bound = 0
  for (let i = 0; i < size; i++) {
    const reach = (i > 0 ? Math.abs(coupling[i]) : 0) + (i + 1 < size ? Math.abs(coupling[i + 1]) : 0)
    bound = Math.max(bound, Math.abs(diagonal[i]) + reach)
  }
  bound *= 1 + 4 * Number.EPSILON
  const narrow = 2 * Number.EPSILON * bound

  const eigenvalues = new Float64Array(size)
  const open = [{ lower: -bound, upper: bound, below: 0, belowUpper: size }]
  for (let interval = open.pop(); interval; interval = open.pop()) {
    const { lower, upper, below, belowUpper } = interval
    if (below === belowUpper) continue
    const middle = (lower + upper) / 2
    if (upper - lower <= narrow) {
      eigenvalues.fill(middle, size - belowUpper, size - below)
      continue
    }
    const belowMiddle = Math.min(belowUpper, Math.max(below, countBelow(diagonal, squares, middle)))
    open.push(
      { lower, upper: middle, below, belowUpper: belowMiddle },
      { lower: middle, upper, below: belowMiddle, belowUpper },
    )
  }
  return eigenvalues
}

function countBelow(diagonal: Float64Array, squares: Float64Array, value: number): number {
  let count = 0
  let pivot = 1
  for (let i = 0; i < diagonal.length; i++) {
    pivot = diagonal[i] - value - (i > 0 ? squares[i] / pivot : 0)
    if (Math.abs(pivot) < smallestPivot) pivot = -smallestPivot
    if (pivot < 0) count++
  }
  return count
}
