import type { NumberMatrix } from '../formats/number-matrix.ts'
import { Refusal } from '../formats/refusal.ts'
import { maximumPrincipalSize, principalVariances } from '../linalg/principal-variances.ts'
import { SampleCovariance } from '../linalg/sample-covariance.ts'

/** Variances of a reader's numbers, and as what these were read. */
export interface OwnVariances {
  /** a list of variances; a covariance matrix; data, a sample in each row */
  readonly reading: 'variances' | 'covariance' | 'data'
  /** largest first */
  readonly variances: Float64Array
  /** of data: rows that were used, evenly chosen where there are too many */
  readonly usedRows: number
  /** of a covariance: eigenvalues below 0, but not by more than rounded entries explain, taken as 0 */
  readonly negativeCount: number
}

/** Squares, and sums of them, stay far from the largest double. */
const largestNumber = 1e100
/** Entries of a covariance that is symmetric up to its printed digits; eigenvalues that these digits make negative. */
const asymmetry = 1e-6
const negativeShare = 1e-3
/** Some seconds. */
const usualOperations = 8e9

/**
 * Takes variances out of a matrix. One row or one column: the numbers are the variances. A square symmetric matrix is
 * a covariance, and its eigenvalues are taken. Any other is data with a sample in each row: the eigenvalues of its
 * covariance (divided by the number of rows) are the variances along the principal axes.
 * @param where the file's name, for refusals @param maximumCount the most variances that are taken
 * @param maximumOperations that the covariance of data may take, one for each row and pair of columns; of too many
 *   rows evenly chosen ones are used
 * @throws Refusal for one number, too many, negative variances, a matrix with eigenvalues clearly below 0, and numbers
 *   beyond 10^100
 */
export function ownVariances(
  matrix: NumberMatrix,
  where: string,
  maximumCount: number,
  maximumOperations = usualOperations,
): OwnVariances {
  const { values, rowCount, columnCount } = matrix
  const tooLarge = values.find((value) => Math.abs(value) > largestNumber)
  if (tooLarge !== undefined) throw new Refusal(where, `the number ${tooLarge}`, 'numbers within ±10^100')
  if (rowCount === 1 || columnCount === 1) return listedVariances(values, where, maximumCount)
  if (columnCount > maximumPrincipalSize) {
    const most = maximumPrincipalSize.toLocaleString('en')
    throw new Refusal(
      where,
      `a table of ${columnCount.toLocaleString('en')} columns of numbers`,
      `at most ${most}, of which the principal variances are taken, or the variances themselves in one column`,
    )
  }
  return isSymmetric(matrix) ? covarianceVariances(matrix, where) : dataVariances(matrix, maximumOperations)
}

function listedVariances(values: Float64Array, where: string, maximumCount: number): OwnVariances {
  if (values.length === 1) throw new Refusal(where, `one number, ${values[0]}`, 'at least two variances')
  const negative = values.findIndex((value) => value < 0)
  if (negative >= 0) {
    throw new Refusal(
      where,
      `place ${negative + 1} holds ${values[negative]}`,
      'variances of zero or more in a single row or column; data have a column for each component',
    )
  }
  if (values.length > maximumCount) {
    const most = `at most ${maximumCount.toLocaleString('en')}`
    throw new Refusal(where, `${values.length.toLocaleString('en')} variances`, most)
  }
  const variances = values.toSorted().reverse()
  return { reading: 'variances', variances, usedRows: 0, negativeCount: 0 }
}

function isSymmetric({ values, rowCount, columnCount }: NumberMatrix): boolean {
  if (rowCount !== columnCount) return false
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return values.every((value, place) => {
    const mirrored = values[(place % columnCount) * columnCount + Math.floor(place / columnCount)]
    return Math.abs(value - mirrored) <= asymmetry * largest
  })
}

function covarianceVariances({ values, columnCount }: NumberMatrix, where: string): OwnVariances {
  const eigenvalues = principalVariances(values, columnCount)
  const smallest = eigenvalues[columnCount - 1]
  if (smallest < -negativeShare * eigenvalues[0]) {
    throw new Refusal(
      where,
      `a symmetric matrix with the eigenvalue ${Number(smallest.toPrecision(4))}`,
      'a covariance, whose eigenvalues are zero or more',
    )
  }
  const negativeCount = eigenvalues.filter((eigenvalue) => eigenvalue < 0).length
  const variances = eigenvalues.map((eigenvalue) => Math.max(0, eigenvalue))
  return { reading: 'covariance', variances, usedRows: 0, negativeCount }
}

function dataVariances(
  { values, rowCount, columnCount }: NumberMatrix,
  maximumOperations: number,
): OwnVariances {
  const usedRows = Math.min(rowCount, Math.floor(maximumOperations / columnCount ** 2))
  const moments = new SampleCovariance(columnCount)
  for (let i = 0; i < usedRows; i++) {
    const row = Math.floor((i * rowCount) / usedRows)
    moments.add(values.subarray(row * columnCount, (row + 1) * columnCount))
  }
  const eigenvalues = principalVariances(moments.covariance(), columnCount)
  const variances = eigenvalues.map((eigenvalue) => Math.max(0, eigenvalue))
  return { reading: 'data', variances, usedRows, negativeCount: 0 }
}
