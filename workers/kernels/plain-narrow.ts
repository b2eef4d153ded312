import type { KernelLoops } from './kernels.ts'
import { narrowRowsPerPanel } from './tile-sizes.ts'
import type { PlainHeap } from './plain-heap.ts'

/** Nearest codewords of short rows in plain TypeScript; see `KernelLoops`. */
export function plainNarrow(heap: PlainHeap): Pick<KernelLoops, 'assignNarrow'> {
  return {
    assignNarrow(rows, rowPanelCount, codewords, codebookSize, depth, norms, labels) {
      const { float32, int32 } = heap
      for (let row = 0; row < rowPanelCount * narrowRowsPerPanel; row++) {
        const slot = row % narrowRowsPerPanel
        const from = rows / 4 + (row - slot) * depth + slot
        let best = Infinity
        let label = 0
        let c = codewords / 4
        for (let k = 0; k < codebookSize; k++) {
          let score = float32[norms / 4 + k]
          for (let d = 0; d < depth; d++, c++) {
            score = Math.fround(score - Math.fround(float32[from + d * narrowRowsPerPanel] * float32[c]))
          }
          if (score < best) {
            best = score
            label = k
          }
        }
        int32[labels / 4 + row] = label
      }
    },
  }
}
