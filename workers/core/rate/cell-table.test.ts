import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { CellTable } from './cell-table.ts'

const cells = (length: number): fc.Arbitrary<Int32Array> =>
  fc
    .array(
      fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer()), {
        minLength: length,
        maxLength: length,
      }),
      {
        maxLength: 300,
      },
    )
    .map((rows) => Int32Array.from(rows.flat()))

test.each([1, 2, 3])('numbers cells of %i integers as a map of strings does', (length) => {
  fc.assert(
    fc.property(cells(length), cells(length), (first, second) => {
      const table = new CellTable(length)
      const names = new Map<string, number>()
      const expected = (indices: Int32Array, insert: boolean): number[] =>
        Array.from({ length: indices.length / length }, (_, i) => {
          const name = indices.subarray(i * length, (i + 1) * length).join()
          if (insert && !names.has(name)) names.set(name, names.size)
          return names.get(name) ?? -1
        })
      expect([...table.idsOf(first)]).toEqual(expected(first, true))
      expect([...table.find(second)]).toEqual(expected(second, false))
      expect([...table.idsOf(second)]).toEqual(expected(second, true))
      expect(table.size).toBe(names.size)
      expect(Array.from({ length: table.size }, (_, id) => table.indicesOf(id).join())).toEqual([
        ...names.keys(),
      ])
    }),
  )
})

test('grows to every point of a large grid, and finds all of them again', () => {
  const side = 300
  const grid = Int32Array.from({ length: 2 * side * side }, (_, i) =>
    i % 2 === 0 ? Math.floor(i / 2 / side) - 150 : (Math.floor(i / 2) % side) - 150,
  )
  const table = new CellTable(2)
  const ids = table.idsOf(grid)
  expect(table.size).toBe(side * side)
  expect(table.find(grid)).toEqual(ids)
  expect(table.indices).toEqual(grid)
  expect([...table.find(Int32Array.of(150, 0))]).toEqual([-1])
})

test('refuses rows cut short, and cells without a name', () => {
  expect(() => new CellTable(0)).toThrow(Refusal)
  expect(() => new CellTable(2).idsOf(Int32Array.of(1, 2, 3))).toThrow(/whole rows of 2/)
})
