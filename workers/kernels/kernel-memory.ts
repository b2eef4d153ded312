/** Bytes that can grow: a WebAssembly memory or an ordinary buffer. */
export interface Heap {
  readonly buffer: ArrayBuffer
  /** @throws RangeError where the machine has no more */
  growTo(byteLength: number): void
}

/** The machine has not given the memory that was asked for. */
export class OutOfKernelMemory extends Error {
  override readonly name = 'OutOfKernelMemory'

  /** @param byteLength of the whole memory, had it grown */
  constructor(readonly byteLength: number) {
    super(`no memory of ${byteLength} bytes`)
  }
}

/** One cache line: no two regions share one, and vectors never straddle two. */
const ALIGNMENT = 64
/** What 32-bit addresses reach. */
const LARGEST_BYTES = 2 ** 32 - 65536

/** A stack of regions in one heap. A view is valid until the next `allocate`, which may move the heap. */
export class KernelMemory {
  /** The first line stays free, so that no region has the address 0. */
  #top = ALIGNMENT
  readonly #heap: Heap

  constructor(heap: Heap) {
    this.#heap = heap
  }

  get byteLength(): number {
    return this.#heap.buffer.byteLength
  }

  /** End of the last region: given to `release`, it frees what was allocated since. */
  get top(): number {
    return this.#top
  }

  /**
   * @returns the address of a region with arbitrary contents
   * @throws OutOfKernelMemory
   */
  allocate(byteLength: number): number {
    const address = this.#top
    const end = Math.ceil((address + byteLength) / ALIGNMENT) * ALIGNMENT
    if (end > LARGEST_BYTES) throw new OutOfKernelMemory(end)
    if (end > this.byteLength) {
      try {
        this.#heap.growTo(end)
      } catch (error) {
        if (error instanceof RangeError) throw new OutOfKernelMemory(end)
        throw error
      }
    }
    this.#top = end
    return address
  }

  release(top: number): void {
    this.#top = top
  }

  float32(address: number, length: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#heap.buffer, address, length)
  }

  float64(address: number, length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#heap.buffer, address, length)
  }

  int32(address: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#heap.buffer, address, length)
  }
}
