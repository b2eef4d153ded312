import { expect, test } from 'vitest'
import { createKernels, hasBackend } from '../../kernels/create-kernels.ts'
import { backendNames } from '../../kernels/kernels.ts'
import { RandomStream } from '../random/random-stream.ts'
import { normalNumbers } from '../training/testing/search-reference.ts'
import { MatrixProduct } from './matrix-product.ts'
import { testMatrixProduct } from './testing/matrix-product-suite.ts'

for (const backend of backendNames.filter(hasBackend)) testMatrixProduct(backend)

test.each([
  [1, 1, 1],
  [13, 19, 64],
  [70, 50, 513],
  [9, 20, 1500],
])('simd and plain agree in every bit: %i rows with %i rows of %i', (m, n, depth) => {
  const stream = new RandomStream(depth, 'bits')
  const [a, b] = [normalNumbers(stream, m * depth), normalNumbers(stream, n * depth)]
  const [simd, plain] = (['simd', 'plain'] as const).map((backend) =>
    new MatrixProduct(createKernels(backend)).multiplyTransposed(a, b, depth),
  )
  expect(simd).toEqual(plain)
})

test('a product is written where it is wanted, whatever stood there, and gives its memory back', () => {
  const kernels = createKernels('plain')
  const { top } = kernels.memory
  const into = new Float32Array(4).fill(Number.NaN)
  const [a, b] = [Float32Array.of(1, 2, 3, 4), Float32Array.of(5, 6, 7, 8)]
  expect(new MatrixProduct(kernels).multiplyTransposed(a, b, 2, into)).toBe(into)
  expect([...into]).toEqual([17, 23, 39, 53])
  expect(kernels.memory.top).toBe(top)
})

test('no rows give an empty product', () => {
  const product = new MatrixProduct().multiplyTransposed(new Float32Array(), Float32Array.of(1, 2), 2)
  expect(product).toHaveLength(0)
})

test('large matrices pass in blocks: the kernel memory stays at some megabytes', () => {
  const kernels = createKernels()
  const [a, b] = [new Float32Array(1000 * 2000), new Float32Array(700 * 2000)]
  new MatrixProduct(kernels).multiplyTransposed(a, b, 2000)
  expect(kernels.memory.byteLength).toBeLessThan(10e6)
})

test('sizes that do not fit are refused', () => {
  const products = new MatrixProduct(createKernels('plain'))
  const six = new Float32Array(6)
  expect(() => products.multiplyTransposed(six, six, 4)).toThrow(
    'matrix product: found 6 numbers for rows of 4; expected a whole number of rows.',
  )
  expect(() => products.multiplyTransposed(six, new Float32Array(7), 3)).toThrow('found 7 numbers')
  for (const depth of [0, -1, 1.5, Number.NaN]) {
    expect(() => products.multiplyTransposed(six, six, depth)).toThrow('a whole number of rows')
  }
  expect(() => products.multiplyTransposed(six, six, 3, new Float32Array(3))).toThrow(
    'matrix product: found room for 3 numbers; expected 2 × 2.',
  )
})
