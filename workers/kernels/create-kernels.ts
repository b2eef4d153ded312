import type { BackendName, Kernels } from './kernels.ts'
import { plainKernels } from './plain-kernels.ts'

/** @param backend the fastest that this engine has, if none is named */
export function createKernels(backend: BackendName = 'plain'): Kernels {
  if (backend !== 'plain') throw new Error(`no backend ${backend}`)
  return plainKernels()
}
