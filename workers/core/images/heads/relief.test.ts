import { describe, expect, test } from 'vitest'
import { drawPerson } from './draw-person.ts'
import { buildRelief } from './relief.ts'
import { wallHeight } from './skull.ts'

const rows = 96
const columns = 84
const heads = Array.from({ length: 12 }, (_, index) => buildRelief(3, index, rows, columns))

describe('the relief of a head', () => {
  test('albedo and gloss are shares, heights lie between the wall and the tip of a nose', () => {
    for (const { heights, albedo, gloss } of heads) {
      expect(albedo.every((share) => share > 0.004 && share < 0.9)).toBe(true)
      expect(gloss.every((share) => share >= 0 && share <= 1)).toBe(true)
      expect(heights.every((height) => height > wallHeight - 1e-6 && height < 1.6)).toBe(true)
    }
  })

  test('the tip of the nose stands out furthest, near the middle line', () => {
    for (const { heights } of heads) {
      const tip = heights.indexOf(Math.max(...heights))
      expect(Math.abs((tip % columns) - columns / 2)).toBeLessThan(0.06 * columns)
      expect(Math.floor(tip / columns) / rows).toBeGreaterThan(0.5)
      expect(Math.floor(tip / columns) / rows).toBeLessThan(0.65)
    }
  })

  test('two wet eyes, one on each side, as wide apart as the person says', () => {
    for (const [index, { gloss, cell }] of heads.entries()) {
      let [left, right, leftCount, rightCount] = [0, 0, 0, 0]
      for (const [place, share] of gloss.entries()) {
        if (share < 0.9) continue
        const x = place % columns
        if (x < columns / 2) {
          left += x
          leftCount += 1
        } else {
          right += x
          rightCount += 1
        }
      }
      expect(leftCount).toBeGreaterThan(20)
      expect(rightCount).toBeGreaterThan(20)
      const { eyeX, eyeWidth } = drawPerson(3, index)
      const apart = (right / rightCount - left / leftCount) * cell
      // Hair may hide an outer corner.
      expect(Math.abs(apart - 2 * eyeX)).toBeLessThan(0.3 * eyeWidth)
    }
  })

  test('a finer field is the same head', () => {
    const fine = buildRelief(3, 0, 3 * rows, 3 * columns)
    const farthest = (coarse: Float32Array, finer: Float32Array): number =>
      coarse.reduce((most, value, place) => {
        const middle = (3 * Math.floor(place / columns) + 1) * 3 * columns + 3 * (place % columns) + 1
        return Math.max(most, Math.abs(finer[middle] - value))
      }, 0)
    expect(farthest(heads[0].heights, fine.heights)).toBeLessThan(1e-5)
    expect(farthest(heads[0].albedo, fine.albedo)).toBeLessThan(1e-5)
  })
})
