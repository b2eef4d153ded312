/** Cells of the grid for each codeword, at least: then most cells have at most four candidates, one block. */
const CELLS_PER_CODEWORD = 4
/**
 * Several times the error of a float32 score relative to its terms: four operations round by 2^-24 at most, and so far
 * may a point be from the cell that it is counted to.
 */
const SCORE_ROUNDING = 8 * 2 ** -24

/** Cells along a side of the grid for a codebook: a power of two. */
export function gridSide(codebookSize: number): number {
  return 2 ** Math.ceil(Math.log2(CELLS_PER_CODEWORD * codebookSize) / 2)
}

/** Codewords of the plane, centred and scaled. */
export interface PlaneCodewords {
  /** `codebookSize x 2` */
  readonly codewords: Float32Array
  /** |c|^2 / 2 */
  readonly halfNorms: Float32Array
}

/** For each cell of a square grid on [-1, 1]^2, row-major, the codewords that can be nearest in it, ascending. */
export interface PlaneGrid {
  /** cells along a side, a power of two */
  readonly side: number
  /** where the list of each cell starts in `lists`; one more for the end */
  readonly starts: Int32Array
  readonly lists: Int32Array
}

/**
 * Candidates for each cell, from one square with all codewords by halving it again and again.
 * Over a square of half-width w about m the difference of two scores, (h_k - h_j) - x.(c_k - c_j), is at least its
 * value at m less w (|c_k1 - c_j1| + |c_k2 - c_j2|). Where that exceeds what rounding can change, k is not chosen
 * anywhere in the square, because j, the best at m, is better: a search in the list gives the label of a search in
 * all codewords.
 */
export function planeGrid(plane: PlaneCodewords): PlaneGrid {
  const codebookSize = plane.halfNorms.length
  const finest = gridSide(codebookSize)
  let grid: PlaneGrid = {
    side: 1,
    starts: Int32Array.of(0, codebookSize),
    lists: Int32Array.from(plane.halfNorms.keys()),
  }
  while (grid.side < finest) grid = refine(grid, plane)
  return grid
}

function refine(parent: PlaneGrid, { codewords, halfNorms }: PlaneCodewords): PlaneGrid {
  const side = 2 * parent.side
  const halfWidth = 1 / side
  const starts = new Int32Array(side * side + 1)
  // Every cell keeps at most the list of its parent.
  const lists = new Int32Array(4 * parent.lists.length)
  const scores = new Float64Array(halfNorms.length)
  let end = 0
  for (let row = 0; row < side; row++) {
    const y = (2 * row + 1) * halfWidth - 1
    for (let column = 0; column < side; column++) {
      const x = (2 * column + 1) * halfWidth - 1
      const cell = (row >> 1) * parent.side + (column >> 1)
      const from = parent.starts[cell]
      const to = parent.starts[cell + 1]
      let best = parent.lists[from]
      for (let place = from; place < to; place++) {
        const k = parent.lists[place]
        scores[k] = halfNorms[k] - x * codewords[2 * k] - y * codewords[2 * k + 1]
        if (scores[k] < scores[best]) best = k
      }
      const bestX = codewords[2 * best]
      const bestY = codewords[2 * best + 1]
      const bestSize = halfNorms[best] + Math.abs(bestX) + Math.abs(bestY)
      for (let place = from; place < to; place++) {
        const k = parent.lists[place]
        const codewordX = codewords[2 * k]
        const codewordY = codewords[2 * k + 1]
        const reach = halfWidth * (Math.abs(codewordX - bestX) + Math.abs(codewordY - bestY))
        const size = halfNorms[k] + Math.abs(codewordX) + Math.abs(codewordY)
        const isWorse = scores[k] - scores[best] - reach > SCORE_ROUNDING * (size + bestSize)
        if (!isWorse) lists[end++] = k
      }
      starts[row * side + column + 1] = end
    }
  }
  return { side, starts, lists: lists.slice(0, end) }
}
