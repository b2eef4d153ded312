import { assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { SampleCovariance } from './sample-covariance.ts'
import { SampleVariances } from './sample-variances.ts'

const anySeed = integer({ min: 0, max: 2 ** 32 - 1 })

function randomRows(count: number, dimension: number, seed: number, offset: number): number[][] {
  const stream = new RandomStream(seed, 'test')
  return Array.from({ length: count }, () =>
    Array.from({ length: dimension }, () => offset + stream.normal()),
  )
}

/** By the definition: means first, then products of differences. */
function covarianceOf(data: readonly number[][], i: number, j: number): number {
  const mean = (of: number): number => data.reduce((sum, row) => sum + row[of], 0) / data.length
  const [meanI, meanJ] = [mean(i), mean(j)]
  return data.reduce((sum, row) => sum + (row[i] - meanI) * (row[j] - meanJ), 0) / data.length
}

it('is the mean product of the differences from the mean, for any number of rows and at any offset', () => {
  assert(
    property(
      integer({ min: 1, max: 23 }),
      integer({ min: 1, max: 6 }),
      anySeed,
      integer({ min: -1000, max: 1000 }),
      (count, dimension, seed, offset) => {
        const data = randomRows(count, dimension, seed, offset)
        const covariance = new SampleCovariance(dimension)
        const variances = new SampleVariances(dimension)
        for (const row of data) {
          covariance.add(row)
          variances.add(row)
        }
        expect([covariance.rowCount, variances.rowCount]).toEqual([count, count])
        const means = covariance.mean()
        for (const [j, mean] of means.entries()) {
          expect(mean).toBeCloseTo(data.reduce((sum, row) => sum + row[j], 0) / count, 10)
        }
        const matrix = covariance.covariance()
        for (let i = 0; i < dimension; i++) {
          for (let j = 0; j < dimension; j++) {
            expect(matrix[i * dimension + j]).toBeCloseTo(covarianceOf(data, i, j), 10)
          }
          expect(variances.variances()[i]).toBeCloseTo(covarianceOf(data, i, i), 10)
        }
      },
    ),
  )
})

it('can be asked for in between', () => {
  const data = randomRows(6, 2, 1, 0)
  const moments = new SampleCovariance(2)
  for (const row of data.slice(0, 3)) moments.add(row)
  expect(moments.covariance()[1]).toBeCloseTo(covarianceOf(data.slice(0, 3), 0, 1), 13)
  for (const row of data.slice(3)) moments.add(row)
  expect(moments.covariance()[1]).toBeCloseTo(covarianceOf(data, 0, 1), 13)
})

it('keeps its digits on a common offset of 10^9, and equal rows have exactly none', () => {
  const data = randomRows(500, 2, 1, 1e9)
  const [moments, equal, flat] = [new SampleCovariance(2), new SampleCovariance(2), new SampleVariances(2)]
  for (const row of data) {
    moments.add(row)
    equal.add([0.1, 1e9 / 3])
    flat.add([0.1, 1e9 / 3])
  }
  expect(moments.covariance()[0] / covarianceOf(data, 0, 0)).toBeCloseTo(1, 9)
  expect(equal.covariance()).toEqual(new Float64Array(4))
  expect(flat.variances()).toEqual(new Float64Array(2))
})
