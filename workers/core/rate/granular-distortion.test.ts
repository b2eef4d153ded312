import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { latticeDistortion, rectanglesDistortion } from './granular-distortion.ts'

const size = fc.double({ min: 0.01, max: 40, noNaN: true })
const share = fc.double({ min: 0.001, max: 1, noNaN: true })

test('equal steps give stepSize^2 / 12 whatever the probabilities, two steps the mean of theirs', () => {
  fc.assert(
    fc.property(size, size, share, share, (x, y, p, q) => {
      expect(rectanglesDistortion([x, x, x, x], [p, q]) / ((x * x) / 12)).toBeCloseTo(1, 12)
      const mean = (x * x + y * y) / 24
      expect(rectanglesDistortion([x, y], [p]) / mean).toBeCloseTo(1, 12)
    }),
  )
})

test('cells of different sizes count by their probability', () => {
  // 3/4 of 1/12, and 1/4 of (9 + 1) / 24
  expect(rectanglesDistortion([1, 1, 3, 1], [0.75, 0.25])).toBeCloseTo(1 / 16 + 10 / 96, 12)
  expect(rectanglesDistortion([], [])).toBeNaN()
  expect(() => rectanglesDistortion([1, 1], [])).toThrow(Refusal)
})

test('the square lattice is the grid, and the hexagon of its area loses 0.17 dB less', () => {
  const step = 0.86
  const grid = rectanglesDistortion([step, step], [1])
  expect(latticeDistortion(1 / 12, -step * step)).toBeCloseTo(grid, 12)
  const hexagon = latticeDistortion(5 / (36 * Math.sqrt(3)), step * step)
  expect(10 * Math.log10(grid / hexagon)).toBeCloseTo(0.1671, 4)
})
