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

/** Sums, errors and residuals, for one backend; called as `testRowShard` is. */
export function testShardSums(backend: BackendName): void {
  const activeSets: readonly [string, Int32Array][] = [
    ['all dimensions', everyDimension(21)],
    ['a run of dimensions', Int32Array.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 12)],
    ['scattered dimensions', everyDimension(21, 2)],
    ['three dimensions', Int32Array.of(1, 7, 20)],
    ['no dimension', new Int32Array(0)],
  ]

  const shardOf = (rows: Float32Array, dimension: number) =>
    new RowShard(storeRows(createKernels(backend), rows, dimension), { centre: new Float64Array(dimension) })

  describe(`sums of a shard, ${backend}`, () => {
    it.each(activeSets)(
      'are those of its members and the error that of their differences: %s',
      (_, active) => {
        const stream = new RandomStream(active.length, 'sums')
        const [rowCount, dimension, codebookSize] = [130, 21, 11]
        const rows = normalNumbers(stream, rowCount * dimension, 1, 30)
        const codewords = normalNumbers(stream, codebookSize * active.length, 1, 30)
        const codebook = { codebookSize, dimension, activeDimensions: active, codewords }
        const shard = shardOf(rows, dimension)
        const { counts, touched, sums, squaredError, changedCount } = assignOneBlock(shard, codebook)
        const { labels } = shard
        for (const { excess } of judgeLabels(rows, codebook, labels)) {
          expect(excess).toBeLessThan(labelTolerance)
        }
        expect(changedCount).toBe(rowCount)
        expect([...touched]).toEqual([...new Set(labels)].sort((a, b) => a - b))
        expect([...touched].map((k) => counts[k]).reduce((sum, count) => sum + count, 0)).toBe(rowCount)
        const expected = new Float64Array(touched.length * active.length)
        let error = 0
        for (let row = 0; row < rowCount; row++) {
          const values = rows.subarray(row * dimension, (row + 1) * dimension)
          const centre = new Float64Array(dimension)
          for (const [place, column] of active.entries()) {
            centre[column] = codewords[labels[row] * active.length + place]
            expected[touched.indexOf(labels[row]) * active.length + place] += values[column]
          }
          for (const [column, value] of values.entries()) error += (value - centre[column]) ** 2
        }
        expect(sums.length).toBe(expected.length)
        // Formed in float64 and rounded once.
        expect(sums).toEqual(Float32Array.from(expected))
        expect(Math.abs(squaredError / error - 1)).toBeLessThan(1e-12)
        expect([...shard.squaredErrors(codebook)]).toEqual([squaredError])
        expect(shard.assign(codebook).changedCount).toBe(0)
      },
    )

    it('gives the small error of close codewords, which |x|^2 - 2 x.c + |c|^2 would lose', () => {
      const rows = normalNumbers(new RandomStream(8, 'close'), 40 * 10, 1, 1000)
      const codewords = rows.map((value) => Math.fround(value + 2 ** -13))
      // The centre is their own means: about 0 the scores could not tell the codewords apart.
      const shard = new RowShard(storeRows(createKernels(backend), rows, 10))
      const { squaredError } = assignOneBlock(shard, codebookOf(10, everyDimension(10), codewords))
      expect(squaredError).toBe(400 * 2 ** -26)
    })

    it('leaves x - c in subtract, so that the zero codebook then has the error of the codebook before', () => {
      const stream = new RandomStream(9, 'residual')
      const rows = normalNumbers(stream, 90 * 21)
      const codebook = codebookOf(21, everyDimension(21, 2), normalNumbers(stream, 7 * 11))
      const shard = shardOf(rows, 21)
      const { squaredError } = assignOneBlock(shard, codebook)
      const labels = shard.labels
      shard.subtract(codebook)
      expect([...shard.labels]).toEqual([...labels])
      const expected = rows.map((value, place) => {
        const [row, column] = [Math.floor(place / 21), place % 21]
        return column % 2 === 0 ? value - codebook.codewords[labels[row] * 11 + column / 2] : value
      })
      expect(shard.rowsAt(Int32Array.from(labels.keys()))).toEqual(expected)
      const zero = codebookOf(21, everyDimension(21), new Float32Array(21))
      expect(Math.abs(shard.squaredErrors(zero)[0] / squaredError - 1)).toBeLessThan(1e-6)
      // The residual is a shard like any other.
      const fresh = shardOf(expected, 21)
      const { changedCount: all, ...sums } = shard.assign(codebook)
      const { changedCount, ...freshSums } = fresh.assign(codebook)
      expect(sums).toEqual(freshSums)
      expect(all).toBe(90)
      expect(changedCount).toBe(90)
    })

    it('finds residuals that lie further out than the rows did', () => {
      const stream = new RandomStream(11, 'further')
      const [rows, active] = [normalNumbers(stream, 60 * 3), Int32Array.of(0, 2)]
      const shard = shardOf(rows, 3)
      shard.subtract(codebookOf(3, active, Float32Array.of(-50, 70)))
      // In the plane the search goes by the cells of a grid about the residuals.
      const codebook = codebookOf(3, active, normalNumbers(stream, 30 * 2, 1, 10))
      for (let place = 0; place < 60; place += 2) {
        codebook.codewords[place] += 40
        codebook.codewords[place + 1] -= 80
      }
      const fresh = shardOf(shard.rowsAt(Int32Array.from({ length: 60 }, (_, row) => row)), 3)
      expect([...shard.encode(codebook)]).toEqual([...fresh.encode(codebook)])
    })

    it('are formed block by block, less the centre, and labels do not depend on the blocks', () => {
      const stream = new RandomStream(10, 'blocks')
      const rows = normalNumbers(stream, 100 * 12, 1, 7)
      const codebook = codebookOf(12, everyDimension(12, 2), normalNumbers(stream, 9 * 6, 1, 7))
      const whole = shardOf(rows, 12)
      const { counts, touched, sums, squaredError } = assignOneBlock(whole, codebook)
      const centre = Float64Array.from({ length: 12 }, (_, column) => 6 + column / 8)
      const blockEnds = Int32Array.of(0, 13, 60, 60, 100)
      const shard = new RowShard(storeRows(createKernels(backend), rows, 12), { centre, blockEnds })
      const { blocks } = shard.assign(codebook)
      expect(shard.labels).toEqual(whole.labels)
      expect(blocks.map((block) => block.counts.reduce((sum, count) => sum + count, 0))).toEqual([
        0, 13, 47, 0, 40,
      ])
      expect(blocks.reduce((sum, block) => sum + block.squaredError, 0) / squaredError).toBeCloseTo(1, 12)
      for (const [place, k] of touched.entries()) {
        for (let a = 0; a < 6; a++) {
          let sum = counts[k] * centre[2 * a]
          for (const block of blocks) {
            const at = block.touched.indexOf(k)
            if (at >= 0) sum += block.sums[at * 6 + a]
          }
          expect(sum / sums[place * 6 + a]).toBeCloseTo(1, 5)
        }
      }
    })
  })
}
