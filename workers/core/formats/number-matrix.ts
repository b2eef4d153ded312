import type { TableColumn } from './delimited-table.ts'
import { checkFiniteColumns, tableOfRows } from './delimited-table.ts'
import { Refusal } from './refusal.ts'
import { cellKind, cellNumber } from './table-cells.ts'
import type { TableRows } from './table-rows.ts'
import { tableRows } from './table-rows.ts'
import { checkIsText } from './text-check.ts'

/** Finite numbers in rows and columns, and what of the file is not among them. */
export interface NumberMatrix {
  /** `rowCount x columnCount`, row-major */
  readonly values: Float64Array
  readonly rowCount: number
  readonly columnCount: number
  /** rows with a gap */
  readonly leftOutRows: number
  /** columns without numbers, such as names */
  readonly leftOutColumns: number
}

const expectedNumbers = 'numbers, separated by commas, semicolons, tabs, blanks or line ends'
const shownLength = 20

/**
 * Reads the numbers of a delimited text, as `parseTable` understands it, one row or one column included, also as a list
 * in brackets; of these each entry after a possible title must be a number. Of a larger table the columns of numbers are taken, and rows with a
 * gap in one of them are left out.
 * @param where the file's name, for refusals
 * @throws Refusal for binary data, no numbers, rows of different lengths (a column that is empty throughout does not
 *   count), NaN and infinities, words or gaps in a single row or column, and no row without a gap
 */
export function matrixFromText(text: string, where: string): NumberMatrix {
  checkIsText(text, where)
  const cut = tableRows(withoutBrackets(text))
  const width = usedWidth(cut.rows, where)
  if (width === 1) return listMatrix(cut, 'column', where)
  if (cut.rows.length === 1) return listMatrix(cut, 'row', where)
  const table = tableOfRows(cut, where, 1)
  const { columns } = table
  checkFiniteColumns(columns, where)
  if (columns.length === 1) checkFilled(columns[0], where)
  const kept = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) =>
    columns.every(({ values }) => !Number.isNaN(values[row])),
  )
  if (kept.length === 0) {
    throw new Refusal(
      where,
      `no row with a number in each of its ${columns.length} columns`,
      'columns of numbers without gaps',
    )
  }
  const values = new Float64Array(kept.length * columns.length)
  for (const [place, row] of kept.entries()) {
    for (const [column, { values: entries }] of columns.entries()) {
      values[place * columns.length + column] = entries[row]
    }
  }
  return {
    values,
    rowCount: kept.length,
    columnCount: columns.length,
    leftOutRows: table.rowCount - kept.length,
    leftOutColumns: width - columns.length,
  }
}

/**
 * An .npy array as rows and columns: an array of one axis is a column.
 * @param array as `parseNpy` reads it
 * @throws Refusal for no axis or more than two, no numbers, and NaN or infinities
 */
export function matrixFromNpy(
  { shape, values }: { readonly shape: readonly number[]; readonly values: Float64Array },
  where: string,
): NumberMatrix {
  if (shape.length < 1 || shape.length > 2 || values.length === 0) {
    throw new Refusal(
      where,
      `an array of shape (${shape.join(', ')})`,
      'shape (N,) or (N, M), with numbers in it',
    )
  }
  const [rowCount, columnCount = 1] = shape
  const broken = values.findIndex((value) => !Number.isFinite(value))
  if (broken >= 0) {
    const place = `row ${Math.floor(broken / columnCount) + 1}, column ${(broken % columnCount) + 1}`
    throw new Refusal(where, `${place} holds ${values[broken]}`, 'finite numbers')
  }
  return { values, rowCount, columnCount, leftOutRows: 0, leftOutColumns: 0 }
}

/** A list as Python, JavaScript and Matlab write it: [1, 0.5, 0.25]. */
function withoutBrackets(text: string): string {
  const [, inside] = /^\[([^[\]]*)\];?$/.exec(text.trim()) ?? []
  return inside ?? text
}

/** Delimiters at the ends of all lines enclose no column. */
function usedWidth(rows: readonly (readonly string[])[], where: string): number {
  const filled = (row: readonly string[]): number => row.findLastIndex((cell) => cell !== '') + 1
  const width = rows.reduce((widest, row) => Math.max(widest, filled(row)), 0)
  if (width === 0) throw new Refusal(where, 'no numbers', expectedNumbers)
  const short = rows.findIndex((row) => row.length < width)
  if (short >= 0) {
    const widest = rows.findIndex((row) => filled(row) === width)
    throw new Refusal(
      where,
      `row ${short + 1} has ${counted(rows[short].length, 'entry', 'entries')}, row ${widest + 1} has ${width}`,
      'rows of one length',
    )
  }
  return width
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}

function listMatrix(
  { rows, decimalComma }: TableRows,
  direction: 'row' | 'column',
  where: string,
): NumberMatrix {
  const all = direction === 'row' ? rows[0].slice(0, usedWidth(rows, where)) : rows.map((row) => row[0])
  // What begins like a number is one with a fault, and no title.
  const titled = all.length > 1 && cellKind(all[0], decimalComma) === 'text' && /^\p{L}/u.test(all[0])
  const cells = titled ? all.slice(1) : all
  const broken = cells.findIndex((cell) => cellKind(cell, decimalComma) !== 'number')
  if (broken >= 0) {
    const cell = cells[broken]
    const found = cell === '' ? 'is empty' : `holds “${cell.slice(0, shownLength)}”`
    throw new Refusal(where, `place ${broken + 1} ${found}`, `a number there: ${expectedNumbers}`)
  }
  const values = Float64Array.from(cells, (cell) => cellNumber(cell, decimalComma))
  const [rowCount, columnCount] = direction === 'row' ? [1, values.length] : [values.length, 1]
  return { values, rowCount, columnCount, leftOutRows: 0, leftOutColumns: 0 }
}

/** A list of numbers means its places; a gap would move them. */
function checkFilled({ name, values }: TableColumn, where: string): void {
  const gap = values.findIndex((value) => Number.isNaN(value))
  if (gap >= 0)
    throw new Refusal(where, `row ${gap + 1} of column "${name}" holds no number`, 'a number there')
}
