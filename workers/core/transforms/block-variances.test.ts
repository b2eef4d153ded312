import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { waterFillingAtRate } from '../rate/water-filling.ts'
import { affordableBlocks, blockVariances } from './block-variances.ts'

const anySeed = integer({ min: 0, max: 2 ** 32 - 1 })
const anySize = integer({ min: 2, max: 5 })

/** Blocks of a random covariance A A^T about a random mean. */
function correlatedBlocks(count: number, blockSize: number, seed: number): Float64Array[] {
  const stream = new RandomStream(seed, 'test')
  const dimension = blockSize * blockSize
  const mixing = Float64Array.from({ length: dimension * dimension }, () => stream.normal())
  const mean = Float64Array.from({ length: dimension }, () => 128 + 20 * stream.normal())
  return Array.from({ length: count }, () => {
    const sources = Float64Array.from({ length: dimension }, () => stream.normal())
    return mean.map((value, i) =>
      sources.reduce((sum, source, j) => sum + mixing[i * dimension + j] * source, value),
    )
  })
}

function variancesOf(
  transform: 'dct' | 'pca',
  blockSize: number,
  blocks: readonly Float64Array[],
): Float64Array {
  const found = blockVariances(transform, blockSize)
  for (const block of blocks) found.add(block)
  expect(found.count).toBe(blocks.length)
  return found.variances()
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

describe('blockVariances', () => {
  it('keep the sum of the pixel variances in both transforms; PCA majorises the DCT and fills lower', () => {
    assert(
      property(
        anySize,
        integer({ min: 2, max: 60 }),
        anySeed,
        double({ min: 0, max: 60, noNaN: true }),
        (blockSize, count, seed, totalBits) => {
          const blocks = correlatedBlocks(count, blockSize, seed)
          const [dct, pca] = (['dct', 'pca'] as const).map((name) => variancesOf(name, blockSize, blocks))
          const mean = blocks[0].map((_, j) => blocks.reduce((total, block) => total + block[j], 0) / count)
          const pixels = mean.map(
            (m, j) => blocks.reduce((total, block) => total + (block[j] - m) ** 2, 0) / count,
          )
          expect(sum(dct) / sum(pixels)).toBeCloseTo(1, 9)
          expect(sum(pca) / sum(pixels)).toBeCloseTo(1, 9)
          let [dctSum, pcaSum] = [0, 0]
          for (const [j, variance] of dct.entries()) {
            dctSum += variance
            pcaSum += pca[j]
            expect(pcaSum).toBeGreaterThanOrEqual(dctSum * (1 - 1e-10))
            if (j > 0) expect(variance).toBeLessThanOrEqual(dct[j - 1])
          }
          const distortion = (variances: Float64Array): number =>
            waterFillingAtRate(variances, totalBits).meanDistortion
          expect(distortion(pca)).toBeLessThanOrEqual(distortion(dct) * (1 + 1e-9))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are those of the first coefficient alone for flat blocks, about their mean', () => {
    const levels = [10, 20, 60]
    const blocks = levels.map((level) => new Float64Array(16).fill(level))
    // mean 30, variance (400 + 100 + 900) / 3, times 16 pixels
    const expected = (16 * 1400) / 3
    for (const transform of ['dct', 'pca'] as const) {
      const [first, ...rest] = variancesOf(transform, 4, blocks)
      expect(first).toBeCloseTo(expected, 8)
      expect(rest).toEqual(Array.from({ length: 15 }, () => 0))
    }
  })

  it('are all 0 for equal blocks', () => {
    const blocks = [1, 2, 3].map(() => Float64Array.of(1, 2, 3, 0.1))
    expect(variancesOf('dct', 2, blocks)).toEqual(new Float64Array(4))
    expect(variancesOf('pca', 2, blocks)).toEqual(new Float64Array(4))
  })

  it('of PCA span one dimension less than there are blocks', () => {
    const pca = variancesOf('pca', 4, correlatedBlocks(6, 4, 1))
    expect(pca.filter((variance) => variance > 0).length).toBe(5)
  })
})

it('affordableBlocks: 200,000 of the usual size, fewer of large ones, always more than components', () => {
  for (const transform of ['dct', 'pca'] as const) {
    expect(affordableBlocks(transform, 8)).toBe(200_000)
    for (let size = 3; size <= 32; size++) {
      expect(affordableBlocks(transform, size)).toBeLessThanOrEqual(affordableBlocks(transform, size - 1))
      expect(affordableBlocks(transform, size)).toBeGreaterThan(4 * size * size)
    }
  }
})
