import type { Kernels } from '../../kernels/kernels.ts'
import { narrowRowsPerPanel, rowsPerPanel } from '../../kernels/tile-sizes.ts'
import type { ColumnStatistics } from './column-statistics.ts'
import { allocateSearch, isNarrow, listLength, type SearchRegions, type SearchShape } from './shard-memory.ts'
import type { SparseCodebook } from './training-rows.ts'

/** Rows of one shard in kernel memory, and what is known of their columns. */
export interface ResidentRows {
  readonly kernels: Kernels
  readonly address: number
  readonly rowCount: number
  readonly dimension: number
  /** where the blocks end that are summed apart */
  readonly blockEnds: Int32Array
  readonly statistics: ColumnStatistics
}

/** The rows as one active set and codebook size need them, and room for the codebook. */
export interface SearchWorkspace {
  readonly shape: SearchShape
  readonly activeDimensions: Int32Array
  readonly regions: SearchRegions
  /** a power of two that brings the centred rows into [-1, 1], so that squares neither overflow nor vanish */
  readonly scale: number
  /** sum of x^2 over each block and the columns that are not active: where codewords are 0, that is the error */
  readonly inactiveEnergies: Float64Array
}

/** @throws Refusal for want of memory */
export function makeWorkspace(rows: ResidentRows, codebook: SparseCodebook): SearchWorkspace {
  const { kernels, rowCount, dimension, statistics } = rows
  const { memory, loops } = kernels
  const activeDimensions = codebook.activeDimensions.slice()
  const activeCount = activeDimensions.length
  const shape = { rowCount, activeCount, codebookSize: codebook.codebookSize }
  const regions = allocateSearch(memory, shape)
  memory.int32(regions.columnList, activeCount).set(activeDimensions)
  const means = memory.float64(regions.means, activeCount)
  let reach = 0
  for (const [place, column] of activeDimensions.entries()) {
    means[place] = statistics.centre[column]
    reach = Math.max(reach, statistics.reaches[column])
  }
  const rowList = memory.int32(regions.rowList, listLength(shape))
  for (let i = 0; i < rowList.length; i++) rowList[i] = i
  const scale = reach > 0 ? 2 ** -Math.ceil(Math.log2(reach)) : 1
  loops.packPanels(
    rows.address,
    dimension,
    regions.rowList,
    rowCount,
    regions.columnList,
    activeCount,
    regions.means,
    scale,
    isNarrow(shape) ? narrowRowsPerPanel : rowsPerPanel,
    regions.rowPanels,
  )
  return { shape, activeDimensions, regions, scale, inactiveEnergies: sumInactive(rows, activeDimensions) }
}

function sumInactive(
  { blockEnds, dimension, statistics }: ResidentRows,
  activeDimensions: Int32Array,
): Float64Array {
  return Float64Array.from(blockEnds, (_, block) => {
    const energies = statistics.energies.subarray(block * dimension, (block + 1) * dimension)
    let [energy, column] = [0, 0]
    for (let place = 0; place <= activeDimensions.length; place++) {
      const end = place < activeDimensions.length ? activeDimensions[place] : dimension
      for (; column < end; column++) energy += energies[column]
      column++
    }
    return energy
  })
}

/** Whether a codebook has the size and the active set that a workspace was made for. */
export function fitsWorkspace(
  { shape, activeDimensions }: SearchWorkspace,
  codebook: SparseCodebook,
): boolean {
  return (
    shape.codebookSize === codebook.codebookSize &&
    activeDimensions.length === codebook.activeDimensions.length &&
    activeDimensions.every((column, place) => column === codebook.activeDimensions[place])
  )
}
