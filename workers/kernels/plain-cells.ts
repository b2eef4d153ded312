import type { KernelLoops } from './kernels.ts'
import type { PlainHeap } from './plain-heap.ts'
import { narrowRowsPerPanel } from './tile-sizes.ts'

/** Nearest codewords in the plane among the candidates of a cell, in plain TypeScript; see `KernelLoops`. */
export function plainCells(heap: PlainHeap): Pick<KernelLoops, 'assignInCells'> {
  return {
    assignInCells(rowPanels, rowCount, side, starts, blocks, labels) {
      const { float32, int32 } = heap
      const indexOf = (coordinate: number): number =>
        Math.min(side - 1, Math.floor(((coordinate + 1) * side) / 2))
      for (let row = 0; row < rowCount; row++) {
        const slot = row % narrowRowsPerPanel
        const place = rowPanels / 4 + 2 * (row - slot) + slot
        const x = float32[place]
        const y = float32[place + narrowRowsPerPanel]
        const cell = starts / 4 + indexOf(y) * side + indexOf(x)
        let best = Infinity
        let label = int32[blocks / 4 + int32[cell] * 16 + 12]
        for (let block = int32[cell]; block < int32[cell + 1]; block++) {
          const first = blocks / 4 + block * 16
          for (let lane = first; lane < first + 4; lane++) {
            const partial = Math.fround(float32[lane] - Math.fround(x * float32[lane + 4]))
            const score = Math.fround(partial - Math.fround(y * float32[lane + 8]))
            if (score < best) {
              best = score
              label = int32[lane + 12]
            }
          }
        }
        int32[labels / 4 + row] = label
      }
    },
  }
}
