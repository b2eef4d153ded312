import type { KernelLoops } from './kernels.ts'
import { codewordsPerPanel, depthBlock, panelsPerBlock, rowsPerPanel, tileElements } from './tile-sizes.ts'
import type { PlainHeap } from './plain-heap.ts'

/**
 * Adds to one tile the products of one depth block, in the order of the SIMD loops: each sum starts at 0, so that
 * rounding grows with the block and not with the depth. 2 x 4 sums at a time is what registers hold of scalars.
 */
function addTile(float32: Float32Array, rows: number, codewords: number, tile: number, depth: number): void {
  for (let row = 0; row < rowsPerPanel; row += 2) {
    for (let column = 0; column < codewordsPerPanel; column += 4) {
      let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0]
      let x = rows + row
      let c = codewords + column
      for (let k = 0; k < depth; k++, x += rowsPerPanel, c += codewordsPerPanel) {
        const upper = float32[x]
        const lower = float32[x + 1]
        a0 = Math.fround(a0 + Math.fround(upper * float32[c]))
        a1 = Math.fround(a1 + Math.fround(upper * float32[c + 1]))
        a2 = Math.fround(a2 + Math.fround(upper * float32[c + 2]))
        a3 = Math.fround(a3 + Math.fround(upper * float32[c + 3]))
        b0 = Math.fround(b0 + Math.fround(lower * float32[c]))
        b1 = Math.fround(b1 + Math.fround(lower * float32[c + 1]))
        b2 = Math.fround(b2 + Math.fround(lower * float32[c + 2]))
        b3 = Math.fround(b3 + Math.fround(lower * float32[c + 3]))
      }
      const upper = tile + row * codewordsPerPanel + column
      const lower = upper + codewordsPerPanel
      float32[upper] += a0
      float32[upper + 1] += a1
      float32[upper + 2] += a2
      float32[upper + 3] += a3
      float32[lower] += b0
      float32[lower + 1] += b1
      float32[lower + 2] += b2
      float32[lower + 3] += b3
    }
  }
}

/** Tiles of `rowPanelCount x codewordPanelCount`, all indices in elements. */
function multiplyBlock(
  float32: Float32Array,
  rows: number,
  rowPanelCount: number,
  codewords: number,
  codewordPanelCount: number,
  depth: number,
  tiles: number,
): void {
  float32.fill(0, tiles, tiles + rowPanelCount * codewordPanelCount * tileElements)
  for (let start = 0; start < depth; start += depthBlock) {
    const blockDepth = Math.min(depthBlock, depth - start)
    for (let j = 0; j < codewordPanelCount; j++) {
      const codewordPanel = codewords + (j * depth + start) * codewordsPerPanel
      for (let i = 0; i < rowPanelCount; i++) {
        const rowPanel = rows + (i * depth + start) * rowsPerPanel
        addTile(
          float32,
          rowPanel,
          codewordPanel,
          tiles + (i * codewordPanelCount + j) * tileElements,
          blockDepth,
        )
      }
    }
  }
}

function labelPanel(heap: PlainHeap, tiles: number, panelCount: number, norms: number, labels: number): void {
  const { float32, int32 } = heap
  for (let row = 0; row < rowsPerPanel; row++) {
    let best = Infinity
    let label = 0
    for (let k = 0; k < panelCount * codewordsPerPanel; k++) {
      const slot = k % codewordsPerPanel
      const product = float32[tiles + (k - slot) * rowsPerPanel + row * codewordsPerPanel + slot]
      const score = Math.fround(float32[norms + k] - product)
      if (score < best) {
        best = score
        label = k
      }
    }
    int32[labels + row] = label
  }
}

/** Nearest codewords by tiles, in plain TypeScript; what each does is said in `KernelLoops`. */
export function plainTiles(heap: PlainHeap): Pick<KernelLoops, 'assignTiles' | 'updateTiles'> {
  return {
    assignTiles(rows, rowPanelCount, codewords, panelCount, depth, norms, tiles, keepsTiles, labels) {
      for (let first = 0; first < rowPanelCount; first += panelsPerBlock) {
        const blockPanels = Math.min(panelsPerBlock, rowPanelCount - first)
        const block = tiles / 4 + keepsTiles * first * panelCount * tileElements
        const blockRows = rows / 4 + first * depth * rowsPerPanel
        multiplyBlock(heap.float32, blockRows, blockPanels, codewords / 4, panelCount, depth, block)
        for (let i = 0; i < blockPanels; i++) {
          const panelTiles = block + i * panelCount * tileElements
          labelPanel(heap, panelTiles, panelCount, norms / 4, labels / 4 + (first + i) * rowsPerPanel)
        }
      }
    },

    updateTiles(
      rows,
      rowPanelCount,
      moved,
      movedList,
      movedCount,
      depth,
      norms,
      scratch,
      tiles,
      panelCount,
      labels,
    ) {
      const { float32, int32 } = heap
      const movedPanelCount = Math.ceil(movedCount / codewordsPerPanel)
      for (let first = 0; first < rowPanelCount; first += panelsPerBlock) {
        const blockPanels = Math.min(panelsPerBlock, rowPanelCount - first)
        const blockRows = rows / 4 + first * depth * rowsPerPanel
        multiplyBlock(float32, blockRows, blockPanels, moved / 4, movedPanelCount, depth, scratch / 4)
        for (let i = 0; i < blockPanels; i++) {
          const panelTiles = tiles / 4 + (first + i) * panelCount * tileElements
          for (let m = 0; m < movedCount; m++) {
            const k = int32[movedList / 4 + m]
            const slot = k % codewordsPerPanel
            const movedSlot = m % codewordsPerPanel
            const from =
              scratch / 4 + i * movedPanelCount * tileElements + (m - movedSlot) * rowsPerPanel + movedSlot
            const to = panelTiles + (k - slot) * rowsPerPanel + slot
            for (let row = 0; row < tileElements; row += codewordsPerPanel)
              float32[to + row] = float32[from + row]
          }
          labelPanel(heap, panelTiles, panelCount, norms / 4, labels / 4 + (first + i) * rowsPerPanel)
        }
      }
    },
  }
}
