import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { DiscreteCosine } from './discrete-cosine.ts'

const side = integer({ min: 1, max: 32 })
const anySeed = integer({ min: 0, max: 2 ** 32 - 1 })

function randomSamples(count: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 'test')
  return Float64Array.from({ length: count }, () => stream.normal())
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, place) => sum + value * b[place], 0)
}

describe('DiscreteCosine', () => {
  it('is undone by its inverse, both ways, and keeps inner products (Parseval)', () => {
    assert(
      property(side, side, anySeed, (height, width, seed) => {
        const transform = new DiscreteCosine(height, width)
        const samples = randomSamples(height * width, seed)
        const others = randomSamples(height * width, (seed + 1) % 2 ** 32)
        const coefficients = transform.forward(samples)
        const tolerance = 1e-12 * height * width
        expect(Math.abs(dot(coefficients, transform.forward(others)) - dot(samples, others))).toBeLessThan(
          tolerance,
        )
        for (const [place, value] of transform.inverse(coefficients).entries()) {
          expect(Math.abs(value - samples[place])).toBeLessThan(1e-13 * (height + width))
        }
        for (const [place, value] of transform.forward(transform.inverse(samples)).entries()) {
          expect(Math.abs(value - samples[place])).toBeLessThan(1e-13 * (height + width))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has one coefficient for a cosine of each frequency, rows before columns', () => {
    const [height, width] = [3, 5]
    const [down, across] = [2, 4]
    const samples = Float64Array.from({ length: height * width }, (_, place) => {
      const [y, x] = [Math.floor(place / width), place % width]
      const vertical = Math.cos((Math.PI * down * (2 * y + 1)) / (2 * height))
      return vertical * Math.cos((Math.PI * across * (2 * x + 1)) / (2 * width))
    })
    const expected = new Float64Array(height * width)
    // The norm of a cosine of N samples is sqrt(N / 2).
    expected[down * width + across] = Math.sqrt((height / 2) * (width / 2))
    for (const [place, value] of new DiscreteCosine(height, width).forward(samples).entries()) {
      expect(value).toBeCloseTo(expected[place], 13)
    }
  })

  it('puts a flat block into the first coefficient', () => {
    const coefficients = new DiscreteCosine(8, 8).forward(new Float64Array(64).fill(100))
    expect(coefficients[0]).toBeCloseTo(800, 10)
    expect(Math.max(...coefficients.subarray(1).map(Math.abs))).toBeLessThan(1e-11)
  })

  it('refuses sizes that disagree', () => {
    expect(() => new DiscreteCosine(0, 4)).toThrow('cosine transform: found 0 × 4 samples;')
    const transform = new DiscreteCosine(2, 3)
    expect(() => transform.forward(new Float64Array(5))).toThrow('found 5 numbers; expected 2 × 3.')
    expect(() => transform.inverse(new Float64Array(7))).toThrow('found 7 numbers; expected 2 × 3.')
  })
})
