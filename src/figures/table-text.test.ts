import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName } from './export-figure.ts'
import { csvFromTable, jsonFromTable } from './table-text.ts'

describe('CSV', () => {
  test('any text without a formula comes back from an independent reader', () => {
    const cells = fc.string().filter((text) => !/^[=+\-@\t\r]/u.test(text) && text !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, fc.double({ noNaN: true })), { minLength: 1 }), (rows) => {
        const read = csvParse(csvFromTable({ columns: ['name', 'value'], rows }))
        expect(read.map((row) => [row['name'], Number(row['value'])])).toEqual(
          rows.map(([name, value]) => [name, value + 0]),
        )
      }),
    )
  })

  test('formulas are disarmed, negative numbers are not', () => {
    const text = csvFromTable({ columns: ['a'], rows: [['=1+1'], ['@x'], ['-5 dB'], [-5], [NaN]] })
    expect(text).toBe("a\r\n'=1+1\r\n'@x\r\n-5 dB\r\n-5\r\n\r\n")
  })
})

test('JSON: one object a row, null for what JSON does not know, context before the rows', () => {
  const table = { columns: ['rate', 'mse'], rows: [[1, 0.25], [2, Infinity], [3]] }
  expect(JSON.parse(jsonFromTable(table, { seed: 7 }))).toEqual({
    seed: 7,
    rows: [
      { rate: 1, mse: 0.25 },
      { rate: 2, mse: null },
      { rate: 3, mse: null },
    ],
  })
})

test('file names are safe everywhere', () => {
  expect(fileName('Gap to R(D), µ = 0.5', 'svg')).toBe('gap-to-r-d-0-5.svg')
  expect(fileName('../../Größe', 'csv')).toBe('gro-e.csv')
  expect(fileName('λ', 'png')).toBe('figure.png')
})
