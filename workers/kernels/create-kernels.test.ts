import { expect, test } from 'vitest'
import { createKernels, hasBackend } from './create-kernels.ts'
import { KernelMemory, OutOfKernelMemory } from './kernel-memory.ts'
import { backendNames } from './kernels.ts'

const present = backendNames.filter(hasBackend)

test('the fastest backend that the engine validates is chosen', () => {
  expect(present).toContain('simd')
  expect(createKernels().backend).toBe(present[0])
  for (const backend of present) expect(createKernels(backend).backend).toBe(backend)
})

test('a backend that the engine does not have is not pretended', () => {
  for (const backend of backendNames.filter((name) => !hasBackend(name))) {
    expect(() => createKernels(backend)).toThrow(`this engine has no ${backend}`)
  }
})

test.each(present)(
  'every instance has a memory of its own, which keeps its contents as it grows: %s',
  (name) => {
    const [one, other] = [createKernels(name), createKernels(name)]
    const address = one.memory.allocate(8)
    expect(other.memory.allocate(8)).toBe(address)
    one.memory.float64(address, 1)[0] = 1.5
    other.memory.float64(address, 1)[0] = -2.5
    const next = one.memory.allocate(10_000_000)
    expect(next % 64).toBe(0)
    expect(one.memory.byteLength).toBeGreaterThanOrEqual(10_000_000)
    expect(other.memory.byteLength).toBeLessThan(10_000_000)
    expect(one.memory.float64(address, 1)[0]).toBe(1.5)
    expect(other.memory.float64(address, 1)[0]).toBe(-2.5)
    one.memory.release(next)
    expect(one.memory.allocate(1)).toBe(next)
  },
)

test.each(present)('the register peak is a number that all chains enter: %s', (name) => {
  const { loops } = createKernels(name)
  expect(loops.registerPeak(0)).not.toBe(0)
  expect(loops.registerPeak(1000)).toBeGreaterThan(loops.registerPeak(0))
})

test.each(present)(
  'more than 32-bit addresses reach is refused with its size, and what is there stays: %s',
  (name) => {
    const { memory } = createKernels(name)
    const { top } = memory
    expect(() => memory.allocate(2 ** 33)).toThrow(OutOfKernelMemory)
    expect(() => memory.allocate(2 ** 33)).toThrow(`no memory of ${2 ** 33 + 64} bytes`)
    expect(memory.top).toBe(top)
  },
)

test('a heap that cannot grow is told from a defect', () => {
  const failing = (error: Error) => {
    const growTo = (): void => {
      throw error
    }
    return new KernelMemory({ buffer: new ArrayBuffer(64), growTo })
  }
  expect(() => failing(new RangeError('no pages')).allocate(1)).toThrow(OutOfKernelMemory)
  expect(() => failing(new TypeError('a defect')).allocate(1)).toThrow('a defect')
})
