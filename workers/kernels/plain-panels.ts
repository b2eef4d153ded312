import type { KernelLoops } from './kernels.ts'
import { codewordsPerPanel } from './tile-sizes.ts'
import type { PlainHeap } from './plain-heap.ts'

/** Packing in plain TypeScript; what each does is said in `KernelLoops`. */
export function plainPanels(heap: PlainHeap): Pick<KernelLoops, 'packPanels' | 'halfNorms'> {
  return {
    packPanels(source, stride, rowList, rowCount, columnList, columnCount, means, scale, width, target) {
      const { float32, float64, int32 } = heap
      const panelCount = Math.ceil(rowCount / width)
      for (let row = 0; row < panelCount * width; row++) {
        const slot = row % width
        let to = target / 4 + (row - slot) * columnCount + slot
        if (row < rowCount) {
          const from = source / 4 + int32[rowList / 4 + row] * stride
          for (let k = 0; k < columnCount; k++, to += width) {
            float32[to] = (float32[from + int32[columnList / 4 + k]] - float64[means / 8 + k]) * scale
          }
        } else {
          for (let k = 0; k < columnCount; k++, to += width) float32[to] = 0
        }
      }
    },

    halfNorms(panels, panelCount, depth, target) {
      const { float32 } = heap
      for (let column = 0; column < panelCount * codewordsPerPanel; column++) {
        const slot = column % codewordsPerPanel
        let from = panels / 4 + (column - slot) * depth + slot
        let sum = 0
        for (let k = 0; k < depth; k++, from += codewordsPerPanel) sum += float32[from] * float32[from]
        float32[target / 4 + column] = sum / 2
      }
    },
  }
}
