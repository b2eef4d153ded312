import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropPicture, fitPicture } from './frame-picture.ts'
import type { GreyPicture } from './grey-picture.ts'
import { levelBytes } from './grey-picture.ts'

const side = fc.integer({ min: 1, max: 40 })

/** A picture whose level says the place. */
function numbered(height: number, width: number): GreyPicture {
  return { height, width, luma: Float64Array.from({ length: height * width }, (_, i) => i) }
}

test('both give the size that is wanted, and even grey stays even', () => {
  fc.assert(
    fc.property(side, side, side, side, (height, width, newHeight, newWidth) => {
      const grey = { height, width, luma: new Float64Array(height * width).fill(77) }
      for (const frame of [cropPicture, fitPicture]) {
        const framed = frame(grey, newHeight, newWidth)
        expect(framed).toMatchObject({ height: newHeight, width: newWidth })
        expect(levelBytes(framed.luma)).toEqual(new Uint8Array(newHeight * newWidth).fill(77))
      }
    }),
  )
})

test('a picture of the size is not touched', () => {
  const picture = numbered(5, 7)
  expect(cropPicture(picture, 5, 7)).toBe(picture)
  expect(fitPicture(picture, 5, 7)).toBe(picture)
})

test('crop takes the middle, of portrait and of landscape', () => {
  expect(Array.from(cropPicture(numbered(2, 6), 2, 2).luma)).toEqual([2, 3, 8, 9])
  expect(Array.from(cropPicture(numbered(6, 2), 2, 2).luma)).toEqual([4, 5, 6, 7])
})

test('fit keeps the whole, and its edge goes on', () => {
  expect(Array.from(fitPicture(numbered(1, 3), 3, 3).luma)).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2])
  expect(Array.from(fitPicture(numbered(2, 1), 2, 4).luma)).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
})

test('what mirrors the picture mirrors the framed one, where the middle is a whole number of pixels', () => {
  const even = fc.integer({ min: 1, max: 12 }).map((half) => 2 * half)
  fc.assert(
    fc.property(even, even, fc.nat(), (height, width, seed) => {
      const luma = Float64Array.from({ length: height * width }, (_, i) => ((i + 1) * (seed + 7)) % 256)
      const turned = cropPicture({ height, width, luma: luma.toReversed() }, 8, 8).luma
      const plain = Array.from(cropPicture({ height, width, luma }, 8, 8).luma).reverse()
      for (const [i, level] of plain.entries()) expect(turned[i]).toBeCloseTo(level, 7)
    }),
  )
})

test('levels are rounded and clipped', () => {
  expect(levelBytes([-3, 0.4, 0.6, 254.6, 300])).toEqual(Uint8Array.of(0, 0, 1, 255, 255))
})
