import { Refusal } from './refusal.ts'
import type { CellKind } from './table-cells.ts'
import { cellKind, cellNumber } from './table-cells.ts'
import type { TableRows } from './table-rows.ts'
import { tableRows } from './table-rows.ts'
import { checkIsText } from './text-check.ts'

/** A column of numbers as it stands in the file, gaps included. */
export interface TableColumn {
  readonly name: string
  /** one number for each row; NaN where there is none */
  readonly values: Float64Array
  /** what is written in rows that hold NaN or an infinity, by row; a gap is not in it */
  readonly notFinite: ReadonlyMap<number, string>
}

/** The numeric columns of a table, all of length `rowCount`. */
export interface Table {
  readonly columns: readonly TableColumn[]
  readonly rowCount: number
}

const expectedTables = {
  1: 'a table with a column of numbers',
  2: 'a table with two columns of numbers or more',
} as const

/** Shares of a column: of its filled cells that must be numbers, and of its cells that must be filled. */
const numericShare = 0.9
const filledShare = 0.5

function isNumeric(kinds: readonly CellKind[]): boolean {
  const count = (kind: CellKind): number => kinds.filter((found) => found === kind).length
  const filled = kinds.length - count('missing')
  const numbers = count('number')
  return (
    numbers > 0 &&
    numbers + count('not finite') >= numericShare * filled &&
    filled >= filledShare * kinds.length
  )
}

/** Names by the header, else by position; a name that comes again gets a number, so that a name says one column. */
function columnNames(header: readonly string[] | undefined, count: number): string[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, column) => {
    const plain = header?.[column] || `column ${column + 1}`
    let name = plain
    for (let time = 2; taken.has(name); time += 1) name = `${plain} (${time})`
    taken.add(name)
    return name
  })
}

/**
 * Reads the numeric columns of a delimited text. Delimiter: comma, tab, semicolon (then with decimal commas) or blanks,
 * found from the text; with or without a header; quotes, CRLF, a byte order mark, # comments and blank lines are
 * understood. A column is numeric if 9 of 10 of its filled cells are numbers and half of its cells are filled. A cell
 * without a number (empty, NA, a word, NaN, an infinity) is a gap in its own column and no more: which rows are used
 * is decided where two columns are chosen.
 * @param where the file's name, for refusals
 * @throws Refusal for binary data, no rows, and no or one numeric column
 */
export function parseTable(text: string, where: string): Table {
  checkIsText(text, where)
  return tableOfRows(tableRows(text), where, 2)
}

/**
 * The same of a text that is cut already.
 * @param fewest columns of numbers that are needed, 1 or 2
 * @throws Refusal for no rows, and for fewer numeric columns
 */
export function tableOfRows({ rows, decimalComma }: TableRows, where: string, fewest: 1 | 2): Table {
  const expectedTable = expectedTables[fewest]
  if (rows.length === 0) throw new Refusal(where, 'no rows', expectedTable)
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const kinds = Array.from({ length: width }, (_, column) =>
    rows.map((row) => cellKind(row[column] ?? '', decimalComma)),
  )

  // The first row is a header where it has more words than numbers on top of the columns that are numeric below it.
  const below = kinds.flatMap((kind, column) => (isNumeric(kind.slice(1)) ? [column] : []))
  const titled = below.filter((column) => kinds[column][0] === 'text').length
  const untitled = below.filter((column) => kinds[column][0] === 'number').length
  const header = titled > untitled ? rows[0] : undefined
  const firstRow = header ? 1 : 0
  const numeric = header ? below : kinds.flatMap((kind, column) => (isNumeric(kind) ? [column] : []))
  const names = columnNames(header, width)
  checkNumeric(
    numeric.map((column) => names[column]),
    width,
    where,
    fewest,
  )

  const body = rows.slice(firstRow)
  return {
    columns: numeric.map((column) =>
      tableColumn(
        names[column],
        body.map((row) => row[column] ?? ''),
        kinds[column].slice(firstRow),
        decimalComma,
      ),
    ),
    rowCount: body.length,
  }
}

function tableColumn(
  name: string,
  cells: readonly string[],
  kinds: readonly CellKind[],
  decimalComma: boolean,
): TableColumn {
  const values = Float64Array.from(cells, (cell, row) =>
    kinds[row] === 'number' ? cellNumber(cell, decimalComma) : Number.NaN,
  )
  const notFinite = new Map<number, string>()
  for (const [row, kind] of kinds.entries()) if (kind === 'not finite') notFinite.set(row, cells[row])
  return { name, values, notFinite }
}

function checkNumeric(names: readonly string[], width: number, where: string, fewest: 1 | 2): void {
  if (names.length >= fewest) return
  const expectedTable = expectedTables[fewest]
  if (width === 1) throw new Refusal(where, 'a single column', expectedTable)
  const found = names.length === 1 ? `only one column of numbers ("${names[0]}")` : 'no column of numbers'
  throw new Refusal(where, `${found} among ${width} columns`, expectedTable)
}

/**
 * A gap may be left out; NaN or an infinity was written by someone and may mean anything.
 * @throws Refusal that names the first of these, its row counted from 1 below the header
 */
export function checkFiniteColumns(columns: readonly TableColumn[], where: string): void {
  let firstRow = Infinity
  let found = ''
  for (const { name, notFinite } of columns) {
    for (const [row, written] of notFinite) {
      if (row >= firstRow) break
      firstRow = row
      found = `row ${row + 1} of column "${name}" holds ${written.slice(0, 20)}`
    }
  }
  if (found !== '') throw new Refusal(where, found, 'a finite number')
}
