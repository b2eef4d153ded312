import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faceSetOf, preparedOf } from '../testing/made-up.ts'
import { galleryPlaces, shownPlace, steppedPlace, visibleRange } from './gallery-places.ts'

test('before the split is known all pictures are seen, then those of one side', () => {
  const set = faceSetOf()
  expect([...galleryPlaces(set, undefined, 'test')]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect([...galleryPlaces(set, preparedOf(3), 'test')]).toEqual([5, 11])
  expect(galleryPlaces(set, preparedOf(3), 'train')).toHaveLength(10)
})

test('whatever is in view is drawn, and little else', () => {
  const size = fc.integer({ min: 0, max: 3000 })
  fc.assert(
    fc.property(
      size,
      fc.integer({ min: 50, max: 2000 }),
      fc.integer({ min: 20, max: 170 }),
      size,
      (scroll, width, pitch, count) => {
        const { first, end } = visibleRange(scroll, width, pitch, count)
        for (let index = 0; index < count; index++) {
          const isInView = (index + 1) * pitch > scroll && index * pitch < scroll + width
          if (isInView) expect(index >= first && index < end).toBe(true)
        }
        expect(end - first).toBeLessThanOrEqual(width / pitch + 4)
        expect(end).toBeLessThanOrEqual(count)
      },
    ),
  )
})

test('keys walk within the strip, and other keys are left alone', () => {
  expect(steppedPlace('ArrowRight', 3, 5, 10)).toBe(4)
  expect(steppedPlace('ArrowRight', 4, 5, 10)).toBe(4)
  expect(steppedPlace('PageUp', 4, 500, 10)).toBe(0)
  expect(steppedPlace('End', 0, 5, 10)).toBe(4)
  expect(steppedPlace('Tab', 0, 5, 10)).toBeUndefined()
  expect(steppedPlace('toString', 0, 5, 10)).toBeUndefined()
})

test('a face beyond the last is the last', () => {
  expect([shownPlace(99, 3), shownPlace(1, 3), shownPlace(0, 0)]).toEqual([2, 1, 0])
})
