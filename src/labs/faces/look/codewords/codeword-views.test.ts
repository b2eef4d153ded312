import { expect, test } from 'vitest'
import { codewordPictures } from '../testing/made-up.ts'
import { strongestFirst, valueLimit } from './codeword-views.ts'

const pictures = {
  ...codewordPictures(0, [4, 5, 6]),
  values: Float32Array.of(1, -1, 1, -1, 6, 0, 0, 0, -2, -2, 2, 2),
}

test('the strongest come first, each with its own pixels', () => {
  const views = strongestFirst(pictures, 10)
  expect(views.map(({ index, strength }) => [index, strength])).toEqual([
    [5, 3],
    [6, 2],
    [4, 1],
  ])
  expect([...views[1].values]).toEqual([-2, -2, 2, 2])
  expect(strongestFirst(pictures, 2)).toHaveLength(2)
})

test('the scale reaches to the largest value of either sign, and is never empty', () => {
  expect(valueLimit(pictures.values)).toBe(6)
  expect(valueLimit(Float32Array.of(-3, 2))).toBe(3)
  expect(valueLimit(new Float32Array(4))).toBe(1)
})
