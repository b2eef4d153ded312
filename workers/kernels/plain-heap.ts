import type { Heap } from './kernel-memory.ts'

/** An ordinary buffer behind the addresses of the plain loops, with one view of each type. */
export class PlainHeap implements Heap {
  buffer = new ArrayBuffer(65536)
  float32 = new Float32Array(this.buffer)
  float64 = new Float64Array(this.buffer)
  int32 = new Int32Array(this.buffer)

  growTo(byteLength: number): void {
    const larger = new ArrayBuffer(byteLength)
    new Uint8Array(larger).set(new Uint8Array(this.buffer))
    this.buffer = larger
    this.float32 = new Float32Array(larger)
    this.float64 = new Float64Array(larger)
    this.int32 = new Int32Array(larger)
  }
}
