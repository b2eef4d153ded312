import { addTile } from './tile'
import {
  CODEWORDS_PER_PANEL,
  DEPTH_BLOCK,
  PANELS_PER_BLOCK,
  ROWS_PER_PANEL,
  SHALLOW_DEPTH,
  SHALLOW_PANELS_PER_BLOCK,
  TILE_BYTES,
  TILE_ROW_BYTES,
} from './tile-sizes'

/**
 * All products of a block of row panels with all codeword panels, which are set, or added to what stands there. Inside
 * a block of the depth, one codeword panel stays in the first-level cache while the row panels pass by it from the
 * second.
 * @param tileStep bytes from a tile to that of the next codeword panel; @param rowBytes from a row of a tile to the next
 */
// @ts-ignore: decorator
@inline
export function addProducts(
  rows: usize,
  rowPanelCount: i32,
  codewords: usize,
  codewordPanelCount: i32,
  depth: i32,
  tiles: usize,
  tileStep: usize,
  rowBytes: usize,
  isAdded: bool,
): void {
  const tilesOfPanel = <usize>codewordPanelCount * TILE_BYTES
  for (let start = 0; start < depth; start += DEPTH_BLOCK) {
    const blockDepth = min(DEPTH_BLOCK, depth - start)
    const isFirst = start == 0 && !isAdded
    for (let j = 0; j < codewordPanelCount; j++) {
      const codewordPanel = codewords + <usize>(j * depth + start) * (CODEWORDS_PER_PANEL * 4)
      let tile = tiles + <usize>j * tileStep
      for (let i = 0; i < rowPanelCount; i++) {
        const rowPanel = rows + <usize>(i * depth + start) * (ROWS_PER_PANEL * 4)
        addTile(rowPanel, codewordPanel, tile, rowBytes, blockDepth, isFirst)
        tile += tilesOfPanel
      }
    }
  }
}

export function multiplyPanels(
  rowPanels: usize,
  rowPanelCount: i32,
  columnPanels: usize,
  columnPanelCount: i32,
  depth: i32,
  adds: i32,
  product: usize,
): void {
  const rowBytes = <usize>columnPanelCount * TILE_ROW_BYTES
  const panelsPerBlock = depth <= SHALLOW_DEPTH ? SHALLOW_PANELS_PER_BLOCK : PANELS_PER_BLOCK
  for (let first = 0; first < rowPanelCount; first += panelsPerBlock) {
    const panels = min(panelsPerBlock, rowPanelCount - first)
    const rows = rowPanels + <usize>(first * depth) * (ROWS_PER_PANEL * 4)
    const block = product + <usize>(first * ROWS_PER_PANEL) * rowBytes
    addProducts(rows, panels, columnPanels, columnPanelCount, depth, block, TILE_ROW_BYTES, rowBytes, adds != 0)
  }
}
