import { expect, test } from 'vitest'
import { lowResolutionSize } from './low-resolution-size.ts'

test('sides are divided, rounded to the nearest, and never vanish', () => {
  expect(lowResolutionSize(192, 168, 8)).toEqual({ height: 24, width: 21 })
  expect(lowResolutionSize(192, 168, 1)).toEqual({ height: 192, width: 168 })
  expect(lowResolutionSize(101, 103, 4)).toEqual({ height: 25, width: 26 })
  expect(lowResolutionSize(3, 20, 8)).toEqual({ height: 1, width: 3 })
})

test('sizes and scales that are none are refused', () => {
  expect(() => lowResolutionSize(0, 4, 2)).toThrow(
    'low resolution: found 0 × 4 pixels by 2; expected numbers from 1 up.',
  )
  expect(() => lowResolutionSize(4, 4.5, 2)).toThrow('expected numbers from 1 up')
  expect(() => lowResolutionSize(4, 4, 0.5)).toThrow('by 0.5')
})
