import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { CodebookQuantizer } from './codebook.ts'

/** Few values, so that equal distances and equal coordinates come up often. */
const coarse = fc.integer({ min: -3, max: 3 }).map((value) => value / 2)
const number = fc.oneof(
  coarse,
  fc.integer({ min: -2e6, max: 2e6 }).map((value) => value / 1e6),
)
const rowsOf = (dimension: number, maximum: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.array(number, { minLength: dimension, maxLength: dimension }), {
      minLength: 1,
      maxLength: maximum,
    })
    .map((rows) => Float32Array.from(rows.flat()))

/** Lowest index at the smallest distance, the plain way. */
function nearest(sample: Float32Array, codebook: Float32Array): number {
  const { length } = sample
  const distances = Array.from({ length: codebook.length / length }, (_, k) =>
    sample.reduce((sum, value, j) => sum + (value - codebook[k * length + j]) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

test.each([1, 2, 3])(
  'finds the nearest codeword, the lowest index among equals, in dimension %i',
  (dimension) => {
    fc.assert(
      fc.property(rowsOf(dimension, 30), rowsOf(dimension, 5), (codebook, samples) => {
        const labels = new CodebookQuantizer(codebook, dimension).encode(samples)
        for (const [i, label] of labels.entries()) {
          expect(label).toBe(nearest(samples.subarray(i * dimension, (i + 1) * dimension), codebook))
        }
      }),
      { numRuns: 300 },
    )
  },
)

test('encoding a decoded codeword again returns its index, unless a lower one is the same point', () => {
  fc.assert(
    fc.property(rowsOf(2, 30), (codebook) => {
      const quantizer = new CodebookQuantizer(codebook, 2)
      const all = Int32Array.from({ length: quantizer.codebookSize }, (_, k) => k)
      const points = quantizer.decode(all)
      const again = quantizer.decode(quantizer.encode(points))
      for (const [i, value] of points.entries()) expect(again[i] === value).toBe(true)
    }),
  )
})

test('keeps its own copy of the codebook', () => {
  const codebook = Float32Array.of(0, 1)
  const quantizer = new CodebookQuantizer(codebook, 1)
  codebook.fill(9)
  expect([...quantizer.decode(Int32Array.of(0, 1))]).toEqual([0, 1])
})

test('refuses what is no codebook, no sample, no index', () => {
  expect(() => new CodebookQuantizer(new Float32Array(0), 2)).toThrow(Refusal)
  expect(() => new CodebookQuantizer(Float32Array.of(1, 2, 3), 2)).toThrow(/whole rows of 2/)
  expect(() => new CodebookQuantizer(Float32Array.of(1, 2, 3, NaN), 2)).toThrow(/NaN in row 2/)
  for (const dimension of [1, 2]) {
    const quantizer = new CodebookQuantizer(Float32Array.of(1, 2, 3, 4), dimension)
    for (const bad of [NaN, Infinity, -Infinity]) {
      expect(() => quantizer.encode(Float32Array.of(0, 0, 0, bad))).toThrow(/not finite/)
    }
    expect(() => quantizer.decode(Int32Array.of(4))).toThrow(/codeword 4/)
    expect(() => quantizer.decode(Int32Array.of(-1))).toThrow(Refusal)
  }
})
