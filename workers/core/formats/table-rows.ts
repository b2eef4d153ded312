import { dsvFormat } from 'd3-dsv'
import { cellKind } from './table-cells.ts'

/** The text of a table cut into trimmed cells. */
export interface TableRows {
  readonly rows: string[][]
  /** whether 1,5 means 1.5 in it */
  readonly decimalComma: boolean
}

/** In order of preference where they fit equally well: a comma may also be a decimal sign, a blank part of a word. */
const delimiters = [';', '\t', ',', ' '] as const
type Delimiter = (typeof delimiters)[number]

const sampleLines = 50

/** Takes out lines that start with #, but not those within a quoted cell: before these the quotes do not pair up. */
function withoutComments(text: string): string {
  if (!text.includes('#')) return text
  let quoted = false
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => {
      if (!quoted && line.trimStart().startsWith('#')) return false
      if ((line.split('"').length - 1) % 2 === 1) quoted = !quoted
      return true
    })
    .join('\n')
}

function cut(text: string, delimiter: Delimiter): string[][] {
  // Blanks come in runs, for the eye: one tab instead of each run outside quotes leaves the cutting to d3-dsv.
  const blanks = delimiter === ' '
  const cuttable = blanks ? text.replaceAll(/"[^"]*"|[ \t]+/g, (run) => (run[0] === '"' ? run : '\t')) : text
  // parseRows and not parse: parse builds functions from text, which the page's security policy forbids.
  return dsvFormat(blanks ? '\t' : delimiter)
    .parseRows(cuttable, (row) => row.map((cell) => cell.trim()))
    .map((row) => (blanks ? withoutMargins(row) : row))
    .filter((row) => row.some((cell) => cell !== ''))
}

/** Blanks before and after a line enclose no cell. */
function withoutMargins(row: string[]): string[] {
  return row.slice(row[0] === '' ? 1 : 0, row.at(-1) === '' ? -1 : undefined)
}

/** Numbers in the first lines, cut at a delimiter: the right one makes the most. */
function numberCount(sample: string, delimiter: Delimiter): number {
  return cut(sample, delimiter)
    .flat()
    .filter((cell) => cellKind(cell, delimiter === ';') === 'number').length
}

/**
 * Cuts a text into rows of cells at the delimiter that makes the most numbers out of its first lines: comma, tab,
 * semicolon (then with decimal commas) or blanks. Understands quotes, CRLF and a byte order mark; blank lines and
 * lines starting with # are skipped.
 */
export function tableRows(text: string): TableRows {
  const plain = withoutComments(text.startsWith('\ufeff') ? text.slice(1) : text)
  const sample = plain.split(/\r\n|\r|\n/, 4 * sampleLines).filter((line) => line.trim() !== '')
  const start = sample.slice(0, sampleLines).join('\n')
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of delimiters) {
    const count = numberCount(start, delimiter)
    if (count > most) {
      best = delimiter
      most = count
    }
  }
  return { rows: cut(plain, best), decimalComma: best === ';' }
}
