import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import { RandomStream } from '../random/random-stream.ts'
import { lastOf } from '../training/last-of.ts'
import { gaussianKernel, medianDistance, squaredDistances } from './gaussian-kernel.ts'

const product = new MatrixProduct()

test('distances from inner products are those of the rows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(999),
      (n, d, seed) => {
        const stream = new RandomStream(seed, 'rows')
        const rows = Float32Array.from({ length: n * d }, () => stream.normal())
        const distances = lastOf(squaredDistances(product, rows, d))
        const between: number[] = []
        for (let a = 0; a < n; a++) {
          for (let b = 0; b < n; b++) {
            let sum = 0
            for (let j = 0; j < d; j++) sum += (rows[a * d + j] - rows[b * d + j]) ** 2
            expect(distances[a * n + b]).toBeCloseTo(sum, 4)
            if (a < b) between.push(distances[a * n + b])
          }
        }
        const median = medianDistance(distances, n)
        expect(between.filter((distance) => distance > median).length).toBeLessThanOrEqual(between.length / 2)
        expect(between.filter((distance) => distance < median).length).toBeLessThanOrEqual(between.length / 2)
      },
    ),
    { numRuns: 40 },
  )
})

test('the kernel is 1 for what is the same, whatever its width, and falls by e over a width', () => {
  expect([gaussianKernel(0, 3), gaussianKernel(0, 0)]).toEqual([1, 1])
  expect(gaussianKernel(3, 3)).toBeCloseTo(Math.exp(-1), 12)
})
