import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eyesByName, eyesToMove, placedEyes, withinPicture } from './eye-points.ts'
import { foundWords, placeWords } from './eye-words.ts'

const size = { height: 192, width: 168 }
const picture = { kind: 'eyes', name: 'a', ...size } as const
const coordinate = fc.double({ min: -500, max: 500, noNaN: true })
const point = fc.tuple(coordinate, coordinate)

test('placed eyes are left to right, whichever hand placed which', () => {
  fc.assert(
    fc.property(point, point, (left, right) => {
      const placed = placedEyes({ left, right }, size)
      const swapped = placedEyes({ left: right, right: left }, size)
      if (left[0] !== right[0]) expect(swapped).toEqual(placed)
      const areApart = Math.hypot(right[0] - left[0], right[1] - left[1]) >= 1.92
      expect(placed !== undefined).toBe(areApart)
      if (placed) expect(placed.left[0]).toBeLessThanOrEqual(placed.right[0])
    }),
  )
  expect(placedEyes({ left: [50, 60], right: [51, 60] }, size)).toBeUndefined()
})

test('a picture without a face has a place to begin at, inside and level', () => {
  const { left, right } = eyesToMove({ ...picture, eyes: undefined })
  expect(left[1]).toBe(right[1])
  expect(placedEyes({ left, right }, size)).toEqual({ left, right })
  for (const [x, y] of [left, right]) expect(withinPicture({ x, y }, size)).toEqual({ x, y })
})

test('a place beyond the picture becomes the nearest one inside', () => {
  expect(withinPicture({ x: -3, y: 400 }, size)).toEqual({ x: 0, y: 192 })
})

test('the framing names those pictures that have eyes, or says nothing', () => {
  const eyes = { left: [1, 2], right: [3, 4] } as const
  expect(
    eyesByName([
      { ...picture, eyes },
      { ...picture, name: 'b', eyes: undefined },
    ]),
  ).toEqual({ a: eyes })
  expect(eyesByName([{ ...picture, eyes: undefined }])).toBeUndefined()
})

test('words for how many were found, and for a place', () => {
  const eyes = eyesToMove({ ...picture, eyes: undefined })
  const none = { ...picture, eyes: undefined }
  expect(foundWords([{ ...picture, eyes }, none])).toBe('Eyes are placed in 1 of 2 pictures.')
  expect(foundWords([none, none])).toBe('Eyes are placed in none of 2 pictures.')
  expect(foundWords([{ ...picture, eyes }])).toBe('Eyes are placed in the picture.')
  expect(placeWords([52.34, 58], size)).toBe('x 52.3, y 58.0 of 168 × 192 pixels')
})
