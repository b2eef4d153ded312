import type { KernelLoops } from './kernels.ts'
import type { PlainHeap } from './plain-heap.ts'
import { codewordsPerPanel, depthBlock, rowsPerPanel, tileElements } from './tile-sizes.ts'

/**
 * Adds to one tile, whose rows start `stride` apart, the products of one depth block, in the order of the SIMD loops:
 * each sum starts at 0, so that rounding grows with the block and not with the depth. 2 x 4 sums at a time is what
 * registers hold of scalars.
 */
function addTile(
  float32: Float32Array,
  rows: number,
  codewords: number,
  tile: number,
  stride: number,
  depth: number,
): void {
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
      const upper = tile + row * stride + column
      const lower = upper + stride
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

/**
 * Adds the products of row panels with codeword panels to what stands in the tiles; all indices in elements.
 * @param tileStep from a tile to that of the next codeword panel; @param stride from a row of a tile to the next
 */
export function addProducts(
  float32: Float32Array,
  rows: number,
  rowPanelCount: number,
  codewords: number,
  codewordPanelCount: number,
  depth: number,
  tiles: number,
  tileStep: number,
  stride: number,
): void {
  const tilesOfPanel = codewordPanelCount * tileElements
  for (let start = 0; start < depth; start += depthBlock) {
    const blockDepth = Math.min(depthBlock, depth - start)
    for (let j = 0; j < codewordPanelCount; j++) {
      const codewordPanel = codewords + (j * depth + start) * codewordsPerPanel
      for (let i = 0; i < rowPanelCount; i++) {
        const rowPanel = rows + (i * depth + start) * rowsPerPanel
        const tile = tiles + i * tilesOfPanel + j * tileStep
        addTile(float32, rowPanel, codewordPanel, tile, stride, blockDepth)
      }
    }
  }
}

/** Matrix products in plain TypeScript; see `KernelLoops`. */
export function plainProducts(heap: PlainHeap): Pick<KernelLoops, 'multiplyPanels'> {
  return {
    multiplyPanels(rows, rowPanelCount, columns, panelCount, depth, adds, product) {
      const { float32 } = heap
      const target = product / 4
      if (adds === 0) float32.fill(0, target, target + rowPanelCount * panelCount * tileElements)
      const stride = panelCount * codewordsPerPanel
      addProducts(
        float32,
        rows / 4,
        rowPanelCount,
        columns / 4,
        panelCount,
        depth,
        target,
        codewordsPerPanel,
        stride,
      )
    },
  }
}
