import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignEyes, eyePlaces } from './align-eyes.ts'
import type { GreyPicture } from './grey-picture.ts'

const [height, width] = [48, 42]
const targetLeft = [eyePlaces.left * width, eyePlaces.down * height] as const
const targetRight = [eyePlaces.right * width, eyePlaces.down * height] as const

/** Levels that are a function of the place, sampled in the middles of pixels. */
function drawn(rows: number, columns: number, level: (x: number, y: number) => number): GreyPicture {
  const luma = new Float64Array(rows * columns)
  for (let i = 0; i < luma.length; i++) luma[i] = level((i % columns) + 0.5, Math.floor(i / columns) + 0.5)
  return { height: rows, width: columns, luma }
}

const waves = (x: number, y: number): number => 128 + 60 * Math.sin(x / 7) * Math.cos(y / 9)

test('eyes that are in their places already leave the picture as it is', () => {
  const picture = drawn(height, width, waves)
  const { luma } = alignEyes(picture, [targetLeft, targetRight], height, width, 'a')
  for (let i = 0; i < luma.length; i++) expect(luma[i]).toBeCloseTo(picture.luma[i], 9)
})

test('a slope becomes the slope that the similarity makes of it', () => {
  const inner = fc.double({ min: 95, max: 135, noNaN: true })
  fc.assert(
    fc.property(inner, inner, inner, inner, (leftX, leftY, rightX, rightY) => {
      const apart = Math.hypot(rightX - leftX, rightY - leftY)
      fc.pre(apart > 4 && apart < 0.5 * width)
      // Enlarged: nothing is smoothed, and the whole frame lies within the picture.
      const slope = (x: number, y: number): number => 0.3 * x - 0.7 * y + 100
      const eyes = [
        [leftX, leftY],
        [rightX, rightY],
      ] as const
      const { luma } = alignEyes(drawn(240, 240, slope), eyes, height, width, 'a')
      const level = (x: number, y: number): number => luma[y * width + x]
      // The levels at the eyes, by extrapolation along the rows and columns of a slope.
      const right = level(1, 0) - level(0, 0)
      const down = level(0, 1) - level(0, 0)
      const at = ([x, y]: readonly [number, number]): number =>
        level(0, 0) + right * (x - 0.5) + down * (y - 0.5)
      expect(at(targetLeft)).toBeCloseTo(slope(leftX, leftY), 6)
      expect(at(targetRight)).toBeCloseTo(slope(rightX, rightY), 6)
      for (let y = 0; y < height; y += 9) {
        for (let x = 0; x < width; x += 9) {
          expect(level(x, y)).toBeCloseTo(at([x + 0.5, y + 0.5]), 6)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('a picture that lies on its side, its eyes with it, gives the same face', () => {
  const upright = drawn(90, 70, waves)
  // A quarter turn: (x, y) goes to (90 - y, x).
  const lying = drawn(70, 90, (x, y) => waves(y, 90 - x))
  const expected = alignEyes(
    upright,
    [
      [24, 35],
      [47, 39],
    ],
    height,
    width,
    'a',
  ).luma
  const turned = alignEyes(
    lying,
    [
      [90 - 35, 24],
      [90 - 39, 47],
    ],
    height,
    width,
    'a',
  ).luma
  for (let i = 0; i < turned.length; i++) expect(turned[i]).toBeCloseTo(expected[i], 6)
})

test('a large picture is smoothed as it is made smaller: fine stripes become grey', () => {
  const stripes = drawn(480, 420, (x) => (Math.floor(x / 3) % 2 === 0 ? 0 : 255))
  const { luma } = alignEyes(
    stripes,
    [
      [105, 178],
      [315, 178],
    ],
    height,
    width,
    'a',
  )
  const columns = Array.from(luma).filter((_, i) => i % width >= 2 && i % width < width - 2)
  for (const level of columns) expect(Math.abs(level - 127.5)).toBeLessThan(3)
})

test.each([
  ['in one place', [3, 3], [3, 3]],
  ['at no number', [Number.NaN, 3], [9, 3]],
  ['infinitely far', [0, 3], [Infinity, 3]],
] as const)('eyes %s are refused', (_, left, right) => {
  const picture = drawn(9, 9, waves)
  expect(() => alignEyes(picture, [left, right], height, width, 'a.png')).toThrow(
    /^a\.png: eyes at .* expected two different places/,
  )
})
