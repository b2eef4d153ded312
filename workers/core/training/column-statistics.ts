import { Refusal } from '../formats/refusal.ts'

/** What is known of each column of rows, in float64. */
export interface ColumnStatistics {
  /** what is taken from a column before float32 scores are formed: about its mean */
  readonly centre: Float64Array
  /** sum of x^2 over the rows of each block, `blockCount x dimension` */
  readonly energies: Float64Array
  /** largest |x - centre| */
  readonly reaches: Float64Array
}

/** @returns the mean of each column of `rows` (row-major, `dimension` wide), in float64 */
export function columnMeans(rows: Float32Array, dimension: number): Float64Array {
  const means = new Float64Array(dimension)
  for (let start = 0; start < rows.length; start += dimension) {
    for (let column = 0; column < dimension; column++) means[column] += rows[start + column]
  }
  const rowCount = rows.length / dimension
  return rowCount === 0 ? means : means.map((sum) => sum / rowCount)
}

/** @returns statistics with nothing measured yet */
export function emptyStatistics(centre: Float64Array, blockCount: number): ColumnStatistics {
  const { length } = centre
  return {
    centre: centre.slice(),
    energies: new Float64Array(blockCount * length),
    reaches: new Float64Array(length),
  }
}

/**
 * Measures some columns of `rows` (row-major) about their centre and leaves the others of the statistics alone.
 * @param blockEnds ascending: the row behind the last of each block @param columns ascending column numbers
 * @throws Refusal for a number that is not finite, with its row and column counted from 0
 */
export function measureColumns(
  rows: Float32Array,
  blockEnds: Int32Array,
  columns: Int32Array,
  { centre, energies, reaches }: ColumnStatistics,
): void {
  const dimension = centre.length
  for (const column of columns) reaches[column] = 0
  let row = 0
  for (const [block, end] of blockEnds.entries()) {
    const to = block * dimension
    for (const column of columns) energies[to + column] = 0
    for (; row < end; row++) {
      const start = row * dimension
      for (let place = 0; place < columns.length; place++) {
        const column = columns[place]
        const value = rows[start + column]
        energies[to + column] += value * value
        const distance = Math.abs(value - centre[column])
        if (distance > reaches[column]) reaches[column] = distance
      }
    }
    // The square of a finite float32 is finite in float64, so one sum tells of all values.
    for (const column of columns) {
      if (!Number.isFinite(energies[to + column])) refuseNonFinite(rows, dimension)
    }
  }
}

/** @throws Refusal with the first number that is not finite, and its row and column counted from 0 */
export function refuseNonFinite(rows: Float32Array, dimension: number): never {
  const place = rows.findIndex((value) => !Number.isFinite(value))
  const where = `row ${Math.floor(place / dimension)}, dimension ${place % dimension}`
  throw new Refusal(where, `found ${rows[place]}`, 'a finite number')
}
