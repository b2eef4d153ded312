import { Refusal } from '../formats/refusal.ts'

/** What is known of each column of rows, in float64. */
export interface ColumnStatistics {
  readonly means: Float64Array
  /** sum of x^2 over the rows */
  readonly energies: Float64Array
  /** largest |x - mean| */
  readonly reaches: Float64Array
}

export function emptyStatistics(dimension: number): ColumnStatistics {
  return {
    means: new Float64Array(dimension),
    energies: new Float64Array(dimension),
    reaches: new Float64Array(dimension),
  }
}

/**
 * Measures some columns of `rows` (row-major, `dimension` wide) and leaves the others of the statistics alone.
 * @param columns ascending column numbers
 * @throws Refusal for a number that is not finite, with its row and column counted from 0
 */
export function measureColumns(
  rows: Float32Array,
  dimension: number,
  columns: Int32Array,
  { means, energies, reaches }: ColumnStatistics,
): void {
  const rowCount = rows.length / dimension
  for (const column of columns) {
    means[column] = 0
    energies[column] = 0
    reaches[column] = 0
  }
  for (let start = 0; start < rows.length; start += dimension) {
    for (const column of columns) {
      const value = rows[start + column]
      means[column] += value
      energies[column] += value * value
    }
  }
  for (const column of columns) {
    // The square of a finite float32 is finite in float64, so one sum tells of all values.
    if (!Number.isFinite(energies[column])) refuseNonFinite(rows, dimension)
    means[column] /= rowCount
  }
  for (let start = 0; start < rows.length; start += dimension) {
    for (const column of columns) {
      const distance = Math.abs(rows[start + column] - means[column])
      if (distance > reaches[column]) reaches[column] = distance
    }
  }
}

function refuseNonFinite(rows: Float32Array, dimension: number): never {
  const place = rows.findIndex((value) => !Number.isFinite(value))
  const where = `row ${Math.floor(place / dimension)}, dimension ${place % dimension}`
  throw new Refusal(where, `found ${rows[place]}`, 'a finite number')
}
