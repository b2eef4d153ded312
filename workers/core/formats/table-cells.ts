/** What stands in a cell of a table: a number, nothing, NaN or an infinity, or words. */
export type CellKind = 'number' | 'missing' | 'not finite' | 'text'

const numeral = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const missing = /^(?:|na|n\/a|null|none|-|\?)$/i
const notFinite = /^[+-]?(?:nan|inf|infinity|∞)$/i

/** A decimal comma stands between digits; at the edge of a cell a comma is none. */
function withPoint(cell: string, decimalComma: boolean): string {
  return decimalComma ? cell.replace(/(\d),(?=\d)/, '$1.') : cell
}

/** The number that a cell of kind `number` writes. @param decimalComma whether 1,5 means 1.5 */
export function cellNumber(cell: string, decimalComma: boolean): number {
  return Number(withPoint(cell, decimalComma))
}

/**
 * Sorts a trimmed cell into its kind. A numeral beyond the largest double counts as not finite.
 * @param decimalComma whether 1,5 means 1.5
 */
export function cellKind(cell: string, decimalComma: boolean): CellKind {
  const written = withPoint(cell, decimalComma)
  if (numeral.test(written)) return Number.isFinite(Number(written)) ? 'number' : 'not finite'
  if (missing.test(cell)) return 'missing'
  return notFinite.test(cell) ? 'not finite' : 'text'
}
