import type { KernelLoops } from './kernels.ts'

/** 48 chains of float32 scalars, four at a time, as far as an engine keeps numbers in registers; see `KernelLoops`. */
export function plainRegisterPeak(): Pick<KernelLoops, 'registerPeak'> {
  return {
    registerPeak(iterations) {
      const factor = Math.fround(1.0000001)
      const term = Math.fround(1e-9)
      let [a, b, c, d] = [0, 1, 2, 3]
      for (let i = 0; i < iterations * 12; i++) {
        a = Math.fround(Math.fround(a * factor) + term)
        b = Math.fround(Math.fround(b * factor) + term)
        c = Math.fround(Math.fround(c * factor) + term)
        d = Math.fround(Math.fround(d * factor) + term)
      }
      return a + b + c + d
    },
  }
}
