import { relaxedSimdBinary, simdBinary } from './binaries.generated.ts'
import { type BackendName, backendNames, type Kernels } from './kernels.ts'
import { plainKernels } from './plain-kernels.ts'
import { decodeBinary, wasmKernels } from './wasm-kernels.ts'

const binaries = { 'relaxed-simd': relaxedSimdBinary, simd: simdBinary }

/** Whether this engine runs a backend: it validates the very binary that would run. */
export function hasBackend(backend: BackendName): boolean {
  if (backend === 'plain') return true
  return typeof WebAssembly === 'object' && WebAssembly.validate(decodeBinary(binaries[backend]))
}

/**
 * A backend with a memory of its own, which is given back when the result is dropped.
 * @param backend the fastest that this engine has, if none is named
 * @throws Error where the engine has no such backend
 */
export function createKernels(backend: BackendName = fastestBackend()): Kernels {
  if (backend === 'plain') return plainKernels()
  if (!hasBackend(backend)) throw new Error(`this engine has no ${backend}`)
  return wasmKernels(backend, decodeBinary(binaries[backend]))
}

function fastestBackend(): BackendName {
  return backendNames.find(hasBackend) ?? 'plain'
}
