import { narrowRowsPerPanel } from './tile-sizes.ts'

/** Cells of the finest grid for each codeword: fewer make lists longer, more make the grid dearer than the search. */
const CELLS_PER_CODEWORD = 16
/** Half the distance from 1 to the next float32: the relative error of one rounding. */
const ROUNDING = 2 ** -24

/** For each cell of a square grid on [-1, 1]^2, the codewords that can be nearest to a point in it, ascending. */
export interface PlaneGrid {
  /** cells along a side, a power of two */
  readonly side: number
  /** where the list of each cell starts, `side^2 + 1` */
  readonly starts: Int32Array
  readonly lists: Int32Array
}

/**
 * Lists of cells, by halving the square again and again and dropping codewords on the way. Over a square of half-width
 * w about m the difference of two scores, (h_k - h_j) - x.(c_k - c_j), is at least its value at m less
 * w (|c_k1 - c_j1| + |c_k2 - c_j2|); where that exceeds what rounding to float32 can change, k is never chosen before
 * the best j at m. So a search in the lists gives the label of a search in all codewords.
 * @param codewords `codebookSize x 2`, centred and scaled; @param halfNorms |c|^2 / 2
 */
export function planeGrid(codewords: Float32Array, halfNorms: Float32Array): PlaneGrid {
  const codebookSize = halfNorms.length
  const levels = Math.max(0, Math.ceil(Math.log2(CELLS_PER_CODEWORD * codebookSize) / 2))
  const side = 2 ** levels
  const starts = new Int32Array(side * side + 1)
  const candidates = Array.from({ length: levels + 1 }, () => new Int32Array(codebookSize))
  const scores = new Float64Array(codebookSize)
  const roundings = halfNorms.map(
    (norm, k) => 4 * ROUNDING * (norm + Math.abs(codewords[2 * k]) + Math.abs(codewords[2 * k + 1])),
  )
  let lists = new Int32Array(4 * side * side)
  let listed = 0

  /** Keeps in `kept` those of the first `count` codewords of `from` that can be nearest in a square. */
  function filter(from: Int32Array, count: number, kept: Int32Array, x: number, y: number, halfWidth: number) {
    let best = from[0]
    for (let place = 0; place < count; place++) {
      const k = from[place]
      scores[k] = halfNorms[k] - x * codewords[2 * k] - y * codewords[2 * k + 1]
      if (scores[k] < scores[best]) best = k
    }
    let keptCount = 0
    for (let place = 0; place < count; place++) {
      const k = from[place]
      const reach =
        Math.abs(codewords[2 * k] - codewords[2 * best]) +
        Math.abs(codewords[2 * k + 1] - codewords[2 * best + 1])
      const least = scores[k] - scores[best] - halfWidth * reach
      if (!(least > roundings[k] + roundings[best])) kept[keptCount++] = k
    }
    return keptCount
  }
  return { side, starts, lists }
}
