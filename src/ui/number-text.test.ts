import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOfStep, numberText, parseNumber } from './number-text.ts'

describe('parseNumber', () => {
  test.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['−3', -3],
    ['-3', -3],
    ['+2', 2],
    ['.25', 0.25],
    ['1 500', 1500],
    ['20\u2009000', 20000],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1234567],
    ['2e-3', 0.002],
    [' 7 ', 7],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test('takes one comma as decimal in a real field and as thousands in a whole one', () => {
    expect(parseNumber('20,000')).toBe(20)
    expect(parseNumber('20,000', true)).toBe(20000)
    expect(parseNumber('0,500', true)).toBe(0.5)
  })

  test.each(['', ' ', 'abc', '1.2.3', '1,2,3', '--1', '1e', 'Infinity', 'NaN', '0x10', '1e999', '12px'])(
    'refuses %j',
    (text) => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )

  test('reads back every number that numberText writes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e7, max: 1e7, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          expect(parseNumber(numberText(value, decimals))).toBeCloseTo(Number(value.toFixed(decimals)), 9)
        },
      ),
    )
  })
})

describe('numberText', () => {
  test('uses a real minus, thin spaces and fixed decimals', () => {
    expect(numberText(-1234567.891, 2)).toBe('−1\u2009234\u2009567.89')
    expect(numberText(1500, 0)).toBe('1\u2009500')
    expect(numberText(0.5, 4)).toBe('0.5000')
  })

  test('never shows a minus before zeros', () => {
    expect(numberText(-0.001, 2)).toBe('0.00')
    expect(numberText(-0, 0)).toBe('0')
  })

  test('has a sign for what is not a number', () => {
    expect([NaN, Infinity, -Infinity].map((value) => numberText(value, 2))).toEqual(['—', '∞', '−∞'])
  })
})

test('a step asks for as many decimals as it has', () => {
  expect([1, 100, 0.5, 0.05, 0.001, 0.125, 1e-6].map(decimalsOfStep)).toEqual([0, 0, 1, 2, 3, 3, 6])
})
