import { KernelMemory } from './kernel-memory.ts'
import type { Kernels } from './kernels.ts'
import { plainCells } from './plain-cells.ts'
import { plainNarrow } from './plain-narrow.ts'
import { plainPanels } from './plain-panels.ts'
import { plainProducts } from './plain-products.ts'
import { PlainHeap } from './plain-heap.ts'
import { plainRegisterPeak } from './plain-register-peak.ts'
import { plainSums } from './plain-sums.ts'
import { plainTiles } from './plain-tiles.ts'

/** The loops in plain TypeScript, for engines without WebAssembly SIMD and for links that ask for them. */
export function plainKernels(): Kernels {
  const heap = new PlainHeap()
  return {
    backend: 'plain',
    memory: new KernelMemory(heap),
    loops: {
      ...plainRegisterPeak(),
      ...plainPanels(heap),
      ...plainProducts(heap),
      ...plainTiles(heap),
      ...plainNarrow(heap),
      ...plainCells(heap),
      ...plainSums(heap),
    },
  }
}
