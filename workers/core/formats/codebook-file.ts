import { codebookArray } from './codebook-archive.ts'
import { parseTable } from './delimited-table.ts'
import { checkFileSize } from './file-limits.ts'
import { parseNpy } from './npy.ts'
import { pairsFromTable } from './point-pairs.ts'
import { Refusal } from './refusal.ts'

/** What a codebook may be: so many codewords at most, each coordinate within `±limit`. */
export interface CodebookLimits {
  readonly maximumCount: number
  readonly limit: number
}

/** Of an archive or an array: other arrays may stand beside the codebook, and a wrong shape is better said than a size. */
export const maximumCodebookFileBytes = 30e6
/** A thousand codewords in full precision are 40 kB of text. */
const maximumTextBytes = 1e6
const oneRowEach = 'shape (K, 2): one codeword in each row'

/**
 * Reads a codebook of the plane: an .npy array of shape K x 2, an .npz archive with one (or one that is named codebook,
 * codewords or centroids), or a delimited text with two columns of numbers, with or without a header.
 * @param bytes the whole file, whose first bytes tell its kind @param where its name, for refusals
 * @returns `K x 2`, row-major, 1 <= K <= `maximumCount`
 * @throws Refusal for a file that is too large or damaged, another shape or type, no codeword or too many, a coordinate
 *   that is not finite or beyond the limit (naming its row, counted from 1), and codewords that are equal
 */
export function parseCodebook(bytes: Uint8Array, where: string, limits: CodebookLimits): Float32Array {
  checkFileSize(bytes.length, where, maximumCodebookFileBytes)
  const pairs = readPairs(bytes, where)
  checkCount(pairs.length / 2, where, limits.maximumCount)
  for (const [place, value] of pairs.entries()) checkCoordinate(value, place, where, limits.limit)
  const codebook = Float32Array.from(pairs)
  checkDistinct(codebook, where)
  return codebook
}

function readPairs(bytes: Uint8Array, where: string): Float64Array {
  const kind = String.fromCharCode(...bytes.subarray(0, 2))
  if (kind === 'PK' || where.toLowerCase().endsWith('.npz')) {
    const { name, array } = codebookArray(bytes, where)
    return rowsOf(array, `${where}, ${name}`)
  }
  if (kind === '\x93N' || where.toLowerCase().endsWith('.npy')) return rowsOf(parseNpy(bytes, where), where)
  checkFileSize(bytes.length, where, maximumTextBytes, 'two columns of numbers')
  return tablePairs(new TextDecoder().decode(bytes), where)
}

function rowsOf({ shape, values }: { shape: readonly number[]; values: Float64Array }, where: string) {
  if (shape.length === 2 && shape[1] === 2) return values
  const found = `an array of shape (${shape.join(', ')})`
  const isLying = shape.length === 2 && shape[0] === 2
  throw new Refusal(where, found, isLying ? `${oneRowEach}; transpose it (.T in numpy)` : oneRowEach)
}

function tablePairs(text: string, where: string): Float64Array {
  const table = parseTable(text, where)
  if (table.columns.length > 2) {
    const names = table.columns.map(({ name }) => `"${name}"`).join(', ')
    throw new Refusal(where, `${table.columns.length} columns of numbers (${names})`, 'two: x and y')
  }
  const { samples, leftOutRows } = pairsFromTable(table, where)
  if (leftOutRows > 0) {
    const [x, y] = table.columns
    const row = x.values.findIndex((value, row) => Number.isNaN(value) || Number.isNaN(y.values[row]))
    throw new Refusal(where, `row ${row + 1} has fewer than two numbers`, 'x and y in every row')
  }
  return samples
}

function checkCount(count: number, where: string, maximumCount: number): void {
  if (count >= 1 && count <= maximumCount) return
  const found = count === 0 ? 'no codewords' : `${count} codewords`
  throw new Refusal(where, found, `1 to ${maximumCount}`)
}

function checkCoordinate(value: number, place: number, where: string, limit: number): void {
  if (Math.abs(value) <= limit) return
  const expected = Number.isFinite(value)
    ? `coordinates within ±${limit}, in the units of the plane (standard deviations)`
    : 'finite numbers'
  throw new Refusal(where, `row ${Math.floor(place / 2) + 1} holds ${value}`, expected)
}

/** Of two equal codewords one would never be used. */
function checkDistinct(codebook: Float32Array, where: string): void {
  const rows = new Map<string, number>()
  for (let row = 0; 2 * row < codebook.length; row += 1) {
    // As text minus zero has no sign: it is the same place.
    const [x, y] = [codebook[2 * row], codebook[2 * row + 1]]
    const first = rows.get(`${x} ${y}`)
    if (first !== undefined) {
      const found = `rows ${first + 1} and ${row + 1} are the same codeword (${x}, ${y})`
      throw new Refusal(where, found, 'codewords that differ')
    }
    rows.set(`${x} ${y}`, row)
  }
}
