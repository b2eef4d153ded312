import { RandomStream } from '../random/random-stream.ts'
import type { Table, TableColumn } from './delimited-table.ts'
import { checkFiniteColumns } from './delimited-table.ts'
import { Refusal } from './refusal.ts'
import { standardisePairs } from './standardise-pairs.ts'

const fewestPoints = 16

/** Points from a table, and what did not become one. */
export interface TablePairs {
  /** `count x 2`, row-major */
  readonly samples: Float64Array
  readonly names: readonly [string, string]
  /** rows with a gap in one of the two columns */
  readonly leftOutRows: number
}

/**
 * Two columns of a table as points. Only these two count: a row with a gap in one of them is left out, whatever the
 * other columns hold.
 * @param columns names of the two; if left out, the first two columns without NaN and infinities, else the first two
 * @throws Refusal where the table has fewer than two columns, a name is not among them, both are the same, one of them
 *   holds NaN or an infinity (naming the row, counted from 1 below the header), or no row has a number in both
 */
export function pairsFromTable(table: Table, where: string, columns?: readonly [string, string]): TablePairs {
  if (table.columns.length < 2) {
    throw new Refusal(where, `${table.columns.length} columns of numbers`, 'two or more')
  }
  const [firstName, secondName] = columns ?? usualColumns(table)
  if (firstName === secondName)
    throw new Refusal(where, `the column "${firstName}" twice`, 'two different columns')
  const [first, second] = [firstName, secondName].map((name) => columnNamed(table, name, where))
  checkFiniteColumns([first, second], where)

  const samples = new Float64Array(2 * table.rowCount)
  let filled = 0
  for (let row = 0; row < table.rowCount; row += 1) {
    if (Number.isNaN(first.values[row]) || Number.isNaN(second.values[row])) continue
    samples[filled] = first.values[row]
    samples[filled + 1] = second.values[row]
    filled += 2
  }
  if (filled === 0) {
    const found = `no row with a number in both "${firstName}" and "${secondName}"`
    throw new Refusal(where, found, 'two columns that are filled in the same rows')
  }
  return {
    samples: samples.slice(0, filled),
    names: [firstName, secondName],
    leftOutRows: table.rowCount - filled / 2,
  }
}

function usualColumns({ columns }: Table): [string, string] {
  const sound = columns.filter(({ notFinite }) => notFinite.size === 0)
  const [first, second] = sound.length > 1 ? sound : columns
  return [first.name, second.name]
}

function columnNamed(table: Table, name: string, where: string): TableColumn {
  const column = table.columns.find((candidate) => candidate.name === name)
  if (column) return column
  const known = table.columns.map((candidate) => `"${candidate.name}"`).join(', ')
  throw new Refusal(where, `no column of numbers named "${name}"`, `one of ${known}`)
}

/**
 * The values of an array of N x 2 as points (no copy).
 * @throws Refusal for any other shape
 */
export function pairsFromNpy(
  array: { shape: readonly number[]; values: Float64Array },
  where: string,
): Float64Array {
  if (array.shape.length !== 2 || array.shape[1] !== 2) {
    throw new Refusal(
      where,
      `an array of shape (${array.shape.join(', ')})`,
      'shape (N, 2): one point in each row',
    )
  }
  return array.values
}

/** Rows drawn without replacement, kept in their order (Knuth, TAOCP 3.4.2, algorithm S). */
function drawRows(pairs: Float64Array, maximumCount: number, seed: number): Float64Array {
  const count = pairs.length / 2
  if (count <= maximumCount) return pairs
  const stream = new RandomStream(seed, 'rows of a file')
  const drawn = new Float64Array(2 * maximumCount)
  let filled = 0
  for (let row = 0; filled < drawn.length; row += 1) {
    if (stream.integer(count - row) >= maximumCount - filled / 2) continue
    drawn[filled] = pairs[2 * row]
    drawn[filled + 1] = pairs[2 * row + 1]
    filled += 2
  }
  return drawn
}

/**
 * Makes points of any origin usable: checks them, draws at most `maximumCount` of them at random, takes off the mean
 * and divides both coordinates by one scale, so that the shape stays and the mean square per dimension is 1.
 * @param pairs `count x 2`, row-major, up to the largest doubles
 * @param maximumCount at least 16 @param seed an integer from 0 to 2^32 - 1
 * @returns `samples` (`usedCount x 2`); a point in the units of the file is `sample * scale + offset`
 * @throws Refusal for numbers that are not finite (naming the row), fewer than 16 points, and points that are all equal
 */
export function usablePairs(
  pairs: Float64Array,
  where: string,
  maximumCount: number,
  seed: number,
): { samples: Float32Array; usedCount: number; offset: [number, number]; scale: number } {
  if (!Number.isInteger(maximumCount) || maximumCount < fewestPoints) {
    throw new Refusal('number of samples', `found ${maximumCount}`, `a whole number from ${fewestPoints} up`)
  }
  if (pairs.length % 2 === 1) throw new Refusal(where, `${pairs.length} numbers`, 'whole pairs')
  if (pairs.length < 2 * fewestPoints) {
    throw new Refusal(where, `${pairs.length / 2} points`, `at least ${fewestPoints}`)
  }
  const broken = pairs.findIndex((value) => !Number.isFinite(value))
  if (broken >= 0) {
    throw new Refusal(where, `row ${Math.floor(broken / 2) + 1} holds ${pairs[broken]}`, 'finite numbers')
  }
  const used = drawRows(pairs, maximumCount, seed)
  if (used.every((value, place) => value === used[place % 2])) {
    const which = used === pairs ? 'all' : 'drawn from the file'
    throw new Refusal(
      where,
      `${used.length / 2} points, ${which} equal to (${used[0]}, ${used[1]})`,
      'at least two different points',
    )
  }
  return { ...standardisePairs(used), usedCount: used.length / 2 }
}
