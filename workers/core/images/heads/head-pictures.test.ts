import { describe, expect, test } from 'vitest'
import type { HeadParameters, HeadPictures } from './head-pictures.ts'
import { headPictures } from './head-pictures.ts'

const height = 48
const width = 42
const size = height * width

function rendered(parameters: Partial<HeadParameters>): HeadPictures {
  const rendering = headPictures({ people: 2, lights: 2, height, width, seed: 1, ...parameters })
  let step = rendering.next()
  while (!step.done) step = rendering.next()
  return step.value
}

/** Mean grey level over columns `from` to `to` (fractions of the width) and rows of the middle of the face. */
function meanOf(picture: Uint8Array, from: number, to: number): number {
  let sum = 0
  let count = 0
  for (let row = Math.round(0.3 * height); row < Math.round(0.8 * height); row += 1) {
    for (let column = Math.round(from * width); column < Math.round(to * width); column += 1) {
      sum += picture[row * width + column]
      count += 1
    }
  }
  return sum / count
}

/** Pearson's correlation of two pictures: mean and strength of the light do not count. */
function correlation(first: Uint8Array, second: Uint8Array): number {
  const mean = (picture: Uint8Array): number => picture.reduce((sum, level) => sum + level, 0) / size
  const [firstMean, secondMean] = [mean(first), mean(second)]
  let product = 0
  let firstSquares = 0
  let secondSquares = 0
  for (let place = 0; place < size; place += 1) {
    const [one, other] = [first[place] - firstMean, second[place] - secondMean]
    product += one * other
    firstSquares += one * one
    secondSquares += other * other
  }
  return product / Math.sqrt(firstSquares * secondSquares)
}

const many = rendered({ people: 20, lights: 10 })
const pictureOf = (set: HeadPictures, place: number): Uint8Array =>
  set.pixels.subarray(place * size, (place + 1) * size)

describe('rendered heads', () => {
  test('the seed decides who they are; how many are made, and under how many lights, does not', () => {
    const few = rendered({ people: 3, lights: 4 })
    for (const person of [0, 1, 2]) {
      for (const light of [0, 1, 2, 3]) {
        expect(pictureOf(few, 4 * person + light)).toEqual(pictureOf(many, 10 * person + light))
      }
    }
    expect(rendered({}).pixels).toEqual(rendered({}).pixels)
    expect(correlation(pictureOf(rendered({ seed: 2 }), 0), pictureOf(many, 0))).toBeLessThan(0.95)
  })

  test('names tell person and light, and stand in code-unit order', () => {
    expect(many.names[17]).toBe('person 02/light 08 (azimuth -25, elevation 0)')
    expect(many.people[17]).toBe('person 02')
    expect(many.names.toSorted()).toEqual(many.names)
    expect(many.names).toHaveLength(200)
  })

  test('one picture is done after another', () => {
    expect([...headPictures({ people: 2, lights: 3, height: 8, width: 7, seed: 1 })]).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
  })

  test('a person is recognised under another gentle light, among twenty', () => {
    for (let person = 0; person < 20; person += 1) {
      const seen = pictureOf(many, 10 * person + 1)
      const alike = Array.from({ length: 20 }, (_, other) => correlation(seen, pictureOf(many, 10 * other)))
      expect(alike.indexOf(Math.max(...alike))).toBe(person)
    }
  })

  test('no two people are alike, under the same light', () => {
    for (let person = 0; person < 20; person += 1) {
      for (let other = 0; other < person; other += 1) {
        const alike = correlation(pictureOf(many, 10 * person), pictureOf(many, 10 * other))
        expect(alike, `${other} and ${person}`).toBeLessThan(0.97)
      }
    }
  })

  test('a light on the left brightens the left half, its mirror image the right half', () => {
    const set = rendered({ people: 6, lights: 64 })
    const left = set.names.findIndex((name) => name.includes('azimuth +70, elevation 0'))
    for (let person = 0; person < 6; person += 1) {
      const [ahead, fromLeft, fromRight] = [0, left, left + 1].map((light) =>
        pictureOf(set, 64 * person + light),
      )
      expect(meanOf(fromLeft, 0.1, 0.5)).toBeGreaterThan(1.4 * meanOf(fromLeft, 0.5, 0.9))
      expect(meanOf(fromRight, 0.5, 0.9)).toBeGreaterThan(1.4 * meanOf(fromRight, 0.1, 0.5))
      expect(meanOf(ahead, 0.5, 0.9)).toBeGreaterThan(1.4 * meanOf(fromLeft, 0.5, 0.9))
    }
  })

  test('no grey level is burnt out, and pictures by gentle lights use much of the range', () => {
    const levels = many.pixels.toSorted()
    expect(levels[0]).toBeLessThan(30)
    expect(levels[levels.length - 1]).toBeLessThan(255)
    for (let place = 0; place < 200; place += 1) {
      const own = pictureOf(many, place).toSorted()
      const spread = own[Math.floor(0.95 * size)] - own[Math.floor(0.05 * size)]
      expect(spread).toBeGreaterThan(35)
    }
  })

  test('on the whole, eyes, nostrils and mouth are darker than cheeks, in the same places, and faces are symmetric', () => {
    const mean = new Float64Array(size)
    for (let person = 0; person < 20; person += 1) {
      for (const [place, level] of pictureOf(many, 10 * person).entries()) mean[place] += level / 20
    }
    const at = (x: number, y: number): number => mean[Math.round(y * height) * width + Math.round(x * width)]
    const darkest = (x: number, from: number, to: number): number =>
      Math.min(...[0, 0.25, 0.5, 0.75, 1].map((share) => at(x, from + (to - from) * share)))
    const cheek = at(0.27, 0.57)
    for (const x of [0.285, 0.715]) expect(darkest(x, 0.27, 0.33)).toBeLessThan(0.75 * cheek)
    expect(darkest(0.5, 0.69, 0.75)).toBeLessThan(0.85 * cheek)
    expect(darkest(0.45, 0.58, 0.66)).toBeLessThan(0.75 * cheek)
    for (const [place, level] of mean.entries()) {
      const mirrored = mean[place - (place % width) + width - 1 - (place % width)]
      expect(Math.abs(level - mirrored)).toBeLessThan(30)
    }
  })

  test.each([{ people: 0 }, { people: 100 }, { lights: 65 }, { height: 1 }, { width: 7.5 }, { seed: -1 }])(
    '%o is refused',
    (wrong) => {
      expect(() => rendered(wrong)).toThrow(/found .*; expected a whole number/)
    },
  )
})
