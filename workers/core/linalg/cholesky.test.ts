import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { lastOf } from '../training/last-of.ts'
import { factorCholesky, innerProduct, invertedFactor, solveCholesky } from './cholesky.ts'

/** B B^T + I for a random B: symmetric, no eigenvalue below 1. */
function positiveDefinite(size: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 'matrix')
  const b = Float64Array.from({ length: size * size }, () => stream.normal())
  return Float64Array.from({ length: size * size }, (_, place) => {
    const [row, column] = [Math.floor(place / size), place % size]
    let sum = row === column ? 1 : 0
    for (let j = 0; j < size; j++) sum += b[row * size + j] * b[column * size + j]
    return sum
  })
}

describe('Cholesky factors', () => {
  test('multiply to the matrix, and solve its equations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(99), (size, seed) => {
        const matrix = positiveDefinite(size, seed)
        const factor = matrix.slice()
        lastOf(factorCholesky(factor, size))
        const stream = new RandomStream(seed, 'solution')
        const expected = Float64Array.from({ length: size }, () => stream.normal())
        const right = new Float64Array(size)
        for (let row = 0; row < size; row++) {
          for (let column = 0; column < size; column++) {
            let sum = 0
            const last = Math.min(row, column)
            for (let j = 0; j <= last; j++) sum += factor[row * size + j] * factor[column * size + j]
            expect(sum).toBeCloseTo(matrix[row * size + column], 9)
            right[row] += matrix[row * size + column] * expected[column]
          }
        }
        for (const [j, value] of solveCholesky(factor, right).entries()) {
          expect(value).toBeCloseTo(expected[j], 8)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('are inverted to rows whose inner products are the inverse of the matrix', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(99), (size, seed) => {
        const matrix = positiveDefinite(size, seed)
        const factor = matrix.slice()
        lastOf(factorCholesky(factor, size))
        const half = lastOf(invertedFactor(factor, size))
        const inverse = Float64Array.from({ length: size * size }, (_, place) =>
          innerProduct(half, Math.floor(place / size) * size, half, (place % size) * size, size),
        )
        for (let place = 0; place < inverse.length; place++) {
          const [row, column] = [Math.floor(place / size), place % size]
          // Both are symmetric.
          const entry = innerProduct(matrix, row * size, inverse, column * size, size)
          expect(entry).toBeCloseTo(row === column ? 1 : 0, 9)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('are refused for matrices that have none', () => {
    const found = 'matrix to factor: a pivot is -3; expected a positive definite one.'
    expect(() => lastOf(factorCholesky(Float64Array.of(1, 2, 2, 1), 2))).toThrow(found)
    expect(() => lastOf(factorCholesky(new Float64Array(1), 1))).toThrow('a pivot is 0')
    expect(() => lastOf(factorCholesky(Float64Array.of(NaN), 1))).toThrow('a pivot is NaN')
  })
})
