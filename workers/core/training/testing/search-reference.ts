import type { RandomStream } from '../../random/random-stream.ts'
import type { RowShard } from '../row-shard.ts'
import type { BlockSums } from '../shard-sums.ts'
import type { SparseCodebook } from '../training-rows.ts'

/** Float32 scores of centred vectors: how far the distance of a label may be from the least, over |x|^2 + |c|^2. */
export const labelTolerance = 1e-6

/** Normal numbers times `spread` about `offset`, as float32. */
export function normalNumbers(stream: RandomStream, count: number, spread = 1, offset = 0): Float32Array {
  return Float32Array.from({ length: count }, () => offset + spread * stream.normal())
}

/** Every `step`th dimension from `first` on. */
export function everyDimension(dimension: number, step = 1, first = 0): Int32Array {
  return Int32Array.from({ length: Math.ceil((dimension - first) / step) }, (_, i) => first + i * step)
}

export function codebookOf(
  dimension: number,
  activeDimensions: Int32Array,
  codewords: Float32Array,
): SparseCodebook {
  return { codebookSize: codewords.length / activeDimensions.length, dimension, activeDimensions, codewords }
}

/** An assignment of rows that are one block, about 0, so that sums are of the numbers as given. */
export function assignOneBlock(
  shard: RowShard,
  codebook: SparseCodebook,
): BlockSums & { changedCount: number } {
  const { blocks, changedCount } = shard.assign(codebook)
  return { ...blocks[0], changedCount }
}

/** Means of columns in float64. */
function columnMeans(rows: Float32Array, dimension: number): Float64Array {
  const means = new Float64Array(dimension)
  for (const [place, value] of rows.entries()) means[place % dimension] += value
  return means.map((sum) => sum / (rows.length / dimension))
}

/** What a search in float64, by differences, finds of a label. */
export interface Judgement {
  /** of the lowest codeword at the least distance */
  readonly label: number
  /** distance of the label to be judged less the least one, over |x - m|^2 + |c - m|^2 */
  readonly excess: number
}

/** Compares labels with a search in float64 over the active dimensions; m are the means of the columns. */
export function judgeLabels(rows: Float32Array, codebook: SparseCodebook, labels: Int32Array): Judgement[] {
  const { dimension, codebookSize, activeDimensions, codewords } = codebook
  const means = columnMeans(rows, dimension)
  const width = activeDimensions.length
  return [...labels].map((label, row) => {
    const distances = new Float64Array(codebookSize)
    let [rowEnergy, codewordEnergy] = [0, 0]
    for (let place = 0; place < width; place++) {
      const value = rows[row * dimension + activeDimensions[place]]
      const mean = means[activeDimensions[place]]
      for (let k = 0; k < codebookSize; k++) distances[k] += (value - codewords[k * width + place]) ** 2
      rowEnergy += (value - mean) ** 2
      codewordEnergy += (codewords[label * width + place] - mean) ** 2
    }
    const least = Math.min(...distances)
    const size = rowEnergy + codewordEnergy || 1
    return { label: distances.indexOf(least), excess: (distances[label] - least) / size }
  })
}
