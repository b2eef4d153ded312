import { expect, test } from 'vitest'
import { RandomStream } from '../../core/random/random-stream.ts'
import { plainResidualRows } from '../../core/training/plain-rows.ts'
import type { ResidualRows, RowsWriter } from '../../core/training/residual-rows.ts'
import type { ShardPool } from '../shard-pool.ts'
import { codebookOf } from './pool-suite.ts'

const [rowCount, dimension] = [500, 20]

/** Normal rows about 0, with a deviation that falls from column to column. */
function normalRows(): Float32Array {
  const stream = new RandomStream(5, 'residual rows')
  return Float32Array.from(
    { length: rowCount * dimension },
    (_, place) => stream.normal() / (1 + (place % dimension)),
  )
}

/** In pieces that end within the shares of workers as well as with them. */
async function written(writer: RowsWriter, rows = normalRows()): Promise<ResidualRows> {
  const ends = [0, 1, 130, 250, 251, rowCount]
  for (let piece = 1; piece < ends.length; piece++) {
    await writer.write(rows.slice(ends[piece - 1] * dimension, ends[piece] * dimension))
  }
  return await writer.finish()
}

const everyRow = Int32Array.from({ length: rowCount }, (_, row) => row)
const codebooks = [codebookOf(20, dimension), codebookOf(9, dimension, 12), codebookOf(30, dimension, 3)]

/** What two layers leave, and what is told of it. */
async function residuals(rows: ResidualRows) {
  const start = await rows.energies()
  const told = []
  for (const codebook of codebooks) {
    const { squaredError } = await rows.assign(codebook)
    const subtraction = await rows.subtract(codebook)
    told.push({ squaredError, ...subtraction, energiesAfter: await rows.energies() })
  }
  return { start, told, rows: await rows.rowsAt(everyRow) }
}

/** What holds of residual rows in any pool; called as `poolSuite` is. */
export function residualSuite(start: (workerCount: number) => ShardPool): void {
  test('residuals in shards are those of plain numbers, and so are their energies', async () => {
    const found = await residuals(await written(await start(2).open(rowCount, dimension)))
    const expected = await residuals(await written(await plainResidualRows(rowCount, dimension)))
    expect(found.rows).toEqual(expected.rows)
    for (const [j, energy] of expected.start.entries()) expect(found.start[j] / energy).toBeCloseTo(1, 12)
    for (const [layer, { squaredError, totalEnergy, energies, energiesAfter }] of found.told.entries()) {
      const plain = expected.told[layer]
      expect(totalEnergy / plain.totalEnergy).toBeCloseTo(1, 12)
      // Residuals are rounded to float32.
      expect(totalEnergy / squaredError).toBeCloseTo(1, 6)
      const { activeDimensions } = codebooks[layer]
      expect(energies).toEqual(Float64Array.from(activeDimensions, (j) => energiesAfter[j]))
      for (const [j, energy] of plain.energiesAfter.entries())
        expect(energiesAfter[j] / energy).toBeCloseTo(1, 12)
    }
  })

  test('residuals have the same bits for any number of workers', async () => {
    const [first, ...others] = await Promise.all(
      [1, 2, 3, 5].map(async (count) =>
        residuals(await written(await start(count).open(rowCount, dimension))),
      ),
    )
    for (const other of others) expect(other).toEqual(first)
  })

  test('rows that were loaded about their means lie about 0 once something was subtracted', async () => {
    const shifted = normalRows().map((value) => value + 3)
    const loaded = await start(2).load(shifted.slice(), dimension)
    const fresh = await written(await plainResidualRows(rowCount, dimension), shifted)
    const [codebook] = codebooks
    for (const rows of [loaded, fresh]) await rows.subtract(codebook)
    const [found, expected] = [await loaded.assign(codebook), await fresh.assign(codebook)]
    expect(found.counts).toEqual(expected.counts)
    expect(found.changedCount).toBe(rowCount)
    for (const [place, sum] of expected.sums.entries()) expect(found.sums[place]).toBeCloseTo(sum, 4)
  })

  test('some columns of some rows, in the order asked for', async () => {
    const rows = await written(await start(3).open(rowCount, dimension))
    const [own, columns, indices] = [normalRows(), Int32Array.of(2, 19), Int32Array.of(499, 0, 251)]
    const expected = [...indices].flatMap((row) => [...columns].map((j) => own[row * dimension + j]))
    expect([...(await rows.rowsAt(indices, columns))]).toEqual(expected)
  })

  test('too many rows, too few, none, and numbers that are not finite are refused', async () => {
    const pool = start(2)
    for (const open of [pool.open.bind(pool), plainResidualRows]) {
      await expect(open(0, 2)).rejects.toThrow(
        'rows: found 0 rows of 2 numbers; expected one at least of both.',
      )
      const writer = await open(3, 2)
      await writer.write(Float32Array.of(1, 2, 3, 4))
      await expect(writer.write(Float32Array.of(1, 2, 3))).rejects.toThrow('found 3 numbers')
      await expect(writer.write(Float32Array.of(1, NaN))).rejects.toThrow(
        'rows after the first 2: found NaN in row 1',
      )
      await expect(writer.write(new Float32Array(4))).rejects.toThrow(
        'rows: found 4; expected 3, as announced.',
      )
      await expect(writer.finish()).rejects.toThrow('rows: found only 2; expected 3, as announced.')
    }
  })
}
