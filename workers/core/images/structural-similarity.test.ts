import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { structuralSimilarity } from './structural-similarity.ts'

const [height, width] = [24, 20]

function picture(seed: number, pixels = height * width): Uint8Array {
  const stream = new RandomStream(seed, 'picture')
  return Uint8Array.from({ length: pixels }, () => stream.integer(256))
}

/** Smooth levels, whose structure noise hides more the stronger it is. */
const waves = Float64Array.from(
  { length: height * width },
  (_, i) => 128 + 60 * Math.sin(i / 7) + 40 * Math.cos((i % width) / 3),
)

describe('structural similarity', () => {
  test('is 1 for equal pictures, symmetric, and never beyond 1', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const [x, y] = [picture(a), picture(b)]
        expect(structuralSimilarity(x, x, height, width)).toBe(1)
        const similarity = structuralSimilarity(x, y, height, width)
        expect(similarity).toBe(structuralSimilarity(y, x, height, width))
        expect(Math.abs(similarity)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 20 },
    )
  })

  test('falls as noise grows, and below 0 for a negative', () => {
    const stream = new RandomStream(1, 'noise')
    const noise = Float64Array.from(waves, () => stream.normal())
    const similarities = [0, 2, 5, 10, 20, 40].map((deviation) =>
      structuralSimilarity(
        waves.map((level, i) => level + deviation * noise[i]),
        waves,
        height,
        width,
      ),
    )
    for (let i = 1; i < similarities.length; i++) expect(similarities[i]).toBeLessThan(similarities[i - 1])
    const negative = waves.map((level) => 255 - level)
    expect(structuralSimilarity(negative, waves, height, width)).toBeLessThan(0)
  })

  test('is what the formula gives, computed apart from this code', () => {
    const gradient = Float64Array.from({ length: 13 * 12 }, (_, i) => (i * 37) % 256)
    const moved = Float64Array.from(gradient, (_, i) => (i * 37 + 11 * (i % 5)) % 256)
    expect(structuralSimilarity(moved, gradient, 13, 12)).toBeCloseTo(0.433342120988, 10)
  })

  test('of two even greys is the comparison of their levels, whatever the window', () => {
    const c1 = 2.55 ** 2
    for (const [rows, columns] of [
      [1, 1],
      [2, 30],
      [10, 12],
      [11, 11],
      [30, 40],
    ]) {
      const [x, y] = [100, 110].map((level) => new Float64Array(rows * columns).fill(level))
      const similarity = structuralSimilarity(x, y, rows, columns)
      expect(similarity).toBeCloseTo((2 * 100 * 110 + c1) / (100 ** 2 + 110 ** 2 + c1), 9)
    }
  })

  test('clips the estimate to black and white, and rounds nothing', () => {
    const image = Float64Array.from(waves, (level) => (level > 128 ? 255 : 0))
    const beyond = image.map((level) => (level > 0 ? 300 : -9))
    expect(structuralSimilarity(beyond, image, height, width)).toBe(1)
    const near = waves.map((level) => level + 0.3)
    expect(structuralSimilarity(near, waves, height, width)).toBeLessThan(1)
  })

  test('refuses pictures of another size, and none', () => {
    expect(() => structuralSimilarity([1, 2], [1], 1, 2)).toThrow(
      'images: found 2 and 1 pixels; expected 1 × 2 of both, at least one',
    )
    expect(() => structuralSimilarity([], [], 0, 0)).toThrow('at least one')
  })
})
