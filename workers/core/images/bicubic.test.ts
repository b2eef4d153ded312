import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { backProject } from './back-projection.ts'
import { BicubicResize } from './bicubic.ts'

const side = fc.integer({ min: 1, max: 20 })
const sizes = fc.record({ height: side, width: side, newHeight: side, newWidth: side, seed: fc.nat(1000) })

function picture(height: number, width: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 'picture')
  return Float64Array.from({ length: height * width }, () => 255 * stream.uniform())
}

describe('bicubic resizing', () => {
  test('leaves an even grey as it is, and an image of the same size', () => {
    fc.assert(
      fc.property(sizes, ({ height, width, newHeight, newWidth, seed }) => {
        const grey = new Float64Array(height * width).fill(seed)
        const resized = new BicubicResize(height, width, newHeight, newWidth).apply(grey)
        for (const value of resized) expect(value).toBeCloseTo(seed, 9)
        const image = picture(height, width, seed)
        const same = new BicubicResize(height, width, height, width).apply(image)
        for (const [i, value] of same.entries()) expect(value).toBeCloseTo(image[i], 9)
      }),
      { numRuns: 40 },
    )
  })

  test('is linear, and mirrors what is mirrored', () => {
    fc.assert(
      fc.property(sizes, ({ height, width, newHeight, newWidth, seed }) => {
        const resize = new BicubicResize(height, width, newHeight, newWidth)
        const [a, b] = [picture(height, width, seed), picture(height, width, seed + 1)]
        const mixed = resize.apply(a.map((value, i) => 2 * value - b[i]))
        const [ra, rb] = [resize.apply(a), resize.apply(b)]
        for (const [i, value] of mixed.entries()) expect(value).toBeCloseTo(2 * ra[i] - rb[i], 7)
        const turned = resize.apply(a.slice().reverse())
        for (const [i, value] of turned.entries()) expect(value).toBeCloseTo(ra[ra.length - 1 - i], 7)
      }),
      { numRuns: 40 },
    )
  })

  test('carries a ramp over exactly, away from the edges', () => {
    for (const [from, to] of [
      [24, 48],
      [64, 8],
      [30, 45],
    ]) {
      const ramp = Float64Array.from({ length: from }, (_, i) => i + 0.5)
      const resized = new BicubicResize(1, from, 1, to).apply(ramp)
      const margin = Math.ceil(2 * Math.max(1, to / from))
      for (let i = margin; i < to - margin; i++) expect(resized[i]).toBeCloseTo(((i + 0.5) * from) / to, 9)
    }
  })

  test('gives the weights of the kernel where a step is doubled', () => {
    // Half-way to the right of a pixel by a quarter: distances 1.25, 0.25, 0.75, 1.75 in Keys' kernel.
    const impulse = Float64Array.of(0, 0, 0, 1, 0, 0, 0)
    const doubled = new BicubicResize(1, 7, 1, 14).apply(impulse)
    expect([...doubled].slice(3, 11)).toEqual(
      [-0.0234375, -0.0703125, 0.2265625, 0.8671875, 0.8671875, 0.2265625, -0.0703125, -0.0234375].map(
        (weight) => expect.closeTo(weight, 12),
      ),
    )
  })

  test('gives some of the rows as it gives all', () => {
    fc.assert(
      fc.property(sizes, fc.nat(20), fc.nat(20), ({ height, width, newHeight, newWidth, seed }, a, b) => {
        const resize = new BicubicResize(height, width, newHeight, newWidth)
        const image = picture(height, width, seed)
        const [from, to] = [Math.min(a, newHeight - 1), Math.min(a + b + 1, newHeight)]
        const rows = resize.apply(image).subarray(from * newWidth, to * newWidth)
        // Another picture between them leaves nothing behind.
        resize.apply(picture(height, width, seed + 1))
        expect(resize.apply(image, from, to)).toEqual(rows.slice())
      }),
      { numRuns: 40 },
    )
  })

  test('refuses sizes that are none and images of another size', () => {
    expect(() => new BicubicResize(0, 4, 2, 2)).toThrow('image size: found 0 × 4 pixels to 2 × 2; expected')
    expect(() => new BicubicResize(4, 4, 2.5, 2)).toThrow('expected whole numbers from 1 up')
    expect(() => new BicubicResize(2, 2, 4, 4).apply([1, 2, 3])).toThrow(
      'image: found 3 pixels; expected 2 × 2',
    )
  })
})

describe('back-projection', () => {
  const down = new BicubicResize(24, 16, 6, 4)
  const up = new BicubicResize(6, 4, 24, 16)

  test('makes an estimate consistent with what was seen', () => {
    const image = picture(24, 16, 3)
    const low = down.apply(image)
    const difference = (estimate: Float64Array): number =>
      Math.max(...down.apply(estimate).map((value, i) => Math.abs(value - low[i])))
    const start = picture(24, 16, 4)
    let last = difference(start)
    for (const times of [1, 2, 4, 8, 16]) {
      const now = difference(backProject(start, low, down, up, times))
      expect(now).toBeLessThan(last)
      last = now
    }
    expect(last).toBeLessThan(0.5)
  })

  test('leaves what is consistent, and its input, alone', () => {
    const image = picture(24, 16, 5)
    const kept = image.slice()
    const projected = backProject(image, down.apply(image), down, up)
    for (const [i, value] of projected.entries()) expect(value).toBeCloseTo(image[i], 7)
    expect(image).toEqual(kept)
  })
})
