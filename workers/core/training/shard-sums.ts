import { sortByLabel } from './members-by-label.ts'
import type { ResidentRows } from './search-workspace.ts'
import type { SearchRegions } from './shard-memory.ts'
import type { SparseCodebook } from './training-rows.ts'

/** What one shard adds to an assignment. */
export interface ShardSums {
  /** rows nearest to each codeword: `codebookSize` */
  readonly counts: Int32Array
  /** codewords that have rows, ascending */
  readonly touched: Int32Array
  /** sums of those rows over the active dimensions: `touched.length x activeDimensions.length` */
  readonly sums: Float64Array
  /** sum of |x - c|^2 over the rows and all dimensions, from the differences, in float64 */
  readonly squaredError: number
  /** rows that have another codeword than in the `assign` before; all of them in the first */
  readonly changedCount: number
}

/**
 * Sums rows label by label: each row is read once, and one float64 codeword of sums stays in the cache.
 * @param labels and @param order addresses of int32, one place for each row; `order` is overwritten
 * @param search where the codewords and active columns stand
 */
export function sumByLabel(
  { kernels, address, rowCount, dimension, statistics }: ResidentRows,
  { codebookSize, activeDimensions }: SparseCodebook,
  search: SearchRegions,
  labels: number,
  order: number,
): Omit<ShardSums, 'changedCount'> {
  const { memory, loops } = kernels
  const activeCount = activeDimensions.length
  const { counts, touched } = sortByLabel(
    memory.int32(labels, rowCount),
    codebookSize,
    memory.int32(order, rowCount),
  )
  const sums = new Float64Array(touched.length * activeCount)
  const codewordSums = memory.float64(search.sums, activeCount)
  let squaredError = inactiveEnergy(statistics.energies, activeDimensions)
  let members = order
  for (const [place, label] of touched.entries()) {
    squaredError += loops.sumMembers(
      address,
      dimension,
      members,
      counts[label],
      search.columnList,
      activeCount,
      search.codewords + label * activeCount * 4,
      search.gathered,
      search.sums,
    )
    sums.set(codewordSums, place * activeCount)
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
