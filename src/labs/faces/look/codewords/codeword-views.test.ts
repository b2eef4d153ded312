import { expect, test } from 'vitest'
import { codewordPictures } from '../testing/made-up.ts'
import { mostUsed, valueLimit } from './codeword-views.ts'

const pictures = {
  ...codewordPictures(0, [4, 5, 6]),
  counts: Int32Array.of(2, 9, -1),
  values: Float32Array.from({ length: 12 }, (_, place) => place - 6),
}

test('the most used come first, each with its own pixels', () => {
  const views = mostUsed(pictures, 10)
  expect(views.map(({ index, count }) => [index, count])).toEqual([
    [5, 9],
    [4, 2],
    [6, undefined],
  ])
  expect([...views[0].values]).toEqual([-2, -1, 0, 1])
  expect(mostUsed(pictures, 2)).toHaveLength(2)
})

test('where no count is known they keep their order', () => {
  const views = mostUsed({ ...pictures, counts: Int32Array.of(-1, -1, -1) }, 3)
  expect(views.map(({ index }) => index)).toEqual([4, 5, 6])
})

test('the scale reaches to the largest value of either sign, and is never empty', () => {
  expect(valueLimit(pictures.values)).toBe(6)
  expect(valueLimit(new Float32Array(4))).toBe(1)
})
