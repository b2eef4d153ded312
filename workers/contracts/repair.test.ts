import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsTable } from './cells.ts'
import type { Parameter } from './parameters.ts'
import { defaultParameters } from './parameters.ts'
import { repairParameters } from './repair.ts'

const names = Object.keys(cellsTable) as (keyof typeof cellsTable)[]
const anyName = fc.oneof(fc.constantFrom<string>(...names), fc.string(), fc.constant('__proto__'))
const anyValue = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
  fc.double(),
  fc.double().map(String),
  fc.constantFrom('', ' ', 'NaN', 'Infinity', '-1e999', '0x10', '1e-400', 'true', 'gaussian', '1_2_3', '1_2'),
)

/** Whether a value is one that a job may be given. */
function isValid(parameter: Parameter, value: unknown): boolean {
  switch (parameter.kind) {
    case 'flag':
      return typeof value === 'boolean'
    case 'choice':
      return parameter.choices.some((choice) => choice === value)
    case 'points':
      return (
        Array.isArray(value) &&
        value.length % 2 === 0 &&
        value.length <= 2 * parameter.maximumCount &&
        value.every((number) => Number.isFinite(number) && Math.abs(Number(number)) <= parameter.limit)
      )
    default:
      return (
        typeof value === 'number' &&
        value >= parameter.minimum &&
        value <= parameter.maximum &&
        (parameter.kind === 'real' || Number.isInteger(value))
      )
  }
}

describe('whatever comes from outside', () => {
  test('gives parameters that are in range, and never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(anyName, anyValue), (raw) => {
        const { parameters, remarks } = repairParameters(cellsTable, raw)
        expect(Object.keys(parameters)).toEqual(names)
        for (const name of names)
          expect([name, isValid(cellsTable[name], parameters[name])]).toEqual([name, true])
        for (const { problem, remedy } of remarks) expect(problem.length + remedy.length).toBeLessThan(400)
      }),
      { numRuns: 500 },
    )
  })

  test('is valid after one repair: a second one changes and remarks nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(anyName, anyValue), (raw) => {
        const { parameters } = repairParameters(cellsTable, raw)
        expect(repairParameters(cellsTable, parameters)).toEqual({ parameters, remarks: [] })
      }),
    )
  })

  test('every value that is not taken as it stands earns one remark', () => {
    const raw = {
      correlation: '7',
      samples: 20_000.4,
      source: 'cauchy',
      matchRate: 'maybe',
      seed: '12',
      colour: 'red',
    }
    const { parameters, remarks } = repairParameters(cellsTable, raw)
    expect(parameters).toEqual({ ...defaultParameters(cellsTable), correlation: 0.99, seed: 12 })
    expect(remarks.map(({ problem }) => problem)).toEqual([
      'correlation: found “7”, expected a number from -0.99 to 0.99',
      'samples: found “20000.4”, expected a whole number from 100 to 200000',
      expect.stringMatching(/^source: found “cauchy”, expected one of gaussian, /),
      'matchRate: found “maybe”, expected true or false',
      'there is no parameter “colour”',
    ])
  })
})

describe('numbers', () => {
  test('within the range are taken as they are, as numbers and as text', () => {
    const { minimum, maximum } = cellsTable.rate
    fc.assert(
      fc.property(fc.double({ min: minimum, max: maximum, noNaN: true }), (rate) => {
        const taken = { ...defaultParameters(cellsTable), rate }
        expect(repairParameters(cellsTable, { rate })).toEqual({ parameters: taken, remarks: [] })
        expect(repairParameters(cellsTable, { rate: String(rate) })).toEqual({
          parameters: taken,
          remarks: [],
        })
      }),
    )
  })

  test('outside of it go to the nearer end', () => {
    const { minimum, maximum } = cellsTable.rate
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e300, noNaN: true }), (excess) => {
        expect(repairParameters(cellsTable, { rate: maximum + excess }).parameters.rate).toBe(maximum)
        expect(repairParameters(cellsTable, { rate: minimum - excess }).parameters.rate).toBe(minimum)
      }),
    )
  })
})
