import {
  array,
  assert,
  constant,
  constantFrom,
  double,
  integer,
  oneof,
  pre,
  property,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { parseTable } from './delimited-table.ts'
import type { TableColumn } from './delimited-table.ts'
import { pairsFromNpy, pairsFromTable, usablePairs } from './point-pairs.ts'
import { Refusal } from './refusal.ts'

/** A column; words stand for what is neither a number nor a gap. */
function column(name: string, cells: readonly (number | string)[]): TableColumn {
  const isWord = (entry: [number, number | string]): entry is [number, string] => typeof entry[1] === 'string'
  return {
    name,
    values: Float64Array.from(cells, Number),
    notFinite: new Map([...cells.entries()].filter(isWord)),
  }
}

const table = {
  columns: [column('x', [1, 2, 3]), column('y', [4, 5, 6]), column('z', [7, 8, 9])],
  rowCount: 3,
}

function normalPairs(count: number, scale = 1, offset = 0): Float64Array {
  const stream = new RandomStream(1, 'test')
  return Float64Array.from({ length: 2 * count }, () => stream.normal() * scale + offset)
}

/** Mean of each coordinate and mean square per dimension. */
function moments(samples: Float32Array): { x: number; y: number; meanSquare: number } {
  const count = samples.length / 2
  const sum = (parity: number): number =>
    samples.reduce((total, value, place) => (place % 2 === parity ? total + value : total), 0)
  const squares = samples.reduce((total, value) => total + value * value, 0)
  return { x: sum(0) / count, y: sum(1) / count, meanSquare: squares / samples.length }
}

describe('pairsFromTable', () => {
  it('takes the first two columns, or the two that are named', () => {
    expect(pairsFromTable(table, 'data.csv')).toEqual({
      samples: Float64Array.of(1, 4, 2, 5, 3, 6),
      names: ['x', 'y'],
      leftOutRows: 0,
    })
    expect(pairsFromTable(table, 'data.csv', ['z', 'x']).samples).toEqual(Float64Array.of(7, 1, 8, 2, 9, 3))
  })

  const gap = Number.NaN

  it('leaves out and counts rows with a gap in one of the two columns, not in a third', () => {
    const cell = oneof({ weight: 3, arbitrary: integer({ min: -9, max: 9 }) }, constant(gap))
    assert(
      property(array(tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
        const columns = ['x', 'y', 'z'].map((name, i) =>
          column(
            name,
            rows.map((row) => row[i]),
          ),
        )
        const expected = rows.filter(([x, , z]) => !Number.isNaN(x) && !Number.isNaN(z))
        pre(expected.length > 0)
        const pairs = pairsFromTable({ columns, rowCount: rows.length }, 'data.csv', ['x', 'z'])
        expect([...pairs.samples]).toEqual(expected.flatMap(([x, , z]) => [x, z]))
        expect(pairs.leftOutRows).toBe(rows.length - expected.length)
      }),
      { seed: 1 },
    )
  })

  it('refuses NaN and infinities in the two columns, the first one by row and column, and in no other', () => {
    const columns = [
      column('x', [1, 'NaN', 3]),
      column('y', ['-inf', 5, gap]),
      column('z', [7, 8, 9]),
      column('w', [1, gap, 2]),
    ]
    const broken = { columns, rowCount: 3 }
    expect(() => pairsFromTable(broken, 'data.csv', ['x', 'z'])).toThrow(
      'data.csv: row 2 of column "x" holds NaN; expected a finite number.',
    )
    expect(() => pairsFromTable(broken, 'data.csv', ['x', 'y'])).toThrow('row 1 of column "y" holds -inf')
    expect(pairsFromTable(broken, 'data.csv', ['w', 'z']).samples).toEqual(Float64Array.of(1, 7, 2, 9))
    // Without a choice sound columns come first: else the reader would have nothing to choose from.
    expect(pairsFromTable(broken, 'data.csv').names).toEqual(['z', 'w'])
    const two = { columns: columns.slice(0, 2), rowCount: 3 }
    expect(() => pairsFromTable(two, 'data.csv')).toThrow('row 1 of column "y"')
  })

  it('refuses two columns that are never filled together', () => {
    const apart = parseTable('x,y\n1,\n,2\n3,\n,4\n', 'data.csv')
    expect(() => pairsFromTable(apart, 'data.csv')).toThrow(
      'data.csv: no row with a number in both "x" and "y"; expected two columns that are filled in the same rows.',
    )
  })

  it('refuses names that are not there or the same, and a table too narrow', () => {
    expect(() => pairsFromTable(table, 'data.csv', ['x', 'w'])).toThrow(
      'data.csv: no column of numbers named "w"; expected one of "x", "y", "z".',
    )
    expect(() => pairsFromTable(table, 'data.csv', ['x', 'x'])).toThrow('the column "x" twice')
    const narrow = { ...table, columns: table.columns.slice(0, 1) }
    expect(() => pairsFromTable(narrow, 'data.csv')).toThrow(Refusal)
  })
})

describe('pairsFromNpy', () => {
  it('takes N x 2 and refuses every other shape, saying it', () => {
    const values = Float64Array.of(1, 2, 3, 4, 5, 6)
    expect(pairsFromNpy({ shape: [3, 2], values }, 'a.npy')).toEqual(values)
    for (const shape of [[2, 3], [6], [], [3, 2, 1]]) {
      expect(() => pairsFromNpy({ shape, values }, 'a.npy')).toThrow(
        `a.npy: an array of shape (${shape.join(', ')}); expected shape (N, 2)`,
      )
    }
  })
})

describe('usablePairs', () => {
  it('standardises with one scale for both coordinates, and says how to go back', () => {
    const coordinate = double({ min: -1e3, max: 1e3, noNaN: true })
    assert(
      property(
        array(tuple(coordinate, coordinate), { minLength: 16, maxLength: 60 }),
        constantFrom(1e-300, 1e-8, 1, 1e8, 1e300),
        (points, unit) => {
          // One point on each side makes the spread comparable with the unit.
          const pairs = Float64Array.from([...points.flat(), 1e3, 1e3, -1e3, -1e3], (value) => value * unit)
          const { samples, offset, scale, usedCount } = usablePairs(pairs, 'data.csv', 1000, 1)
          expect(usedCount).toBe(points.length + 2)
          const { x, y, meanSquare } = moments(samples)
          expect(x).toBeCloseTo(0, 5)
          expect(y).toBeCloseTo(0, 5)
          expect(meanSquare).toBeCloseTo(1, 5)
          for (const [place, value] of samples.entries()) {
            expect((value * scale + offset[place % 2]) / unit).toBeCloseTo(pairs[place] / unit, 2)
          }
        },
      ),
      { seed: 1 },
    )
  })

  it('keeps the shape: the ratio of the deviations stays', () => {
    const pairs = normalPairs(500).map((value, place) => (place % 2 === 0 ? 10 * value : value))
    const { samples, scale } = usablePairs(pairs, 'data.csv', 1000, 1)
    for (const [place, value] of samples.subarray(2).entries()) {
      const exact = (pairs[place + 2] - pairs[place % 2]) / scale
      expect(value - samples[place % 2]).toBeCloseTo(exact, 4)
    }
  })

  it('holds out against a huge offset, the largest doubles and a spread far below them', () => {
    const far = usablePairs(normalPairs(100, 1e-3, 1e9), 'data.csv', 1000, 1)
    expect(moments(far.samples).meanSquare).toBeCloseTo(1, 5)
    expect(far.scale).toBeCloseTo(1e-3, 3)

    const ends = Float64Array.from({ length: 64 }, (_, place) => (place % 4 < 2 ? 1 : -1) * Number.MAX_VALUE)
    const widest = usablePairs(ends, 'data.csv', 1000, 1)
    expect(widest.samples.every((value) => Math.abs(Math.abs(value) - 1) < 1e-6)).toBe(true)
    expect(Number.isFinite(widest.scale)).toBe(true)

    const hidden = Float64Array.from({ length: 64 }, (_, place) => (place % 2 === 0 ? 1e300 : place % 3))
    expect(moments(usablePairs(hidden, 'data.csv', 1000, 1).samples).meanSquare).toBeCloseTo(1, 5)
    const tiny = new Float64Array(64)
    tiny[9] = Number.MIN_VALUE
    const least = usablePairs(tiny, 'data.csv', 1000, 1)
    expect(moments(least.samples).meanSquare).toBeCloseTo(1, 5)
    expect(least.scale).toBeGreaterThan(0)
  })

  it('draws without replacement, in the order of the file, the same for one seed', () => {
    assert(
      property(
        integer({ min: 16, max: 300 }),
        integer({ min: 16, max: 200 }),
        integer({ min: 0, max: 99 }),
        (count, most, seed) => {
          const pairs = Float64Array.from({ length: 2 * count }, (_, place) => Math.floor(place / 2))
          const drawn = usablePairs(pairs, 'data.csv', most, seed)
          expect(drawn.usedCount).toBe(Math.min(count, most))
          expect(usablePairs(pairs, 'data.csv', most, seed)).toEqual(drawn)
          const rows = drawn.samples.filter((_, place) => place % 2 === 0)
          const restored = [...rows].map((value) => Math.round(value * drawn.scale + drawn.offset[0]) + 0)
          expect([...new Set(restored)].toSorted((a, b) => a - b)).toEqual(restored)
          expect(restored.every((row) => row >= 0 && row < count)).toBe(true)
        },
      ),
      { seed: 1 },
    )
  })

  it('draws every row equally often', () => {
    const pairs = Float64Array.from({ length: 64 }, (_, place) => Math.floor(place / 2))
    const counts = new Float64Array(32)
    for (let seed = 0; seed < 1000; seed += 1) {
      const { samples, scale, offset } = usablePairs(pairs, 'data.csv', 16, seed)
      for (let place = 0; place < 32; place += 2) counts[Math.round(samples[place] * scale + offset[0])] += 1
    }
    // Each row is drawn with probability 1/2: standard deviation sqrt(250) = 15.8.
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(4.5 * 15.9)
  })

  it('refuses numbers that are not finite, too few points and points that are all equal', () => {
    const broken = normalPairs(20)
    broken[7] = Number.NaN
    expect(() => usablePairs(broken, 'a.npy', 1000, 1)).toThrow(
      'a.npy: row 4 holds NaN; expected finite numbers.',
    )
    broken[7] = -Infinity
    expect(() => usablePairs(broken, 'a.npy', 1000, 1)).toThrow('row 4 holds -Infinity')
    expect(() => usablePairs(normalPairs(15), 'a.npy', 1000, 1)).toThrow(
      'a.npy: 15 points; expected at least 16.',
    )
    const equal = Float64Array.from({ length: 40 }, (_, place) => 3 + (place % 2))
    expect(() => usablePairs(equal, 'a.npy', 1000, 1)).toThrow(
      'a.npy: 20 points, all equal to (3, 4); expected at least two different points.',
    )
    expect(() => usablePairs(equal, 'a.npy', 16, 1)).toThrow('16 points, drawn from the file equal to (3, 4)')
    expect(() => usablePairs(new Float64Array(41), 'a.npy', 1000, 1)).toThrow(
      '41 numbers; expected whole pairs',
    )
    expect(() => usablePairs(normalPairs(20), 'a.npy', 15, 1)).toThrow('number of samples: found 15')
  })
})
