import { describe, expect, test } from 'vitest'
import { formatCompact, formatCount, formatError, formatNumber } from './format.ts'

test('numbers and counts', () => {
  expect(formatNumber(-12.345, 2)).toBe('−12.35')
  expect(formatCount(20000)).toBe('20\u2009000')
})

test.each([
  [0.0536123, '0.0536'],
  [0.536, '0.5360'],
  [1, '1.0000'],
  [123.456, '123.5'],
  [123456, '123\u2009456'],
  [0.0000123, '1.23×10⁻⁵'],
  [0, '0.0000'],
  [NaN, '—'],
  [Infinity, '∞'],
])('an error of %d is %j', (value, text) => {
  expect(formatError(value)).toBe(text)
})

describe('compact numbers', () => {
  test.each([
    [0.05, '0.05'],
    [12.5, '12.5'],
    [100, '100'],
    [1500, '1\u2009500'],
    [0.1 + 0.2, '0.3'],
    [9.999, '10'],
    [-2, '−2'],
    [1e-6, '10⁻⁶'],
    [-1.2e-6, '−1.2×10⁻⁶'],
    [3e9, '3×10⁹'],
    [0, '0'],
    [-Infinity, '−∞'],
    [NaN, '—'],
  ])('%d is %j', (value, text) => {
    expect(formatCompact(value)).toBe(text)
  })
})
