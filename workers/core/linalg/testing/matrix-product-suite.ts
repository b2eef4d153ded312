import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKernels } from '../../../kernels/create-kernels.ts'
import type { BackendName } from '../../../kernels/kernels.ts'
import { normalNumbers } from '../../training/testing/search-reference.ts'
import { RandomStream } from '../../random/random-stream.ts'
import { MatrixProduct } from '../matrix-product.ts'

/** Sizes around the panels of 6 and 8, the depth blocks of 512 and 1024, and the blocks of 384 rows and 512 columns. */
const sizes = [
  [1, 1, 1],
  [5, 7, 1],
  [6, 8, 511],
  [7, 9, 512],
  [13, 17, 513],
  [11, 9, 1024],
  [8, 12, 2100],
  [385, 3, 5],
  [4, 513, 7],
  [386, 10, 1030],
  [7, 515, 1030],
] as const

/** Of float32 sums of `depth` products: 2^-24 of the sum of their sizes for each addition, of which 512 + depth / 512. */
function expectProduct(product: Float32Array, a: Float32Array, b: Float32Array, depth: number): void {
  const columnCount = b.length / depth
  const additions = Math.min(depth, 512) + Math.ceil(depth / 512) + 1
  let worst = 0
  for (const [place, value] of product.entries()) {
    const [row, column] = [Math.floor(place / columnCount) * depth, (place % columnCount) * depth]
    let [sum, size] = [0, 0]
    for (let k = 0; k < depth; k++) {
      const term = a[row + k] * b[column + k]
      sum += term
      size += Math.abs(term)
    }
    worst = Math.max(worst, Math.abs(value - sum) / (additions * 2 ** -24 * size))
  }
  expect(worst).toBeLessThan(1)
}

/** Called by the tests in Node and in Chromium, for each backend that there is. */
export function testMatrixProduct(backend: BackendName): void {
  describe(`products of matrices, ${backend}`, () => {
    const products = new MatrixProduct(createKernels(backend))

    it.each(sizes)('%i rows with %i rows of %i are the float64 products, rounded', (m, n, depth) => {
      const stream = new RandomStream(m + n, 'product')
      const [a, b] = [normalNumbers(stream, m * depth), normalNumbers(stream, n * depth)]
      const product = products.multiplyTransposed(a, b, depth)
      expect(product).toHaveLength(m * n)
      expectProduct(product, a, b, depth)
    })

    it('are right for any sizes, and transposed when the factors change places', () => {
      const size = integer({ min: 1, max: 40 })
      assert(
        property(size, size, size, integer({ min: 0, max: 1e6 }), (m, n, depth, seed) => {
          const stream = new RandomStream(seed, 'product')
          const [a, b] = [normalNumbers(stream, m * depth), normalNumbers(stream, n * depth, 1e3)]
          const product = products.multiplyTransposed(a, b, depth)
          expectProduct(product, a, b, depth)
          // The same products are added in the same order: equal to the bit.
          const turned = products.multiplyTransposed(b, a, depth)
          expect(turned).toEqual(product.map((_, i) => product[(i % m) * n + Math.floor(i / m)]))
        }),
        { numRuns: 60 },
      )
    })
  })
}
