import { type MembersByLabel, sortByLabel } from './members-by-label.ts'
import type { ResidentRows, SearchWorkspace } from './search-workspace.ts'
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

/** One block of rows, by label. */
interface Block extends MembersByLabel {
  /** among the blocks */
  readonly place: number
  /** its first row */
  readonly from: number
  /** address of its sorted row numbers, counted from the first */
  readonly members: number
}

/**
 * Sums the rows of each block label by label: each row is read once, and one float64 codeword of sums stays in the
 * cache.
 * @param labels and @param order addresses of int32, one place for each row; `order` is overwritten
 * @param search of these codewords
 * @param room where the sums are written, all blocks in one buffer, if there is space; else in a new one that has
 * space for whatever labels there are. Fresh memory costs more than the sums: the system hands it out page by page.
 */
export function sumByLabel(
  rows: ResidentRows,
  codebook: SparseCodebook,
  search: SearchWorkspace,
  labels: number,
  order: number,
  room: ArrayBuffer,
): BlockSums[] {
  const { codebookSize, activeDimensions } = codebook
  const bytes = largestSumBytes(rows.blockEnds, codebookSize, activeDimensions.length)
  const sums = new Float32Array(bytes <= room.byteLength ? room : new ArrayBuffer(bytes))
  let end = 0
  return sortBlocks(rows, codebookSize, labels, order).map((block) => {
    const { counts, touched } = block
    const begin = end
    end += touched.length * activeDimensions.length
    const blockSums = sums.subarray(begin, end)
    const squaredError = sumBlock(rows, search, block, blockSums)
    return { counts, touched, sums: blockSums, squaredError }
  })
}

/** The `squaredError` of each block that `sumByLabel` would give, in the same bits, without forming sums. */
export function errorsByLabel(
  rows: ResidentRows,
  { codebookSize }: SparseCodebook,
  search: SearchWorkspace,
  labels: number,
  order: number,
): Float64Array {
  const blocks = sortBlocks(rows, codebookSize, labels, order)
  return Float64Array.from(blocks, (block) => sumBlock(rows, search, block, undefined))
}

function sortBlocks(
  { kernels, blockEnds }: ResidentRows,
  codebookSize: number,
  labels: number,
  order: number,
): Block[] {
  const { memory } = kernels
  let end = 0
  return Array.from(blockEnds, (blockEnd, place) => {
    const from = end
    end = blockEnd
    const members = order + from * 4
    const sorted = memory.int32(members, end - from)
    const byLabel = sortByLabel(memory.int32(labels + from * 4, end - from), codebookSize, sorted)
    return { place, from, members, ...byLabel }
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

/** @param sums `touched.length x activeDimensions.length`, set; undefined for none @returns the squared error */
function sumBlock(
  { kernels, address, dimension }: ResidentRows,
  { activeDimensions, regions: search, inactiveEnergies }: SearchWorkspace,
  { place, from, members, counts, touched }: Block,
  sums: Float32Array | undefined,
): number {
  const { memory, loops } = kernels
  const activeCount = activeDimensions.length
  const rounded = memory.float32(search.roundedSums, activeCount)
  let squaredError = inactiveEnergies[place]
  let next = members
  let to = 0
  for (const label of touched) {
    squaredError += loops.sumMembers(
      address + from * dimension * 4,
      dimension,
      next,
      counts[label],
      search.columnList,
      activeCount,
      search.codewords + label * activeCount * 4,
      search.means,
      search.gathered,
      sums ? search.sums : 0,
      search.roundedSums,
    )
    next += counts[label] * 4
    sums?.set(rounded, to)
    to += activeCount
  }
  return squaredError
}
