import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { RandomStream } from '../random/random-stream.ts'
import { lumaFromRgba } from './luma.ts'
import { imageFromPairs, peakSignalToNoise, pixelPairs } from './pixel-pairs.ts'

const side = integer({ min: 2, max: 12 })
const anySeed = integer({ min: 0, max: 2 ** 32 - 1 })

function randomLuma(width: number, height: number, seed: number): Float32Array {
  const stream = new RandomStream(seed, 'test')
  return Float32Array.from({ length: width * height }, () => stream.integer(256))
}

function grey(levels: readonly number[], opacity = 255): Uint8ClampedArray {
  return Uint8ClampedArray.from(levels.flatMap((level) => [level, level, level, opacity]))
}

describe('pixelPairs', () => {
  it('pairs neighbours of a row, each once, and drops an odd last column', () => {
    const luma = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
    expect(pixelPairs(luma, 5, 2, undefined)).toEqual(Float32Array.of(1, 2, 3, 4, 6, 7, 8, 9))
    expect(pixelPairs(luma, 2, 5, undefined)).toEqual(luma)
  })

  it('dithers uniformly by half a level at most', () => {
    const luma = randomLuma(200, 100, 1)
    const noise = pixelPairs(luma, 200, 100, 3).map((level, place) => level - luma[place])
    expect(noise.every((value) => Math.abs(value) <= 0.5)).toBe(true)
    const count = noise.length
    const mean = noise.reduce((sum, value) => sum + value, 0) / count
    const meanSquare = noise.reduce((sum, value) => sum + value * value, 0) / count
    // Uniform on +-1/2: variance 1/12, and the variance of the square is 1/180.
    expect(Math.abs(mean)).toBeLessThan(4.5 * Math.sqrt(1 / 12 / count))
    expect(Math.abs(meanSquare - 1 / 12)).toBeLessThan(4.5 * Math.sqrt(1 / 180 / count))
    expect(pixelPairs(luma, 200, 100, 3)).toEqual(pixelPairs(luma, 200, 100, 3))
    expect(pixelPairs(luma, 200, 100, 3)).not.toEqual(pixelPairs(luma, 200, 100, 4))
  })

  it('refuses sizes that disagree', () => {
    expect(() => pixelPairs(new Float32Array(10), 5, 3, 1)).toThrow(
      'photo: found 10 grey levels; expected 15',
    )
    expect(() => pixelPairs(new Float32Array(3), 1, 3, 1)).toThrow('photo: found 1 × 3 pixels')
    expect(() => imageFromPairs(new Float32Array(10), 5, 2)).toThrow(Refusal)
  })
})

describe('imageFromPairs', () => {
  it('undoes pixelPairs exactly, without dither', () => {
    assert(
      property(side, side, anySeed, (width, height, seed) => {
        const luma = randomLuma(width, height, seed)
        const image = imageFromPairs(pixelPairs(luma, width, height, undefined), width, height)
        const back = lumaFromRgba(image)
        for (const [pixel, level] of luma.entries()) {
          const described = width % 2 === 0 || pixel % width < width - 1
          expect(image[4 * pixel + 3]).toBe(described ? 255 : 0)
          expect(back[pixel]).toBe(described ? level : 0)
        }
      }),
      { seed: 1 },
    )
  })

  it('rounds, and keeps within black and white', () => {
    expect(imageFromPairs(Float32Array.of(-7, 300), 2, 1)).toEqual(grey([0, 255]))
    expect(imageFromPairs(Float32Array.of(99.6, 100.4), 2, 1)).toEqual(grey([100, 100]))
  })
})

describe('peakSignalToNoise', () => {
  it('gives 48.13 dB for a difference of one level and 0 dB for black against white', () => {
    expect(peakSignalToNoise(grey([10, 20]), grey([11, 19]))).toBeCloseTo(20 * Math.log10(255), 10)
    expect(peakSignalToNoise(grey([10, 20, 30]), grey([11, 17, 30]))).toBeCloseTo(
      10 * Math.log10((255 ** 2 * 3) / 10),
      10,
    )
    expect(peakSignalToNoise(grey([0, 0]), grey([255, 255]))).toBeCloseTo(0, 12)
    expect(peakSignalToNoise(grey([5]), grey([5]))).toBe(Infinity)
  })

  it('measures colours only where both pictures show: opacity adds nothing', () => {
    const noisy = [...grey([9, 9]), ...grey([0], 0)]
    const plain = [...grey([7, 7]), ...grey([255])]
    const found = peakSignalToNoise(Uint8ClampedArray.from(noisy), Uint8ClampedArray.from(plain))
    expect(found).toBeCloseTo(10 * Math.log10(255 ** 2 / 4), 10)
  })

  it('falls by 6.02 dB when the difference doubles', () => {
    assert(
      property(integer({ min: 1, max: 60 }), (difference) => {
        const once = peakSignalToNoise(grey([100]), grey([100 + difference]))
        const twice = peakSignalToNoise(grey([100]), grey([100 + 2 * difference]))
        expect(once - twice).toBeCloseTo(20 * Math.log10(2), 10)
      }),
      { seed: 1 },
    )
  })

  it('refuses pictures that cannot be compared', () => {
    expect(() => peakSignalToNoise(grey([1]), grey([1, 2]))).toThrow('found 1 and 2 pixels')
    expect(() => peakSignalToNoise(grey([1], 0), grey([1]))).toThrow(Refusal)
  })
})
