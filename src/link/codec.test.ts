import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsTable } from '../../workers/contracts/cells.ts'
import { waterfillingTable } from '../../workers/contracts/waterfilling.ts'
import { defaultParameters } from '../../workers/contracts/parameters.ts'
import { asCarried, parseHash, readQuery, writeHash } from './codec.ts'

const usual = defaultParameters(cellsTable)
const read = (hash: string): ReturnType<typeof readQuery<typeof cellsTable>> =>
  readQuery(cellsTable, parseHash(hash).query)

describe('a link', () => {
  test('of the defaults holds nothing but its version', () => {
    expect(writeHash('cells', cellsTable, usual)).toBe('#/cells?v=1')
  })

  test('brings every parameter back', () => {
    const anyParameters = fc.record({
      source: fc.constantFrom(...cellsTable.source.choices),
      correlation: fc.integer({ min: -99, max: 99 }).map((percent) => percent / 100),
      samples: fc.integer({ min: 100, max: 200_000 }),
      seed: fc.integer({ min: 0, max: 4_294_967_295 }),
      matchRate: fc.boolean(),
      basis1X: fc.integer({ min: -10_000, max: 10_000 }).map((thousandths) => thousandths / 1000),
      codebook: fc
        .array(fc.tuple(fc.integer({ min: -3e4, max: 3e4 }), fc.integer({ min: -3e4, max: 3e4 })), {
          maxLength: 64,
        })
        .map((points) => points.flat().map((value) => value / 1e4)),
    })
    fc.assert(
      fc.property(anyParameters, (some) => {
        const parameters = { ...usual, ...some }
        const { parameters: found, remarks } = read(writeHash('cells', cellsTable, parameters))
        expect(remarks).toEqual([])
        expect(found).toEqual(parameters)
      }),
    )
  })

  test('brings back to the last digit whatever was carried over first', () => {
    const real = fc.double({ min: -10, max: 10, noNaN: true })
    const someReals = fc.record({ basis1X: real, basis2Y: real, codebook: fc.array(fc.tuple(real, real)) })
    fc.assert(
      fc.property(someReals, ({ codebook, ...basis }) => {
        const points = codebook.slice(0, 64).flat()
        const carried = asCarried(cellsTable, { ...basis, codebook: points, seed: 7, matchRate: false })
        const { parameters } = read(writeHash('cells', cellsTable, { ...usual, ...carried }))
        expect(parameters).toEqual({ ...usual, ...carried })
        expect(Math.abs(parameters.basis1X - basis.basis1X)).toBeLessThanOrEqual(5.1e-7)
        for (const [i, value] of points.entries()) {
          expect(Math.abs(parameters.codebook[i] - value)).toBeLessThanOrEqual(5.1e-5)
        }
      }),
    )
  })

  test('brings back a level of any size to seven digits', () => {
    const level = fc
      .integer({ min: -11, max: 11 })
      .chain((size) => fc.double({ min: 1, max: 9.99, noNaN: true }).map((digits) => digits * 10 ** size))
    fc.assert(
      fc.property(level, (waterLevel) => {
        const carried = asCarried(waterfillingTable, { waterLevel })
        const wanted = { ...defaultParameters(waterfillingTable), ...carried }
        const { query } = parseHash(writeHash('waterfilling', waterfillingTable, wanted))
        const { parameters } = readQuery(waterfillingTable, query)
        expect(parameters).toEqual(wanted)
        expect(Math.abs(parameters.waterLevel / waterLevel - 1)).toBeLessThan(6e-7)
      }),
    )
  })

  test.each([
    ['missing values', '#/cells?r=&n=', 2],
    ['unknown keys', '#/cells?zzz=1&__proto__=2&constructor=3', 3],
    ['values out of range', '#/cells?r=7&n=999999999&R=-4', 3],
    ['not numbers', '#/cells?r=NaN&n=Infinity&seed=1e999', 3],
    ['markup', '#/cells?s=<img src=x onerror=alert(1)>', 1],
    ['a codebook with an odd count', '#/cells?cb=1_2_3', 1],
    ['a codebook of 10,000 points', `#/cells?cb=${'1_'.repeat(20_000)}`, 1],
    ['a newer version', '#/cells?v=99', 1],
  ])('with %s falls back to allowed values and says so', (_, hash, remarkCount) => {
    const { parameters, remarks } = read(hash)
    expect(remarks).toHaveLength(remarkCount)
    for (const [name, parameter] of Object.entries(cellsTable)) {
      const value = parameters[name as keyof typeof cellsTable]
      if (parameter.kind === 'real' || parameter.kind === 'integer') {
        expect(value).toBeGreaterThanOrEqual(parameter.minimum)
        expect(value).toBeLessThanOrEqual(parameter.maximum)
      }
    }
  })

  test('of any text never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { parameters } = read(`#/cells?${text}`)
        expect(Object.keys(parameters).sort()).toEqual(Object.keys(cellsTable).sort())
      }),
    )
  })

  test('that is megabytes long is cut, not chewed', () => {
    const { remarks } = read(`#/cells?${'a=1&'.repeat(1_000_000)}`)
    expect(remarks.length).toBeLessThanOrEqual(4001)
  })
})
