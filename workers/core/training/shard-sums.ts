import { type MembersByLabel, sortByLabel } from './members-by-label.ts'
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
   * in float64 and rounded once, as they are sent about; all blocks of a pass share one buffer
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

/** One block of rows: its place among the blocks, its first row, and its rows by label. */
interface Block extends MembersByLabel {
  readonly place: number
  readonly from: number
}

/**
 * Sums the rows of each block label by label: each row is read once, and one float64 codeword of sums stays in the
 * cache.
 * @param labels and @param order addresses of int32, one place for each row; `order` is overwritten
 * @param search where the codewords and active columns stand
 * @param room where the sums are written, all blocks in one buffer, if there is space; else in a new one that has
 * space for whatever labels there are. Fresh memory costs more than the sums: the system hands it out page by page.
 */
export function sumByLabel(
  rows: ResidentRows,
  codebook: SparseCodebook,
  search: SearchRegions,
  labels: number,
  order: number,
  room: ArrayBuffer,
): BlockSums[] {
  const { memory } = rows.kernels
  const { codebookSize, activeDimensions } = codebook
  let end = 0
  const blocks = Array.from(rows.blockEnds, (blockEnd, place): Block => {
    const from = end
    end = blockEnd
    const rowCount = end - from
    const sorted = memory.int32(order + from * 4, rowCount)
    return { place, from, ...sortByLabel(memory.int32(labels + from * 4, rowCount), codebookSize, sorted) }
  })
  const bytes = largestSumBytes(rows.blockEnds, codebookSize, activeDimensions.length)
  const sums = new Float32Array(bytes <= room.byteLength ? room : new ArrayBuffer(bytes))
  let begin = 0
  return blocks.map((block) => {
    const from = begin
    begin += block.touched.length * activeDimensions.length
    return sumBlock(rows, activeDimensions, search, block, order, sums.subarray(from, begin))
  })
}

/** A block touches no more codewords than it has rows. */
function largestSumBytes(blockEnds: Int32Array, codebookSize: number, activeCount: number): number {
  let touchedCount = 0
  for (const [block, end] of blockEnds.entries()) {
    touchedCount += Math.min(codebookSize, end - (block > 0 ? blockEnds[block - 1] : 0))
  }
  return touchedCount * activeCount * 4
}

function sumBlock(
  { kernels, address, dimension, statistics }: ResidentRows,
  activeDimensions: Int32Array,
  search: SearchRegions,
  { place, from, counts, touched }: Block,
  order: number,
  sums: Float32Array,
): BlockSums {
  const { memory, loops } = kernels
  const activeCount = activeDimensions.length
  const rounded = memory.float32(search.roundedSums, activeCount)
  const energies = statistics.energies.subarray(place * dimension, (place + 1) * dimension)
  let squaredError = inactiveEnergy(energies, activeDimensions)
  let members = order + from * 4
  let to = 0
  for (const label of touched) {
    squaredError += loops.sumMembers(
      address + from * dimension * 4,
      dimension,
      members,
      counts[label],
      search.columnList,
      activeCount,
      search.codewords + label * activeCount * 4,
      search.means,
      search.gathered,
      search.sums,
      search.roundedSums,
    )
    sums.set(rounded, to)
    to += activeCount
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
