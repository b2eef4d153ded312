import type { KernelLoops } from './kernels.ts'
import type { PlainHeap } from './plain-heap.ts'

/** Sums of members in plain TypeScript, with the four running errors of the SIMD loop; see `KernelLoops`. */
export function plainSums(heap: PlainHeap): Pick<KernelLoops, 'sumMembers'> {
  return {
    sumMembers(
      rows,
      stride,
      members,
      memberCount,
      columnList,
      columnCount,
      codeword,
      means,
      gathered,
      sums,
      target,
    ) {
      const { float32, float64, int32 } = heap
      const sum = sums / 8
      const center = codeword / 4
      const value = gathered / 4
      const vectorEnd = columnCount - (columnCount % 4)
      const isSummed = sums !== 0
      if (isSummed) float64.fill(0, sum, sum + columnCount)
      let [error0, error1, error2, error3, errorOfRest] = [0, 0, 0, 0, 0]
      for (let m = 0; m < memberCount; m++) {
        const row = rows / 4 + int32[members / 4 + m] * stride
        for (let k = 0; k < columnCount; k++) {
          float32[value + k] = float32[row + int32[columnList / 4 + k]]
          if (isSummed) float64[sum + k] += float32[value + k]
        }
        for (let k = 0; k < vectorEnd; k += 4) {
          error0 += (float32[value + k] - float32[center + k]) ** 2
          error1 += (float32[value + k + 1] - float32[center + k + 1]) ** 2
          error2 += (float32[value + k + 2] - float32[center + k + 2]) ** 2
          error3 += (float32[value + k + 3] - float32[center + k + 3]) ** 2
        }
        for (let k = vectorEnd; k < columnCount; k++) {
          errorOfRest += (float32[value + k] - float32[center + k]) ** 2
        }
      }
      if (isSummed) {
        for (let k = 0; k < columnCount; k++) {
          float32[target / 4 + k] = float64[sum + k] - memberCount * float64[means / 8 + k]
        }
      }
      return error0 + error1 + (error2 + error3) + errorOfRest
    },
  }
}
