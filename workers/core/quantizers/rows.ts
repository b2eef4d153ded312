import { Refusal } from '../formats/refusal.ts'

/**
 * How many rows a row-major array holds.
 * @param values flat numbers @param columns length of a row @param where named in the refusal
 * @throws Refusal when `columns` is no positive integer or the last row is cut short
 */
export function rowCount(values: ArrayLike<number>, columns: number, where: string): number {
  if (!Number.isInteger(columns) || columns < 1) {
    throw new Refusal(where, `found rows of ${columns} numbers`, 'a positive whole number')
  }
  const count = values.length / columns
  if (!Number.isInteger(count)) {
    throw new Refusal(where, `found ${values.length} numbers`, `whole rows of ${columns}`)
  }
  return count
}

/**
 * Rows to learn or measure from: at least one, all numbers finite.
 * @returns the number of rows
 * @throws Refusal for no row at all, a row cut short, NaN and infinities (naming the row)
 */
export function finiteRowCount(values: Float32Array, columns: number, where: string): number {
  const count = rowCount(values, columns, where)
  if (count === 0) throw new Refusal(where, 'found no row', 'at least one')
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new Refusal(where, `found ${values[i]} in row ${Math.floor(i / columns) + 1}`, 'finite numbers')
    }
  }
  return count
}
