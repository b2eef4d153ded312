import { describe, expect, it } from 'vitest'
import { createKernels } from '../../../kernels/create-kernels.ts'
import type { BackendName } from '../../../kernels/kernels.ts'
import { RandomStream } from '../../random/random-stream.ts'
import { RowShard } from '../row-shard.ts'
import { storeRows } from '../row-store.ts'
import {
  assignOneBlock,
  codebookOf,
  everyDimension,
  judgeLabels,
  labelTolerance,
  normalNumbers,
} from './search-reference.ts'

/** Sizes around the panels of 6, 8 and 16 and the depth block of 512: rows, dimensions, codewords. */
const sizes = [
  [1, 1, 1],
  [5, 7, 6],
  [6, 8, 7],
  [7, 9, 8],
  [8, 9, 9],
  [9, 10, 17],
  [15, 3, 5],
  [17, 2, 9],
  [101, 2, 40],
  [97, 11, 16],
  [13, 511, 9],
  [13, 512, 9],
  [13, 513, 9],
  [7, 1100, 3],
] as const

/** Called by the tests in Node and in Chromium, for each backend that there is. */
export function testRowShard(backend: BackendName): void {
  const shardOf = (rows: Float32Array, dimension: number) =>
    new RowShard(storeRows(createKernels(backend), rows, dimension))

  describe(`a shard of rows, ${backend}`, () => {
    it.each(sizes)(
      'labels %i rows of %i dimensions by %i codewords as float64 does',
      (rowCount, width, size) => {
        const stream = new RandomStream(rowCount * 1000 + width, 'labels')
        const rows = normalNumbers(stream, rowCount * width)
        const codebook = codebookOf(width, everyDimension(width), normalNumbers(stream, size * width, 0.5))
        const shard = shardOf(rows, width)
        const { counts } = assignOneBlock(shard, codebook)
        const { labels } = shard
        const judged = judgeLabels(rows, codebook, labels)
        for (const { excess } of judged) expect(excess).toBeLessThan(labelTolerance)
        // Near-ties are rare in normal data: the labels are right, not only their distances.
        expect(judged.filter(({ label }, row) => label !== labels[row]).length).toBeLessThanOrEqual(1)
        for (const [k, count] of counts.entries()) {
          expect(count).toBe(labels.filter((label) => label === k).length)
        }
      },
    )

    it.each([
      [2, 6],
      [2, 30],
      [2, 60],
      [8, 30],
      [20, 30],
    ])('gives ties to the lowest codeword: whole numbers, %i dimensions, %i codewords', (dimension, size) => {
      const stream = new RandomStream(size, 'ties')
      const wholes = (count: number) => Float32Array.from({ length: count }, () => stream.integer(17) - 8)
      const half = wholes((size / 2) * dimension)
      const codewords = Float32Array.from([...half, ...half])
      // Rows and their negatives: the means are 0, and every score is a whole number of halves.
      const some = wholes(40 * dimension)
      const rows = Float32Array.from([...some, ...some.map((value) => -value)])
      const codebook = codebookOf(dimension, everyDimension(dimension), codewords)
      const shard = shardOf(rows, dimension)
      shard.assign(codebook)
      const expected = judgeLabels(rows, codebook, shard.labels).map(({ label }) => label)
      expect([...shard.labels]).toEqual(expected)
    })

    it.each([
      [2, 40],
      [5, 40],
      [24, 40],
    ])('does not lose data 1e5 standard deviations from the origin: %i dimensions', (dimension, size) => {
      const stream = new RandomStream(dimension, 'offset')
      const rows = normalNumbers(stream, 300 * dimension, 1, 1e5)
      const codewords = normalNumbers(stream, size * dimension, 1, 1e5)
      const codebook = codebookOf(dimension, everyDimension(dimension), codewords)
      const shard = shardOf(rows, dimension)
      shard.assign(codebook)
      const judged = judgeLabels(rows, codebook, shard.labels)
      // Such numbers are multiples of 1/128: exact ties are many, and rounding may break them either way.
      for (const { excess } of judged) expect(excess).toBeLessThan(labelTolerance)
    })

    it.each([1e-30, 1e30])('neither underflows nor overflows at a spread of %f', (spread) => {
      const stream = new RandomStream(3, 'spread')
      const rows = normalNumbers(stream, 50 * 12, spread)
      const codebook = codebookOf(12, everyDimension(12), normalNumbers(stream, 9 * 12, spread))
      const shard = shardOf(rows, 12)
      const { touched } = assignOneBlock(shard, codebook)
      expect(touched.length).toBeGreaterThan(3)
      const { labels } = shard
      expect(judgeLabels(rows, codebook, labels).map(({ label }) => label)).toEqual([...labels])
    })

    it('finds the codewords where most rows crowd into one cell of the plane', () => {
      const stream = new RandomStream(4, 'crowd')
      const rows = normalNumbers(stream, 2 * 200, 1e-4)
      rows.set([-1, -1, 1, 1])
      const codebook = codebookOf(2, everyDimension(2), normalNumbers(stream, 2 * 150, 1e-4))
      const shard = shardOf(rows, 2)
      shard.assign(codebook)
      const judged = judgeLabels(rows, codebook, shard.labels)
      for (const { excess } of judged) expect(excess).toBeLessThan(labelTolerance)
      expect(judged.filter(({ label }, row) => label !== shard.labels[row]).length).toBeLessThan(3)
    })
  })
}
