import { firstSmallest } from './first-smallest'
import { addProducts } from './panel-products'
import {
  CODEWORDS_PER_PANEL,
  PANELS_PER_BLOCK,
  ROWS_PER_PANEL,
  SHALLOW_DEPTH,
  SHALLOW_PANELS_PER_BLOCK,
  TILE_BYTES,
  TILE_ROW_BYTES,
} from './tile-sizes'

/** All products of a block of row panels with all codeword panels, tile by tile. */
function multiplyBlock(
  rows: usize,
  rowPanelCount: i32,
  codewords: usize,
  codewordPanelCount: i32,
  depth: i32,
  tiles: usize,
): void {
  addProducts(rows, rowPanelCount, codewords, codewordPanelCount, depth, tiles, TILE_BYTES, TILE_ROW_BYTES, false)
}

/**
 * Labels of the 6 rows of a panel. Every lane keeps its first smallest score, those of the two vectors of a panel
 * apart: so a comparison waits for the one of the panel before, not for its neighbour.
 */
function labelPanel(tiles: usize, codewordPanelCount: i32, halfNorms: usize, labels: usize): void {
  const step = i32x4.splat(CODEWORDS_PER_PANEL)
  for (let row = 0; row < ROWS_PER_PANEL; row++) {
    let best0 = f32x4.splat(Infinity)
    let best1 = best0
    let label0 = i32x4.splat(0)
    let label1 = label0
    let codeword0 = i32x4(0, 1, 2, 3)
    let codeword1 = i32x4(4, 5, 6, 7)
    let tile = tiles + <usize>row * TILE_ROW_BYTES
    let norms = halfNorms
    for (let j = 0; j < codewordPanelCount; j++) {
      const score0 = f32x4.sub(v128.load(norms), v128.load(tile))
      const score1 = f32x4.sub(v128.load(norms, 16), v128.load(tile, 16))
      label0 = v128.bitselect(codeword0, label0, f32x4.lt(score0, best0))
      label1 = v128.bitselect(codeword1, label1, f32x4.lt(score1, best1))
      best0 = f32x4.pmin(best0, score0)
      best1 = f32x4.pmin(best1, score1)
      codeword0 = i32x4.add(codeword0, step)
      codeword1 = i32x4.add(codeword1, step)
      tile += TILE_BYTES
      norms += TILE_ROW_BYTES
    }
    const isSecond = v128.or(
      f32x4.lt(best1, best0),
      v128.and(f32x4.eq(best1, best0), i32x4.lt_s(label1, label0)),
    )
    const best = v128.bitselect(best1, best0, isSecond)
    store<i32>(labels + (<usize>row << 2), firstSmallest(best, v128.bitselect(label1, label0, isSecond)))
  }
}

export function assignTiles(
  rowPanels: usize,
  rowPanelCount: i32,
  codewordPanels: usize,
  codewordPanelCount: i32,
  depth: i32,
  halfNorms: usize,
  tiles: usize,
  keepsTiles: i32,
  labels: usize,
): void {
  const tilesOfPanel = <usize>codewordPanelCount * TILE_BYTES
  const panelsPerBlock = depth <= SHALLOW_DEPTH ? SHALLOW_PANELS_PER_BLOCK : PANELS_PER_BLOCK
  for (let first = 0; first < rowPanelCount; first += panelsPerBlock) {
    const panels = min(panelsPerBlock, rowPanelCount - first)
    const block = tiles + (keepsTiles ? <usize>first * tilesOfPanel : 0)
    const rows = rowPanels + <usize>(first * depth) * (ROWS_PER_PANEL * 4)
    multiplyBlock(rows, panels, codewordPanels, codewordPanelCount, depth, block)
    for (let i = 0; i < panels; i++) {
      const to = labels + <usize>((first + i) * ROWS_PER_PANEL * 4)
      labelPanel(block + <usize>i * tilesOfPanel, codewordPanelCount, halfNorms, to)
    }
  }
}

/** Copies the columns of moved codewords from their own tiles to their places among all. */
function placeColumns(moved: usize, movedList: usize, movedCount: i32, tiles: usize): void {
  for (let m = 0; m < movedCount; m++) {
    const k = load<i32>(movedList + (<usize>m << 2))
    const from = moved + <usize>(m >> 3) * TILE_BYTES + (<usize>(m & 7) << 2)
    const to = tiles + <usize>(k >> 3) * TILE_BYTES + (<usize>(k & 7) << 2)
    store<f32>(to, load<f32>(from))
    store<f32>(to, load<f32>(from, 32), 32)
    store<f32>(to, load<f32>(from, 64), 64)
    store<f32>(to, load<f32>(from, 96), 96)
    store<f32>(to, load<f32>(from, 128), 128)
    store<f32>(to, load<f32>(from, 160), 160)
  }
}

export function updateTiles(
  rowPanels: usize,
  rowPanelCount: i32,
  movedPanels: usize,
  movedList: usize,
  movedCount: i32,
  depth: i32,
  halfNorms: usize,
  scratch: usize,
  tiles: usize,
  codewordPanelCount: i32,
  labels: usize,
): void {
  const movedPanelCount = (movedCount + CODEWORDS_PER_PANEL - 1) / CODEWORDS_PER_PANEL
  const panelsPerBlock = depth <= SHALLOW_DEPTH ? SHALLOW_PANELS_PER_BLOCK : PANELS_PER_BLOCK
  for (let first = 0; first < rowPanelCount; first += panelsPerBlock) {
    const panels = min(panelsPerBlock, rowPanelCount - first)
    const rows = rowPanels + <usize>(first * depth) * (ROWS_PER_PANEL * 4)
    multiplyBlock(rows, panels, movedPanels, movedPanelCount, depth, scratch)
    for (let i = 0; i < panels; i++) {
      const tilesOfPanel = tiles + <usize>((first + i) * codewordPanelCount) * TILE_BYTES
      placeColumns(scratch + <usize>(i * movedPanelCount) * TILE_BYTES, movedList, movedCount, tilesOfPanel)
      labelPanel(tilesOfPanel, codewordPanelCount, halfNorms, labels + <usize>((first + i) * ROWS_PER_PANEL * 4))
    }
  }
}
