import { array, assert, constantFrom, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixFromNpy, matrixFromText } from './number-matrix.ts'

const whole = { leftOutRows: 0, leftOutColumns: 0 }
const column = (...values: number[]) => ({
  values: Float64Array.from(values),
  rowCount: values.length,
  columnCount: 1,
  ...whole,
})
const row = (...values: number[]) => ({
  values: Float64Array.from(values),
  rowCount: 1,
  columnCount: values.length,
  ...whole,
})

describe('matrixFromText', () => {
  it.each([
    ['a column', '1\n0.5\n0.25\n', column(1, 0.5, 0.25)],
    ['a column with a title', 'variance\n1\n0.5', column(1, 0.5)],
    ['a column of lines that end in a comma', '1,\n0.5,\n0.25', column(1, 0.5, 0.25)],
    ['a row', '1, 0.5, 0.25', row(1, 0.5, 0.25)],
    ['a row with a title', 'variances 1 0.5', row(1, 0.5)],
    ['a row of decimal commas', '1;0,5;0,25', row(1, 0.5, 0.25)],
    ['a list in brackets', ' [1, 0.5,\t0.25];\n', row(1, 0.5, 0.25)],
    ['a row under a header', 'a,b,c\n1,2,3', row(1, 2, 3)],
    ['a single number', ' 3 ', column(3)],
    ['blanks, comments and a byte order mark', '\ufeff# mine\r\n\r\n1\r\n\r\n2e-3\r\n', column(1, 0.002)],
  ])('reads %s', (_, text, expected) => {
    expect(matrixFromText(text, 'a.csv')).toEqual(expected)
  })

  it('reads a table with a header and names, and counts what it left out', () => {
    const text = 'name,x,y\nann,1,2\nbob,3,\ncay,5,6'
    expect(matrixFromText(text, 'a.csv')).toEqual({
      values: Float64Array.of(1, 2, 5, 6),
      rowCount: 2,
      columnCount: 2,
      leftOutRows: 1,
      leftOutColumns: 1,
    })
  })

  it('takes one column of numbers beside names', () => {
    expect(matrixFromText('first,3\nsecond,1\nthird,2', 'a.csv')).toEqual({
      ...column(3, 1, 2),
      leftOutColumns: 1,
    })
  })

  it('brings back any matrix, whatever the delimiter', () => {
    const anyNumber = double({ noNaN: true, noDefaultInfinity: true })
    assert(
      property(
        integer({ min: 1, max: 6 }),
        integer({ min: 1, max: 6 }),
        array(anyNumber, { minLength: 36, maxLength: 36 }),
        constantFrom(',', '\t', ';', ' '),
        (rowCount, columnCount, numbers, delimiter) => {
          const values = Float64Array.from(numbers.slice(0, rowCount * columnCount))
          const lines = Array.from({ length: rowCount }, (_, i) =>
            values.subarray(i * columnCount, (i + 1) * columnCount).join(delimiter),
          )
          const found = matrixFromText(lines.join('\n'), 'a.txt')
          expect(found).toMatchObject({ rowCount, columnCount, ...whole })
          expect([...found.values].map((value) => value + 0)).toEqual([...values].map((value) => value + 0))
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    [
      'nothing',
      '',
      'a.csv: no numbers; expected numbers, separated by commas, semicolons, tabs, blanks or line',
    ],
    ['blank lines', '\n \n# none\n', 'a.csv: no numbers;'],
    [
      'words',
      'hello world',
      'a.csv: place 1 holds “hello world”; expected a number there: numbers, separated',
    ],
    ['a word', 'hello', 'a.csv: place 1 holds “hello”;'],
    ['a word in a column', '1\n2\nthree\n4', 'a.csv: place 3 holds “three”;'],
    ['a fault in the first number', '1o, 2, 3', 'a.csv: place 1 holds “1o”;'],
    ['a bracket alone', '[1, 2, 3', 'a.csv: place 1 holds “[1”;'],
    ['NaN in a row', '1, NaN, 2', 'a.csv: place 2 holds “NaN”;'],
    ['an infinity', '1\ninf', 'a.csv: place 2 holds “inf”;'],
    ['a gap in a row', '1,,2', 'a.csv: place 2 is empty;'],
    [
      'ragged rows',
      '1,2,3\n4,5\n6,7,8',
      'a.csv: row 2 has 2 entries, row 1 has 3; expected rows of one length.',
    ],
    ['a longer row below', '1\n2,3', 'a.csv: row 1 has 1 entry, row 2 has 2; expected rows of one length.'],
    ['NaN in a table', 'a,b\n1,2\n3,NaN', 'a.csv: row 2 of column "b" holds NaN; expected a finite number.'],
    [
      'a table of words',
      'a,b\nc,d',
      'a.csv: no column of numbers among 2 columns; expected a table with a column',
    ],
    ['no whole row', '1,\n,2', 'a.csv: no row with a number in each of its 2 columns;'],
    ['binary data', '\0\u0001', 'a.csv: binary data or UTF-16'],
  ])('refuses %s', (_, text, message) => {
    expect(() => matrixFromText(text, 'a.csv')).toThrow(message)
  })

  it('refuses a gap in one column of numbers beside names, which would move the rest', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `n${i},${i === 6 ? '' : i}`)
    expect(() => matrixFromText(lines.join('\n'), 'a.csv')).toThrow(
      'a.csv: row 7 of column "column 2" holds no number; expected a number there.',
    )
  })
})

describe('matrixFromNpy', () => {
  it('takes one axis as a column, and two as they are', () => {
    const values = Float64Array.of(1, 2, 3, 4, 5, 6)
    expect(matrixFromNpy({ shape: [6], values }, 'a.npy')).toEqual(column(1, 2, 3, 4, 5, 6))
    expect(matrixFromNpy({ shape: [2, 3], values }, 'a.npy')).toMatchObject({ rowCount: 2, columnCount: 3 })
  })

  it.each([
    [[], [1], 'a.npy: an array of shape (); expected shape (N,) or (N, M), with numbers in it.'],
    [[1, 1, 2], [1, 2], 'a.npy: an array of shape (1, 1, 2);'],
    [[0, 3], [], 'a.npy: an array of shape (0, 3);'],
    [[2, 2], [1, 2, Infinity, 4], 'a.npy: row 2, column 1 holds Infinity; expected finite numbers.'],
  ])('refuses shape %j with %j', (shape, values, message) => {
    expect(() => matrixFromNpy({ shape, values: Float64Array.from(values) }, 'a.npy')).toThrow(message)
  })
})
