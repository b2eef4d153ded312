import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastOf } from '../training/last-of.ts'
import { DiscreteCosine } from './discrete-cosine.ts'
import { SubBandFit } from './sub-band-fit.ts'
import { fitted, randomPictures } from './testing/fitted.ts'

const side = integer({ min: 1, max: 31 })
const anyBandSize = integer({ min: 1, max: 12 })
const anyCount = integer({ min: 1, max: 9 })
const anySeed = integer({ min: 0, max: 1e6 })

/** What float32 loses of numbers as large as the first coefficient, 255 sqrt(h w). */
const roundingOf = (pixels: number): number => 255 * Math.sqrt(pixels) * 2 ** -20

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]))
  return largest
}

const squareSum = (values: Float32Array): number => values.reduce((sum, value) => sum + value * value, 0)

describe('SubBandTransform', () => {
  it('is undone by its inverse, for pictures of any size and that it has not seen', () => {
    assert(
      property(side, side, anyBandSize, anyCount, anySeed, (height, width, bandSize, count, seed) => {
        const transform = fitted(randomPictures(count, height, width, seed), height, width, bandSize)
        const others = randomPictures(3, height, width, seed + 1)
        const back = transform.inverse(transform.forward(others))
        expect(largestDifference(back, others)).toBeLessThan(roundingOf(height * width))
        expect(back).toHaveLength(others.length)
      }),
      { numRuns: 25 },
    )
  })

  it('has orthonormal axes in every band', () => {
    assert(
      property(side, side, anyBandSize, anyCount, anySeed, (height, width, bandSize, count, seed) => {
        const { layout, bases } = fitted(randomPictures(count, height, width, seed), height, width, bandSize)
        let begin = 0
        for (const { dimension } of layout.bands) {
          for (let i = 0; i < dimension; i++) {
            for (let j = 0; j <= i; j++) {
              let product = 0
              for (let k = 0; k < dimension; k++) {
                product += bases[begin + i * dimension + k] * bases[begin + j * dimension + k]
              }
              if (Math.abs(product - (i === j ? 1 : 0)) > 1e-6) expect.fail(`axes ${i} and ${j}: ${product}`)
            }
          }
          begin += dimension * dimension
        }
        expect(begin).toBe(bases.length)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps distances, and its variances are those of the training rows, falling in each band', () => {
    assert(
      property(side, side, anyBandSize, integer({ min: 2, max: 40 }), anySeed, (...given) => {
        const [height, width, bandSize, count, seed] = given
        const dimension = height * width
        const pictures = randomPictures(count, height, width, seed)
        const transform = fitted(pictures, height, width, bandSize)
        const { layout, variances, rankLimit } = transform
        const rows = transform.forward(pictures)
        const mean = new Float64Array(dimension)
        for (const [i, value] of pictures.entries()) mean[i % dimension] += value / count
        const energy = pictures.reduce((sum, value, i) => sum + (value - mean[i % dimension]) ** 2, 0)
        expect(Math.abs(squareSum(rows) - energy)).toBeLessThan(1e-5 * energy + 1e-3)
        expect(rankLimit).toBe(count - 1)
        const tolerance = 1e-5 * variances[0] + 1e-3
        for (const band of layout.bands) {
          for (let j = 0; j < band.dimension; j++) {
            const d = band.start + j
            let sum = 0
            for (let i = 0; i < count; i++) sum += rows[i * dimension + d] ** 2
            if (Math.abs(sum / count - variances[d]) > tolerance) {
              expect.fail(`dimension ${d}: ${sum / count} is not ${variances[d]}`)
            }
            if (j > 0 && variances[d] > variances[d - 1]) expect.fail(`the variance rises at ${d}`)
            if (j >= rankLimit && variances[d] !== 0) expect.fail(`variance ${variances[d]} beyond the rank`)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('of one picture, or of equal ones, has no variance and any complete axes', () => {
    const one = randomPictures(1, 13, 7, 5)
    for (const count of [1, 2, 3]) {
      const pictures = Uint8Array.from({ length: count * one.length }, (_, i) => one[i % one.length])
      const transform = fitted(pictures, 13, 7, 4)
      expect(transform.variances).toEqual(new Float64Array(13 * 7))
      expect(largestDifference(transform.forward(one), new Float32Array(91))).toBeLessThan(roundingOf(91))
      const other = randomPictures(1, 13, 7, 6)
      expect(largestDifference(transform.inverse(transform.forward(other)), other)).toBeLessThan(
        roundingOf(91),
      )
    }
  })

  it('does not depend on how the pictures come, nor on their type', () => {
    const pictures = randomPictures(300, 9, 10, 1)
    const whole = fitted(pictures, 9, 10, 4)
    const fit = new SubBandFit(9, 10, 4)
    for (const [from, to] of [
      [0, 1],
      [1, 100],
      [100, 300],
    ]) {
      fit.add(Float64Array.from(pictures.subarray(from * 90, to * 90)))
    }
    expect(fit.pictureCount).toBe(300)
    const shares = [...fit.finish()]
    expect(shares).toHaveLength(whole.layout.bands.length)
    expect(shares.at(-1)).toBe(1)
    const pieces = lastOf(fit.finish())
    expect(pieces.bases).toEqual(whole.bases)
    expect(pieces.variances).toEqual(whole.variances)
    expect(pieces.mean).toEqual(whole.mean)
    const rows = whole.forward(pictures)
    expect(whole.forward(Float32Array.from(pictures))).toEqual(rows)
    expect(whole.forward(pictures.subarray(90 * 250))).toEqual(rows.subarray(90 * 250))
  })

  it('has of each axis the largest entry positive', () => {
    const { layout, bases } = fitted(randomPictures(20, 8, 8, 2), 8, 8, 4)
    for (let axis = 0; axis < 4 * 16; axis++) {
      const entries = [...bases.subarray(axis * 16, axis * 16 + 16)]
      expect(Math.max(...entries)).toBe(Math.max(...entries.map(Math.abs)))
    }
    expect(layout.bands).toHaveLength(4)
  })

  it('makes a small picture of the lowest frequencies, with the same grey levels', () => {
    const [height, width] = [12, 10]
    const transform = fitted(randomPictures(6, height, width, 3), height, width, 4)
    const small = { height: 6, width: 5 }
    const flat = new Uint8Array(height * width).fill(77)
    const thumbnail = transform.inverse(transform.forward(flat), small)
    expect(largestDifference(thumbnail, new Float32Array(30).fill(77))).toBeLessThan(1e-3)
    const picture = randomPictures(1, height, width, 4)
    const coefficients = new DiscreteCosine(height, width).forward(Float64Array.from(picture))
    const low = Float64Array.from(
      { length: 30 },
      (_, i) => coefficients[Math.floor(i / 5) * width + (i % 5)] / 2,
    )
    const expected = new DiscreteCosine(6, 5).inverse(low)
    expect(largestDifference(transform.inverse(transform.forward(picture), small), expected)).toBeLessThan(
      1e-3,
    )
  })

  it('leaves the mean out of differences', () => {
    const transform = fitted(randomPictures(6, 9, 7, 3), 9, 7, 4)
    const [one, other] = [4, 5].map((seed) => randomPictures(1, 9, 7, seed))
    const [a, b] = [one, other].map((picture) => transform.forward(picture))
    const difference = transform.inverse(
      a.map((value, d) => value - b[d]),
      transform.layout,
      false,
    )
    const expected = Float32Array.from(one, (value, i) => value - other[i])
    expect(largestDifference(difference, expected)).toBeLessThan(roundingOf(63))
  })

  it('refuses what does not fit', () => {
    expect(() => new SubBandFit(40, 40, 33)).toThrow(
      'sub-bands: found bands of 1089 coefficients; expected at most 1024.',
    )
    const fit = new SubBandFit(2, 3, 2)
    expect(() => [...fit.finish()]).toThrow('sub-bands: no pictures; expected at least one to learn from.')
    expect(() => fit.add(new Uint8Array(7))).toThrow('pictures: found 7 numbers; expected a multiple of')
    const transform = fitted(new Uint8Array(12), 2, 3, 2)
    expect(() => transform.forward(new Uint8Array(5))).toThrow('found 5 numbers')
    expect(() => transform.inverse(new Float32Array(5))).toThrow('found 5 numbers')
    const row = new Float32Array(6)
    for (const size of [
      { height: 3, width: 3 },
      { height: 0, width: 1 },
      { height: 1, width: 1.5 },
    ]) {
      expect(() => transform.inverse(row, size)).toThrow('expected 1 × 1 to 2 × 3.')
    }
  })
})
