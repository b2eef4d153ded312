import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import { RandomStream } from '../random/random-stream.ts'
import { lastOf } from '../training/last-of.ts'
import { gaussianKernel, likeness } from './gaussian-kernel.ts'

const product = new MatrixProduct()

test('entries from inner products are those of the rows, the median distance is the width', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(999),
      (n, d, seed) => {
        const stream = new RandomStream(seed, 'rows')
        const rows = Float32Array.from({ length: n * d }, () => stream.normal())
        const { entries, width } = lastOf(gaussianKernel(product, rows, d))
        const between: number[] = []
        for (let a = 0; a < n; a++) {
          for (let b = 0; b < n; b++) {
            let sum = 0
            for (let j = 0; j < d; j++) sum += (rows[a * d + j] - rows[b * d + j]) ** 2
            expect(entries[a * n + b]).toBeCloseTo(a === b ? 1 : Math.exp(-sum / width), 3)
            if (a < b) between.push(sum)
          }
        }
        expect(between.filter((sum) => sum > width + 1e-4).length).toBeLessThanOrEqual(between.length / 2)
        expect(between.filter((sum) => sum < width - 1e-4).length).toBeLessThanOrEqual(between.length / 2)
      },
    ),
    { numRuns: 40 },
  )
})

test('likeness is 1 for what is the same, whatever its width, and falls by e over a width', () => {
  expect([likeness(0, 3), likeness(0, 0)]).toEqual([1, 1])
  expect(likeness(3, 3)).toBeCloseTo(Math.exp(-1), 12)
})
