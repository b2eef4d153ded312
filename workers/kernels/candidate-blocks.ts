import { gridSide, type PlaneCodewords, planeGrid } from './plane-grid.ts'

const LANES = 4
const BLOCK_NUMBERS = 16

/** Bytes of the two regions that `writeCandidates` fills. */
export function candidateBytes(codebookSize: number): { starts: number; blocks: number } {
  const cells = gridSide(codebookSize) ** 2
  return { starts: (cells + 1) * 4, blocks: largestBlockCount(codebookSize) * BLOCK_NUMBERS * 4 }
}

/** Two blocks a cell on average: where more are needed, codewords crowd and a search in all is as good. */
const largestBlockCount = (codebookSize: number): number => 2 * gridSide(codebookSize) ** 2

/**
 * Writes the candidates of a grid as `assignInCells` reads them.
 * @param blocks the region of that name, as float32 and as int32
 * @returns false where the region is too small
 */
export function writeCandidates(
  plane: PlaneCodewords,
  starts: Int32Array,
  blocks: Float32Array,
  blockCodewords: Int32Array,
): boolean {
  const { codewords, halfNorms } = plane
  const grid = planeGrid(plane)
  const most = largestBlockCount(halfNorms.length)
  let block = 0
  for (let cell = 0; cell < grid.side * grid.side; cell++) {
    starts[cell] = block
    const end = grid.starts[cell + 1]
    for (let first = grid.starts[cell]; first < end; first += LANES) {
      if (block === most) return false
      const base = block * BLOCK_NUMBERS
      for (let lane = 0; lane < LANES; lane++) {
        const isThere = first + lane < end
        const k = grid.lists[isThere ? first + lane : first]
        blocks[base + lane] = isThere ? halfNorms[k] : Infinity
        blocks[base + LANES + lane] = codewords[2 * k]
        blocks[base + 2 * LANES + lane] = codewords[2 * k + 1]
        blockCodewords[base + 3 * LANES + lane] = k
      }
      block++
    }
  }
  starts[grid.side * grid.side] = block
  return true
}
