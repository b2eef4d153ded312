import { refuseNonFinite } from './column-statistics.ts'
import type { ResidentRows, SearchWorkspace } from './search-workspace.ts'
import type { SparseCodebook } from './training-rows.ts'

/** What a block of rows is after its codewords were taken from it, in float64. */
export interface ShardResiduals {
  /** sum of x^2 over each block and all dimensions */
  readonly totalEnergies: Float64Array
  /** sum of x_j^2 over each block, `blockCount x` active dimensions of the codebook */
  readonly energies: Float64Array
}

/**
 * Replaces rows by their differences from codewords, which lie about 0, and measures the active columns anew: in one
 * go, as the rows are far apart in memory.
 * @param values all rows, row-major, changed @param labels the codeword of each
 * @throws Refusal for a difference beyond float32
 */
export function subtractCodewords(
  { blockEnds, statistics, dimension }: ResidentRows,
  { activeDimensions, codewords }: SparseCodebook,
  { inactiveEnergies }: SearchWorkspace,
  values: Float32Array,
  labels: Int32Array,
): ShardResiduals {
  const width = activeDimensions.length
  const reaches = new Float64Array(width)
  const energies = new Float64Array(blockEnds.length * width)
  const totalEnergies = inactiveEnergies.slice()
  let row = 0
  for (const [block, end] of blockEnds.entries()) {
    const ofBlock = energies.subarray(block * width, (block + 1) * width)
    for (; row < end; row++) {
      const [from, to] = [labels[row] * width, row * dimension]
      for (let place = 0; place < width; place++) {
        const at = to + activeDimensions[place]
        const value = Math.fround(values[at] - codewords[from + place])
        values[at] = value
        ofBlock[place] += value * value
        reaches[place] = Math.max(reaches[place], Math.abs(value))
      }
    }
    for (const [place, energy] of ofBlock.entries()) {
      if (!Number.isFinite(energy)) refuseNonFinite(values, dimension)
      totalEnergies[block] += energy
      statistics.energies[block * dimension + activeDimensions[place]] = energy
    }
  }
  for (const [place, column] of activeDimensions.entries()) {
    statistics.centre[column] = 0
    statistics.reaches[column] = reaches[place]
  }
  return { totalEnergies, energies }
}
