import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { splitHalves } from './halves.ts'

/** Rows that name themselves: row r is (r, r + 0.25, r + 0.5, ...). */
function numberedRows(count: number, dimension: number): Float32Array {
  return Float32Array.from({ length: count * dimension }, (_, place) => {
    const column = place % dimension
    return (place - column) / dimension + column / 4
  })
}

describe('splitHalves', () => {
  it('is disjoint, covers everything, keeps rows whole and gives the odd row to training', () => {
    assert(
      property(
        integer({ min: 0, max: 60 }),
        integer({ min: 1, max: 3 }),
        constantFrom('as-drawn' as const, 'shuffled' as const),
        integer({ min: 0, max: 1000 }),
        (count, dimension, order, seed) => {
          const samples = numberedRows(count, dimension)
          const { train, test } = splitHalves(samples, dimension, order, seed)
          expect(train.length / dimension).toBe(Math.ceil(count / 2))
          expect(test.length / dimension).toBe(Math.floor(count / 2))

          const rows = [...train, ...test].flatMap((value, place) => (place % dimension === 0 ? [value] : []))
          expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, row) => row))
          for (const half of [train, test]) {
            for (const [place, value] of half.entries()) {
              const column = place % dimension
              expect(value).toBe(half[place - column] + column / 4)
            }
          }
        },
      ),
      { seed: 1 },
    )
  })

  it('leaves the order alone as drawn, and mixes sorted rows when shuffled', () => {
    const samples = numberedRows(2000, 1)
    expect(splitHalves(samples, 1, 'as-drawn', 1).train).toEqual(samples.slice(0, 1000))
    const { train } = splitHalves(samples, 1, 'shuffled', 1)
    const meanRow = train.reduce((sum, row) => sum + row, 0) / 1000
    // Half of 0..1999 without replacement: standard error 2000/sqrt(12)/sqrt(1000) * sqrt(1/2) = 12.9.
    expect(Math.abs(meanRow - 999.5)).toBeLessThan(4.5 * 12.9)
    expect(splitHalves(samples, 1, 'shuffled', 1).train).toEqual(train)
    expect(splitHalves(samples, 1, 'shuffled', 2).train).not.toEqual(train)
  })

  it('copies: writing to a half leaves the samples alone', () => {
    const samples = numberedRows(4, 2)
    splitHalves(samples, 2, 'as-drawn', 1).train.fill(-1)
    expect(samples).toEqual(numberedRows(4, 2))
  })

  it('refuses rows cut short and dimensions that are none', () => {
    expect(() => splitHalves(new Float32Array(5), 2, 'as-drawn', 1)).toThrow(
      'halves: found 5 numbers; expected whole rows of 2.',
    )
    expect(() => splitHalves(new Float32Array(4), 0, 'as-drawn', 1)).toThrow(Refusal)
    expect(() => splitHalves(new Float32Array(4), 1.5, 'shuffled', 1)).toThrow(Refusal)
  })
})
