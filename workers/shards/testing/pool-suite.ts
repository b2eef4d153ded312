import { expect, test } from 'vitest'
import { RandomStream } from '../../core/random/random-stream.ts'
import type { Assignment, SparseCodebook } from '../../core/training/training-rows.ts'
import type { ShardPool } from '../shard-pool.ts'

/** Normal rows of unit variance about 3: `count x dimension`. */
export function rowsOf(count: number, dimension: number, seed = 1): Float32Array {
  const stream = new RandomStream(seed, 'rows')
  return Float32Array.from({ length: count * dimension }, () => 3 + stream.normal())
}

export function codebookOf(codebookSize: number, dimension: number, activeCount = dimension): SparseCodebook {
  const activeDimensions = Int32Array.from({ length: activeCount }, (_, i) => dimension - activeCount + i)
  return { codebookSize, dimension, activeDimensions, codewords: rowsOf(codebookSize, activeCount, 2) }
}

/** The same sums in float64, row by row. */
function reference(rows: Float32Array, codebook: SparseCodebook): Assignment {
  const { codebookSize, dimension, activeDimensions, codewords } = codebook
  const width = activeDimensions.length
  const counts = new Int32Array(codebookSize)
  const sums = new Float64Array(codebookSize * width)
  let squaredError = 0
  for (let begin = 0; begin < rows.length; begin += dimension) {
    const row = rows.subarray(begin, begin + dimension)
    const energy = row.reduce((sum, value) => sum + value * value, 0)
    let [smallest, label] = [Infinity, 0]
    for (let k = 0; k < codebookSize; k++) {
      let distance = energy
      for (const [a, j] of activeDimensions.entries()) {
        distance += (row[j] - codewords[k * width + a]) ** 2 - row[j] ** 2
      }
      if (distance < smallest) [smallest, label] = [distance, k]
    }
    squaredError += smallest
    counts[label]++
    for (const [a, j] of activeDimensions.entries()) sums[label * width + a] += row[j]
  }
  return { counts, sums, squaredError, changedCount: rows.length / dimension }
}

/** What holds of any pool: run over workers of a browser, and over services on the same thread. */
export function poolSuite(start: (workerCount: number) => ShardPool): void {
  test.each([1, 2, 3])('%i workers: the assignment is that of a plain search', async (workerCount) => {
    const rows = await start(workerCount).load(rowsOf(500, 7), 7)
    for (const codebook of [codebookOf(20, 7), codebookOf(20, 7, 3)]) {
      const expected = reference(rowsOf(500, 7), codebook)
      const found = await rows.assign(codebook)
      expect(found.counts).toEqual(expected.counts)
      expect(found.squaredError / expected.squaredError).toBeCloseTo(1, 6)
      expect(await rows.squaredError(codebook)).toBe(found.squaredError)
      for (const [i, sum] of found.sums.entries()) expect(sum).toBeCloseTo(expected.sums[i], 3)
    }
  })

  test('one, two, three workers and more: the same bits', async () => {
    const [first, ...others] = await Promise.all(
      [1, 2, 3, 5, 16].map(async (workerCount) => {
        const rows = await start(workerCount).load(rowsOf(1000, 20), 20)
        const once = await rows.assign(codebookOf(32, 20))
        return [once, await rows.assign(codebookOf(32, 20, 5)), await rows.squaredError(codebookOf(8, 20))]
      }),
    )
    for (const other of others) expect(other).toEqual(first)
  })

  test('passes one after the other, of any size, and at the same time: what each gives alone', async () => {
    const rows = await start(2).load(rowsOf(300, 20), 20)
    const codebooks = [codebookOf(40, 20), codebookOf(5, 20, 3), codebookOf(400, 20), codebookOf(30, 20, 12)]
    const sizes = codebooks.map(({ codewords }) => codewords.length)
    const errors: number[] = []
    const everySum: number[][] = []
    for (const codebook of codebooks) {
      const { squaredError, sums } = await rows.assign(codebook)
      errors.push(squaredError)
      const alone = await (await start(1).load(rowsOf(300, 20), 20)).assign(codebook)
      expect([...sums]).toEqual([...alone.sums])
      everySum.push([...sums])
    }
    const together = await Promise.all(codebooks.map((codebook) => rows.assign(codebook)))
    expect(together.map(({ sums }) => [...sums])).toEqual(everySum)
    expect(await Promise.all(codebooks.map((codebook) => rows.squaredError(codebook)))).toEqual(errors)
    // Codewords are copied before they leave.
    expect(codebooks.map(({ codewords }) => codewords.length)).toEqual(sizes)
  })

  test('rows are handed back in the order asked for', async () => {
    const own = rowsOf(50, 3)
    const rows = await start(3).load(own.slice(), 3)
    const indices = Int32Array.of(49, 0, 17, 17, 33)
    const found = await rows.rowsAt(indices)
    for (const [i, row] of indices.entries()) {
      for (let j = 0; j < 3; j++) expect(found[i * 3 + j]).toBe(own[row * 3 + j])
    }
    for (const row of [-1, 50]) {
      const refusal = { name: 'Refusal', message: `rows: found row ${row}; expected rows from 0 to 49.` }
      await expect(rows.rowsAt(Int32Array.of(3, row))).rejects.toMatchObject(refusal)
    }
  })

  test('fewer rows than logical shards, and sets side by side', async () => {
    const pool = start(3)
    const few = await pool.load(rowsOf(2, 4), 4)
    const many = await pool.load(rowsOf(100, 4), 4)
    const sum = (values: Int32Array): number => values.reduce((total, value) => total + value, 0)
    expect(sum((await few.assign(codebookOf(3, 4))).counts)).toBe(2)
    expect(sum((await many.assign(codebookOf(3, 4))).counts)).toBe(100)
    few.free()
    expect(sum((await many.assign(codebookOf(3, 4))).counts)).toBe(100)
  })

  test('rows that are cut short or not finite are refused, naming the row', async () => {
    const pool = start(2)
    await expect(pool.load(new Float32Array(7), 2)).rejects.toMatchObject({ name: 'Refusal' })
    const rows = rowsOf(10, 2).fill(Infinity, 6, 7)
    await expect(pool.load(rows, 2)).rejects.toThrow(/Infinity in row 4/)
  })
}
