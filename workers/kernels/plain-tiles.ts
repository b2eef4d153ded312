import type { KernelLoops } from './kernels.ts'
import { addProducts } from './plain-products.ts'
import type { PlainHeap } from './plain-heap.ts'
import { codewordsPerPanel, panelsPerBlock, rowsPerPanel, tileElements } from './tile-sizes.ts'

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
  addProducts(
    float32,
    rows,
    rowPanelCount,
    codewords,
    codewordPanelCount,
    depth,
    tiles,
    tileElements,
    codewordsPerPanel,
  )
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
