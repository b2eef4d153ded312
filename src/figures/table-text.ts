/** The numbers of a figure: what its text alternative shows and its data files hold. */
export interface FigureTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/**
 * The table as RFC 4180 text: comma, CRLF, quotes only where they are needed. Numbers keep every digit; what is not a
 * number is an empty field. A text that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
export function csvFromTable({ columns, rows }: FigureTable): string {
  return [columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value)
  const safe = /^[=+\-@\t\r]/u.test(value) && !/^[+-]?\d/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The table as JSON: one object a row, keyed by column. JSON knows no infinity: numbers that are not finite are null.
 *
 * @param extra whatever else belongs into the file, such as the parameters and the seed
 */
export function jsonFromTable(
  { columns, rows }: FigureTable,
  extra: Readonly<Record<string, unknown>> = {},
): string {
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])),
  )
  return `${JSON.stringify({ ...extra, rows: records }, null, 2)}\n`
}

/** A table, made now where it was to be made when needed. */
export function tableOf(table: FigureTable | (() => FigureTable)): FigureTable {
  return typeof table === 'function' ? table() : table
}
