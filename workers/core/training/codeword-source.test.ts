import { expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { rowsThenNormals } from './codeword-source.ts'
import { PlainRows } from './plain-rows.ts'

/** Rows that name themselves, far from anything that is drawn from N(0, S). */
const rows = new PlainRows(
  Float32Array.from({ length: 20 * 3 }, (_, place) => 1000 + place),
  3,
)
const active = { dimensions: Int32Array.of(0, 2), codewordVariances: Float64Array.of(4, 1) }
const start = (seed: number) => rowsThenNormals(rows, active, new RandomStream(seed, 'start'))

/** Which rows were drawn, in the active dimensions; -1 for what is none. */
const rowsAmong = (codewords: Float32Array): number[] =>
  Array.from({ length: codewords.length / 2 }, (_, k) => {
    const row = (codewords[2 * k] - 1000) / 3
    return Number.isInteger(row) && codewords[2 * k + 1] === codewords[2 * k] + 2 ? row : -1
  })

test('the start is rows, none twice; what is drawn later is N(0, S)', async () => {
  const source = start(1)
  const drawn = rowsAmong(await source.draw(8))
  expect(new Set(drawn).size).toBe(8)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  const later = await source.draw(4000)
  expect(Math.max(...rowsAmong(later))).toBe(-1)
  for (const [place, variance] of active.codewordVariances.entries()) {
    const energy = later.reduce((sum, value, i) => (i % 2 === place ? sum + value * value : sum), 0) / 4000
    // The standard deviation of the mean of 4000 squares is sqrt(2 / 4000) = 0.022.
    expect(Math.abs(energy / variance - 1)).toBeLessThan(0.11)
  }
})

test('where there are fewer rows than codewords, all are taken and the rest is N(0, S)', async () => {
  const drawn = rowsAmong(await start(2).draw(25))
  expect(drawn.slice(0, 20).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, row) => row))
  expect(drawn.slice(20)).toEqual(Array(5).fill(-1))
})
