import { type Heap, KernelMemory } from './kernel-memory.ts'
import type { BackendName, KernelLoops, Kernels } from './kernels.ts'

const PAGE_BYTES = 65536

/** The memory that a module exports; it grows by whole pages. */
class WasmHeap implements Heap {
  readonly #memory: WebAssembly.Memory

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory
  }

  get buffer(): ArrayBuffer {
    return this.#memory.buffer
  }

  growTo(byteLength: number): void {
    this.#memory.grow(Math.ceil((byteLength - this.buffer.byteLength) / PAGE_BYTES))
  }
}

/** Bytes of a binary that was written as base64. */
export function decodeBinary(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** An instance of its own, memory included, of a binary that this engine accepts. */
export function wasmKernels(
  backend: Exclude<BackendName, 'plain'>,
  binary: Uint8Array<ArrayBuffer>,
): Kernels {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary))
  const { memory, ...loops } = exports as unknown as KernelLoops & { memory: WebAssembly.Memory }
  return { backend, memory: new KernelMemory(new WasmHeap(memory)), loops }
}
