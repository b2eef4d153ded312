import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RandomStream } from '../../random/random-stream.ts'
import { Noise } from './noise.ts'

const noise = new Noise(new RandomStream(1, 'noise'))
const place = fc.double({ min: -300, max: 300, noNaN: true })

test('is between -1 and 1, repeats after 128, and has no steps', () => {
  fc.assert(
    fc.property(place, place, (x, y) => {
      const value = noise.at(x, y)
      expect(Math.abs(value)).toBeLessThanOrEqual(1)
      expect(noise.at(x + 128, y - 256)).toBeCloseTo(value, 9)
      // The steepest that it can be is 1.5 times the largest difference of neighbours, which is 2.
      expect(Math.abs(noise.at(x + 0.001, y) - value)).toBeLessThan(0.0031)
      expect(Math.abs(noise.at(x, y + 0.001) - value)).toBeLessThan(0.0031)
    }),
  )
})

test('has mean 0 and variance 1/3 on the points of the lattice', () => {
  let sum = 0
  let squares = 0
  for (let place = 0; place < 128 * 128; place += 1) {
    const value = noise.at(place % 128, Math.floor(place / 128))
    sum += value
    squares += value * value
  }
  // Four standard deviations of the means of 16,384 uniform numbers and of their squares.
  expect(Math.abs(sum / 16384)).toBeLessThan(0.019)
  expect(Math.abs(squares / 16384 - 1 / 3)).toBeLessThan(0.0094)
})
