import { sortByLabel } from './members-by-label.ts'
import type { ResidentRows } from './search-workspace.ts'
import type { SearchRegions } from './shard-memory.ts'
import type { SparseCodebook } from './training-rows.ts'

/** What a block of rows adds to an assignment. */
export interface BlockSums {
  /** rows nearest to each codeword: `codebookSize` */
  readonly counts: Int32Array
  /** codewords that have rows, ascending */
  readonly touched: Int32Array
  /**
   * sums of those rows less the centre of their columns, over the active dimensions, `touched.length x` active: formed
   * in float64 and rounded once, as they are sent about
   */
  readonly sums: Float32Array
  /** sum of |x - c|^2 over the rows and all dimensions, from the differences, in float64 */
  readonly squaredError: number
}

/** What the rows of one memory add to an assignment: block by block, in the order of the rows. */
export interface ShardSums {
  readonly blocks: readonly BlockSums[]
  /** rows that have another codeword than in the `assign` before; all of them in the first */
  readonly changedCount: number
}

/**
 * Sums the rows of each block label by label: each row is read once, and one float64 codeword of sums stays in the
 * cache.
 * @param labels and @param order addresses of int32, one place for each row; `order` is overwritten
 * @param search where the codewords and active columns stand
 */
export function sumByLabel(
  rows: ResidentRows,
  codebook: SparseCodebook,
  search: SearchRegions,
  labels: number,
  order: number,
): BlockSums[] {
  let begin = 0
  return Array.from(rows.blockEnds, (end, block) => {
    const from = begin
    begin = end
    return sumBlock(rows, codebook, search, { block, from, rowCount: end - from }, labels, order)
  })
}

interface Block {
  readonly block: number
  /** its first row */
  readonly from: number
  readonly rowCount: number
}

function sumBlock(
  { kernels, address, dimension, statistics }: ResidentRows,
  { codebookSize, activeDimensions }: SparseCodebook,
  search: SearchRegions,
  { block, from, rowCount }: Block,
  labels: number,
  order: number,
): BlockSums {
  const { memory, loops } = kernels
  const activeCount = activeDimensions.length
  const { counts, touched } = sortByLabel(
    memory.int32(labels + from * 4, rowCount),
    codebookSize,
    memory.int32(order, rowCount),
  )
  const centre = memory.float64(search.means, activeCount)
  const sums = new Float32Array(touched.length * activeCount)
  const codewordSums = memory.float64(search.sums, activeCount)
  const energies = statistics.energies.subarray(block * dimension, (block + 1) * dimension)
  let squaredError = inactiveEnergy(energies, activeDimensions)
  let members = order
  for (const [place, label] of touched.entries()) {
    squaredError += loops.sumMembers(
      address + from * dimension * 4,
      dimension,
      members,
      counts[label],
      search.columnList,
      activeCount,
      search.codewords + label * activeCount * 4,
      search.gathered,
      search.sums,
    )
    const to = place * activeCount
    for (let a = 0; a < activeCount; a++) sums[to + a] = codewordSums[a] - counts[label] * centre[a]
    members += counts[label] * 4
  }
  return { counts, touched, sums, squaredError }
}

/** Where codewords are 0, a row's own energy is its error. */
function inactiveEnergy(energies: Float64Array, activeDimensions: Int32Array): number {
  let energy = 0
  let place = 0
  for (let column = 0; column < energies.length; column++) {
    if (place < activeDimensions.length && activeDimensions[place] === column) place++
    else energy += energies[column]
  }
  return energy
}
