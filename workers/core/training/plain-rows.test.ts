import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlainRows, plainRows } from './plain-rows.ts'
import type { SparseCodebook } from './training-rows.ts'

const dimension = 4
const value = fc.integer({ min: -50, max: 50 }).map((number) => number / 8)
const rowsUpTo = (count: number, width: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: count })
    .map((rows) => Float32Array.from(rows.flat()))
const active = fc.subarray([0, 1, 2, 3], { minLength: 1 })

const codebooks: fc.Arbitrary<SparseCodebook> = active.chain((columns) =>
  rowsUpTo(6, columns.length).map((codewords) => ({
    codebookSize: codewords.length / columns.length,
    dimension,
    activeDimensions: Int32Array.from(columns),
    codewords,
  })),
)

/** Over all dimensions, inactive ones being 0: exact on numbers with few binary places. */
function squaredDistance(rows: Float32Array, row: number, codebook: SparseCodebook, k: number): number {
  const width = codebook.activeDimensions.length
  let sum = 0
  for (let j = 0; j < dimension; j++) {
    const place = codebook.activeDimensions.indexOf(j)
    const codeword = place < 0 ? 0 : codebook.codewords[k * width + place]
    sum += (rows[row * dimension + j] - codeword) ** 2
  }
  return sum
}

test('an assignment is a brute-force search over all dimensions, the lowest index among equals', async () => {
  await fc.assert(
    fc.asyncProperty(rowsUpTo(12, dimension), codebooks, async (values, codebook) => {
      const { codebookSize, activeDimensions } = codebook
      const rows = new PlainRows(values, dimension)
      const counts = new Int32Array(codebookSize)
      const sums = new Float64Array(codebookSize * activeDimensions.length)
      let squaredError = 0
      for (let i = 0; i < rows.rowCount; i++) {
        const distances = Array.from({ length: codebookSize }, (_, k) =>
          squaredDistance(values, i, codebook, k),
        )
        const nearest = distances.indexOf(Math.min(...distances))
        counts[nearest]++
        squaredError += distances[nearest]
        for (const [place, j] of activeDimensions.entries()) {
          sums[nearest * activeDimensions.length + place] += values[i * dimension + j]
        }
      }
      const found = await rows.assign(codebook)
      expect(found).toMatchObject({ counts, sums, changedCount: rows.rowCount })
      expect(found.squaredError).toBeCloseTo(squaredError, 8)
      expect(await rows.squaredError(codebook)).toBe(found.squaredError)
      expect((await rows.assign(codebook)).changedCount).toBe(0)
    }),
  )
})

test('rows that changed their codeword are counted, whichever dimensions were active', async () => {
  const rows = await plainRows(Float32Array.of(0, 0, 1, 0, 2, 1, 3, 1), 2)
  const of = (activeDimensions: number[], codewords: number[]): SparseCodebook => ({
    codebookSize: codewords.length / activeDimensions.length,
    dimension: 2,
    activeDimensions: Int32Array.from(activeDimensions),
    codewords: Float32Array.from(codewords),
  })
  expect((await rows.assign(of([0], [0, 3]))).changedCount).toBe(4)
  expect((await rows.assign(of([1], [0, 1]))).changedCount).toBe(0)
  expect((await rows.assign(of([0, 1], [0, 0, 1, 0]))).changedCount).toBe(1)
})

test('rows are read in the order asked for, more than once if wanted', async () => {
  const rows = new PlainRows(Float32Array.of(0, 1, 2, 3, 4, 5), 2)
  expect([...(await rows.rowsAt(Int32Array.of(2, 0, 2)))]).toEqual([4, 5, 0, 1, 4, 5])
  await expect(rows.rowsAt(Int32Array.of(3))).rejects.toThrow('rows: found row 3; expected rows from 0 to 2.')
})

test('refuses numbers that are not finite, and codebooks that do not fit or are not finite', async () => {
  await expect(plainRows(Float32Array.of(1, NaN), 2)).rejects.toThrow('rows: found NaN in row 1')
  const rows = new PlainRows(Float32Array.of(1, 2), 2)
  const codebook = {
    codebookSize: 1,
    dimension: 3,
    activeDimensions: Int32Array.of(0),
    codewords: Float32Array.of(0),
  }
  await expect(rows.assign(codebook)).rejects.toThrow('codebook: found dimension 3; expected 2')
  const broken = { ...codebook, dimension: 2, codewords: Float32Array.of(NaN) }
  await expect(rows.assign(broken)).rejects.toThrow('codeword 0, dimension 0: found NaN')
  await expect(rows.squaredError(broken)).rejects.toThrow('codeword 0, dimension 0: found NaN')
})
