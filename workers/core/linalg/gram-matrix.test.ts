import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { lastOf } from '../training/last-of.ts'
import { centredGram, gramMatrix } from './gram-matrix.ts'
import { MatrixProduct } from './matrix-product.ts'

function innerProducts(rows: Float64Array, depth: number): Float64Array {
  const count = rows.length / depth
  return Float64Array.from({ length: count * count }, (_, place) => {
    const [a, b] = [Math.floor(place / count), place % count]
    let sum = 0
    for (let i = 0; i < depth; i++) sum += rows[a * depth + i] * rows[b * depth + i]
    return sum
  })
}

function randomRows(count: number, depth: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 'rows')
  return Float64Array.from({ length: count * depth }, () => Math.fround(stream.normal() + 1))
}

describe('Gram matrices', () => {
  test('are all inner products, however the columns are cut into panels', () => {
    const product = new MatrixProduct()
    // More rows than a block has, in some of the runs.
    const sizes = [fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 30 })]
    fc.assert(
      fc.property(
        sizes[0],
        sizes[1],
        fc.integer({ min: 1, max: 40 }),
        fc.nat(99),
        (count, depth, most, seed) => {
          const rows = randomRows(count, depth, seed)
          const fill = (from: number, to: number, panel: Float32Array): void => {
            for (let i = 0; i < panel.length; i++) {
              panel[i] = rows[Math.floor(i / (to - from)) * depth + from + (i % (to - from))]
            }
          }
          const gram = lastOf(gramMatrix(product, count, depth, most, fill))
          for (const [place, value] of innerProducts(rows, depth).entries()) {
            expect(Math.abs(gram[place] - value)).toBeLessThan(2e-5 * (depth + 1))
          }
          const shares = [...gramMatrix(product, count, depth, most, fill)]
          expect(shares.at(-1)).toBe(1)
          expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 20 },
    )
  })

  test('centred ones are those of rows less their mean', () => {
    const [count, depth] = [9, 5]
    const rows = randomRows(count, depth, 4)
    const centred = rows.map((value, place) => {
      let mean = 0
      for (let row = 0; row < count; row++) mean += rows[row * depth + (place % depth)] / count
      return value - mean
    })
    const expected = innerProducts(centred, depth)
    for (const [place, value] of centredGram(innerProducts(rows, depth), count).entries()) {
      expect(value).toBeCloseTo(expected[place], 10)
    }
  })
})
