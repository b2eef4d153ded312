import { array, assert, constantFrom, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTable } from './delimited-table.ts'
import { Refusal } from './refusal.ts'

/** The columns of a table as plain numbers, by name. */
function columnsOf(text: string): Record<string, number[]> {
  const { columns } = parseTable(text, 'data.csv')
  return Object.fromEntries(columns.map(({ name, values }) => [name, [...values]]))
}

const twoColumns = { x: [1, 3.5], y: [2, -4e2] }

describe('parseTable', () => {
  it.each([
    ['commas', 'x,y\n1,2\n3.5,-4e2\n'],
    ['blanks after commas', 'x, y\n1, 2\n3.5, -4e2\n'],
    ['tabs', 'x\ty\n1\t2\n3.5\t-4e2\n'],
    ['semicolons', 'x;y\n1;2\n3.5;-4e2\n'],
    ['semicolons with decimal commas', 'x;y\n1,0;2,0\n3,5;-4,0e2\n'],
    ['runs of blanks', '  x    y  \n  1    2\n3.5 -4e2'],
    ['a byte order mark and CRLF', '\ufeff"x","y"\r\n1,2\r\n3.5,-4e2\r\n'],
    ['quotes', '"x","y"\n"1","2"\n"3.5",-4e2\n'],
    ['comments and blank lines', '# made by\n#a,b,c\n\nx,y\n1,2\n\n  # so far\n3.5,-4e2\n\n'],
    ['a column of words', 'x,name,y\n1,"a, b",2\n3.5,"c\n# d",-4e2\n'],
    ['a column of dates between blanks', 'x day y\n1 2020-01-01 2\n3.5 2020-01-02 -4e2\n'],
    ['a trailing delimiter', 'x,y,\n1,2,\n3.5,-4e2,\n'],
  ])('reads %s', (_, text) => {
    expect(columnsOf(text)).toEqual(twoColumns)
  })

  it('names columns by position without a header, and twice the same name apart', () => {
    expect(columnsOf('1,2\n3.5,-4e2\n')).toEqual({ 'column 1': [1, 3.5], 'column 2': [2, -400] })
    expect(columnsOf('a,a,\n1,2,3\n')).toEqual({ a: [1], 'a (2)': [2], 'column 3': [3] })
    expect(columnsOf(',y\n1,2\n3,4\n')).toEqual({ 'column 1': [1, 3], y: [2, 4] })
  })

  it('does not take a first row with one bad cell for a header', () => {
    const rows = Array.from({ length: 20 }, (_, row) => `${row},${row}`).join('\n')
    const table = parseTable(`oops,3\n${rows}`, 'data.csv')
    expect(table.columns.map(({ name }) => name)).toEqual(['column 1', 'column 2'])
    expect(table.rowCount).toBe(21)
    expect([table.columns[0].values[0], table.columns[1].values[0]]).toEqual([Number.NaN, 3])
  })

  it('brings back any numbers, whatever the delimiter', () => {
    const number = double({ noNaN: true, noDefaultInfinity: true })
    assert(
      property(
        array(tuple(number, number), { minLength: 1, maxLength: 30 }),
        constantFrom(',', '\t', ';', ' ', '   '),
        constantFrom('\n', '\r\n'),
        (rows, delimiter, lineEnd) => {
          const table = parseTable(rows.map((row) => row.join(delimiter)).join(lineEnd), 'data.csv')
          expect(table.rowCount).toBe(rows.length)
          for (const [column, { values }] of table.columns.entries()) {
            // Text has no negative zero.
            expect(values).toEqual(Float64Array.from(rows, (row) => row[column] + 0))
          }
        },
      ),
      { seed: 1, numRuns: 300 },
    )
  })

  it('reads decimal commas as it reads points', () => {
    const number = double({ min: -1e6, max: 1e6, noNaN: true })
    assert(
      property(array(tuple(number, number), { minLength: 1, maxLength: 20 }), (rows) => {
        const english = rows.map((row) => row.join(';')).join('\n')
        const german = english.replaceAll('.', ',')
        expect(parseTable(german, 'data.csv')).toEqual(parseTable(english, 'data.csv'))
      }),
      { seed: 1 },
    )
  })

  it('keeps a gap where a cell is empty, NA or a word, and the row all the same', () => {
    const full = Array.from({ length: 20 }, (_, row) => `${row},${2 * row}`)
    const table = parseTable(['x,y', '1,', 'NA,2', '1,n/a', '7', '1,oops', ...full].join('\n'), 'data.csv')
    expect(table.rowCount).toBe(25)
    const [x, y] = table.columns.map(({ values }) => [...values])
    expect(x.slice(0, 5)).toEqual([1, Number.NaN, 1, 7, 1])
    expect(y.slice(0, 5)).toEqual([Number.NaN, 2, Number.NaN, Number.NaN, Number.NaN])
    expect(y.slice(5)).toEqual(full.map((_, row) => 2 * row))
    expect(table.columns.every(({ notFinite }) => notFinite.size === 0)).toBe(true)
  })

  it('leaves a nearly empty column out', () => {
    const rows = Array.from({ length: 20 }, (_, row) => `${row},${row},${row === 3 ? 5 : ''}`)
    const { columns } = parseTable(['x,y,remark', ...rows].join('\n'), 'data.csv')
    expect(columns.map(({ name }) => name)).toEqual(['x', 'y'])
  })

  it('keeps what was written for NaN and infinities, in the column they stand in', () => {
    for (const word of ['NaN', '-Infinity', 'inf', '1e999', '+INF']) {
      const { columns } = parseTable(`1,2\n3,4\n${word},6`, 'data.csv')
      expect([...columns[0].notFinite]).toEqual([[2, word]])
      expect([...columns[0].values]).toEqual([1, 3, Number.NaN])
      expect(columns[1].notFinite.size).toBe(0)
    }
  })

  it.each([
    ['', 'no rows'],
    ['\n\n# nothing\n', 'no rows'],
    ['x\n1\n2\n3\n', 'a single column'],
    ['x,y\n', 'no column of numbers among 2 columns'],
    ['name,city\nAnna,Ulm\nBen,Kiel\n', 'no column of numbers among 2 columns'],
    ['x,y\n1,\n2,\n', 'only one column of numbers ("x") among 2 columns'],
    ['name,age\nAnna,31\nBen,42\n', 'only one column of numbers ("age") among 2 columns'],
    ['PK\u0003\u0004\u0000\u0000', 'binary data or UTF-16 (NUL characters)'],
    ['\ufffd\ufffd\u0001\u0002 1,2', 'binary data (4 of the first 8 characters are no text)'],
  ])('refuses %j in one sentence', (text, found) => {
    expect(() => parseTable(text, 'data.csv')).toThrow(Refusal)
    expect(() => parseTable(text, 'data.csv')).toThrow(`data.csv: ${found}; expected a table`)
  })

  it('gets through long runs that make careless patterns slow', () => {
    const length = 200_000
    for (const run of [
      '1'.repeat(length) + 'x',
      ' '.repeat(length) + 'x',
      '"'.repeat(length),
      ';'.repeat(length),
    ]) {
      expect(() => parseTable(`1 2\n${run}`, 'data.csv')).not.toThrow(RangeError)
    }
  })
})
