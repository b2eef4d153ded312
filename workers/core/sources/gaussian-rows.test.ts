import { expect, test } from 'vitest'
import { gaussianRowSteps } from './gaussian-rows.ts'
import { lastOf } from '../training/last-of.ts'

function drawn(variances: number[], rowCount: number, purpose = 'test', seed = 1): Float32Array {
  const rows = new Float32Array(rowCount * variances.length)
  lastOf(gaussianRowSteps(Float64Array.from(variances), seed, purpose, rows))
  return rows
}

test('components are uncorrelated and have the variances asked for', () => {
  const variances = [4, 1, 0.01, 0]
  const count = 20_000
  const rows = drawn(variances, count)
  for (const [j, variance] of variances.entries()) {
    for (const [other, otherVariance] of variances.entries()) {
      let product = 0
      for (let i = 0; i < count; i++) product += rows[4 * i + j] * rows[4 * i + other]
      // The product of two independent normal numbers has variance 1, the square of one has 2.
      const deviation = Math.sqrt((variance * otherVariance * (j === other ? 2 : 1)) / count)
      expect(Math.abs(product / count - (j === other ? variance : 0))).toBeLessThanOrEqual(4.5 * deviation)
    }
  }
})

test('the first rows do not depend on how many follow; another purpose, seed or block gives other numbers', () => {
  const many = drawn([1, 2, 3], 200)
  expect(drawn([1, 2, 3], 70)).toEqual(many.subarray(0, 210))
  expect(drawn([1, 2, 3], 200, 'other')[0]).not.toBe(many[0])
  expect(drawn([1, 2, 3], 200, 'test', 2)[0]).not.toBe(many[0])
  expect(new Set(many).size).toBe(many.length)
})

test('a component is scaled, nothing else: the normal numbers behind are the same', () => {
  const plain = drawn([1, 1], 100)
  const scaled = drawn([4, 1], 100)
  for (const [place, value] of scaled.entries()) expect(value).toBe(plain[place] * (place % 2 === 0 ? 2 : 1))
})

test('refuses rows cut short and variances that are none', () => {
  const steps = (variances: number[], length: number): (() => unknown) => {
    return () => gaussianRowSteps(Float64Array.from(variances), 1, 'test', new Float32Array(length)).next()
  }
  expect(steps([1, 2], 3)).toThrow('rows: found 3 numbers; expected whole rows of 2.')
  expect(steps([], 3)).toThrow('rows: found 3 numbers')
  expect(steps([-1], 3)).toThrow('variances: found -1')
})
