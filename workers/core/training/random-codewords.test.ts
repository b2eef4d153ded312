import { expect, test } from 'vitest'
import { SparseCodebookQuantizer } from '../quantizers/sparse-codebook.ts'
import { RandomStream } from '../random/random-stream.ts'
import { gaussianRowSteps } from '../sources/gaussian-rows.ts'
import { activeSet } from './active-set.ts'
import { PlainRows } from './plain-rows.ts'
import { randomCodebook } from './random-codewords.ts'
import { lastOf } from './last-of.ts'

const variances = Float64Array.of(0.5, 4, 1, 2, 0.1)

test('the active set is what lies above the water, by so much', () => {
  const { dimensions, codewordVariances } = activeSet(variances, 0.5)
  expect([...dimensions]).toEqual([1, 2, 3])
  expect([...codewordVariances]).toEqual([3.5, 0.5, 1.5])
  expect([...activeSet(variances, 0).dimensions]).toEqual([0, 1, 2, 3, 4])
})

test('a level at or above the largest variance leaves nothing to code', () => {
  expect(() => activeSet(variances, 4)).toThrow(
    'water level: 4 is not below the largest variance, so there is nothing to code; expected a level below 4.',
  )
  expect(() => activeSet(variances, NaN)).toThrow('water level: found NaN')
})

test('codewords have the variances of S', () => {
  const count = 20_000
  const active = activeSet(variances, 0.5)
  const { codewords, activeDimensions } = randomCodebook(active, 5, count, new RandomStream(1, 'test'))
  expect(activeDimensions).toEqual(active.dimensions)
  for (const [j, variance] of active.codewordVariances.entries()) {
    let squares = 0
    for (let k = 0; k < count; k++) squares += codewords[3 * k + j] ** 2
    expect(Math.abs(squares / count / variance - 1)).toBeLessThan(4.5 * Math.sqrt(2 / count))
  }
  expect(() => randomCodebook(active, 5, 0, new RandomStream(1, 'test'))).toThrow('codebook size: found 0')
})

test('as a quantizer: exact zeros elsewhere, the nearest of all codewords, and the error that rows report', async () => {
  const codebook = randomCodebook(activeSet(variances, 0.5), 5, 20, new RandomStream(2, 'test'))
  const quantizer = new SparseCodebookQuantizer(codebook)
  const samples = new Float32Array(5 * 300)
  lastOf(gaussianRowSteps(variances, 2, 'test', samples))
  const labels = quantizer.encode(samples)
  const points = quantizer.decode(labels)
  const all = quantizer.decode(Int32Array.from({ length: 20 }, (_, k) => k))
  const distance = (row: number, others: Float32Array, other: number): number => {
    let sum = 0
    for (let j = 0; j < 5; j++) sum += (samples[5 * row + j] - others[5 * other + j]) ** 2
    return sum
  }
  let squaredError = 0
  for (let row = 0; row < labels.length; row++) {
    const own = distance(row, points, row)
    squaredError += own
    expect([points[5 * row], points[5 * row + 4]]).toEqual([0, 0])
    for (let k = 0; k < 20; k++) expect(own).toBeLessThanOrEqual(distance(row, all, k) + 1e-9)
  }
  expect(squaredError).toBeCloseTo(await new PlainRows(samples, 5).squaredError(codebook), 6)
  expect(() => quantizer.decode(Int32Array.of(20))).toThrow('indices: codeword 20')
  expect(() => quantizer.encode(new Float32Array(7))).toThrow('samples: found 7 numbers')
})
