import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { RandomStream } from './random-stream.ts'

function draw(count: number, next: () => number): Float64Array {
  return Float64Array.from({ length: count }, next)
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** sup |F_n - F| sqrt(n); above 2.2 with probability 1.3e-4 if the numbers follow F (Kolmogorov). */
function kolmogorovSmirnov(values: Float64Array, distribution: (x: number) => number): number {
  const sorted = values.slice().sort()
  let widest = 0
  for (const [rank, value] of sorted.entries()) {
    const level = distribution(value)
    widest = Math.max(widest, level - rank / sorted.length, (rank + 1) / sorted.length - level)
  }
  return widest * Math.sqrt(sorted.length)
}

/** The normal distribution function by Simpson's rule on the density, good to 1e-9 on |x| < 8. */
function normalDistribution(x: number): number {
  const steps = 200
  const width = x / steps
  let sum = 0
  for (let step = 0; step <= steps; step += 1) {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-((step * width) ** 2) / 2)
  }
  return 0.5 + (sum * width) / 3 / Math.sqrt(2 * Math.PI)
}

describe('RandomStream', () => {
  it('repeats itself for one seed and purpose', () => {
    const first = new RandomStream(42, 'source')
    const second = new RandomStream(42, 'source')
    expect(draw(1000, () => first.uint32())).toEqual(draw(1000, () => second.uint32()))
  })

  it('shows the same numbers for ever: a link of today is read tomorrow', () => {
    const stream = new RandomStream(1, 'source')
    // Computed apart from this code: Threefry in integer arithmetic, the normal quantile with 30 digits.
    expect(draw(4, () => stream.uint32())).toEqual(
      Float64Array.of(3178238658, 24073369, 1191612817, 3577368365),
    )
    for (const expected of [-1.6707608159803156, -0.1550277970158922, 1.6337768098775498]) {
      expect(stream.normal()).toBeCloseTo(expected, 14)
    }
  })

  it('gives unrelated numbers for another seed or purpose', () => {
    const count = 20_000
    const streams = [
      new RandomStream(1, 'source'),
      new RandomStream(1, 'halves'),
      new RandomStream(2, 'source'),
      new RandomStream(1, 'source '),
    ]
    const rows = streams.map((stream) => draw(count, () => stream.normal()))
    for (const [place, row] of rows.entries()) {
      for (const other of rows.slice(place + 1)) {
        const correlation = mean(row.map((value, index) => value * other[index]))
        expect(Math.abs(correlation)).toBeLessThan(4.5 / Math.sqrt(count))
      }
    }
  })

  it('is uniform on [0, 1)', () => {
    const stream = new RandomStream(3, 'test')
    const values = draw(50_000, () => stream.uniform())
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(kolmogorovSmirnov(values, (x) => x)).toBeLessThan(2.2)
    // The lag-one correlation of independent numbers has a standard error of 1/sqrt(n).
    const lagged = mean(values.subarray(1).map((value, index) => 12 * (value - 0.5) * (values[index] - 0.5)))
    expect(Math.abs(lagged)).toBeLessThan(4.5 / Math.sqrt(values.length))
  })

  it('fills all 53 bits of a uniform number and keeps openUniform inside (0, 1)', () => {
    const stream = new RandomStream(4, 'test')
    const lastBits = draw(10_000, () => (stream.uniform() * 2 ** 53) % 2)
    expect(Math.abs(mean(lastBits) - 0.5)).toBeLessThan(0.025)
    for (let trial = 0; trial < 10_000; trial += 1) {
      const value = stream.openUniform()
      expect((value * 2 ** 53) % 2).toBe(1)
    }
  })

  it('draws normal numbers', () => {
    const count = 50_000
    const stream = new RandomStream(5, 'test')
    const values = draw(count, () => stream.normal())
    expect(kolmogorovSmirnov(values, normalDistribution)).toBeLessThan(2.2)
    // Standard errors of the moments of a normal sample: 1, sqrt 2, sqrt 15, sqrt 96 over sqrt n.
    const moments = [0, 1, 0, 3]
    const deviations = [1, Math.sqrt(2), Math.sqrt(15), Math.sqrt(96)]
    for (const [place, moment] of moments.entries()) {
      const found = mean(values.map((value) => value ** (place + 1)))
      expect(Math.abs(found - moment)).toBeLessThan((4.5 * deviations[place]) / Math.sqrt(count))
    }
  })

  it('fills an array with the numbers that it would draw one by one, wherever it stands', () => {
    assert(
      property(integer({ min: 0, max: 140 }), integer({ min: 0, max: 300 }), (wordsBefore, count) => {
        const filling = new RandomStream(9, 'test')
        const drawing = new RandomStream(9, 'test')
        for (let word = 0; word < wordsBefore; word += 1) expect(filling.uint32()).toBe(drawing.uint32())
        const filled = new Float32Array(count)
        filling.fillNormals(filled)
        expect(filled).toEqual(Float32Array.from(draw(count, () => drawing.normal())))
        expect(filling.uint32()).toBe(drawing.uint32())
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('draws integers without bias', () => {
    const stream = new RandomStream(6, 'test')
    for (const below of [2, 7, 10]) {
      const counts = new Float64Array(below)
      for (let trial = 0; trial < 20_000; trial += 1) counts[stream.integer(below)] += 1
      const expected = 20_000 / below
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      // Mean below - 1, variance 2 (below - 1).
      expect(chiSquare).toBeLessThan(below - 1 + 5 * Math.sqrt(2 * (below - 1)))
    }
  })

  it('rejects the remainder: below = 3 * 2^30 would otherwise favour the low third', () => {
    const stream = new RandomStream(7, 'test')
    const below = 3 * 2 ** 30
    const low = draw(20_000, () => (stream.integer(below) < 2 ** 30 ? 1 : 0))
    expect(Math.abs(mean(low) - 1 / 3)).toBeLessThan(4.5 * Math.sqrt(2 / 9 / 20_000))
  })

  it('permutes', () => {
    assert(
      property(integer({ min: 0, max: 300 }), integer({ min: 0, max: 2 ** 32 - 1 }), (count, seed) => {
        const order = new RandomStream(seed, 'test').permutation(count)
        expect(order.slice().sort()).toEqual(Uint32Array.from({ length: count }, (_, place) => place))
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('finds all six orders of three things equally often', () => {
    const stream = new RandomStream(8, 'test')
    const counts = new Map<string, number>()
    for (let trial = 0; trial < 6000; trial += 1) {
      const order = stream.permutation(3).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * 29)
  })

  it('refuses seeds and bounds it cannot honour', () => {
    expect(() => new RandomStream(-1, 'test')).toThrow(Refusal)
    expect(() => new RandomStream(1.5, 'test')).toThrow('seed: found 1.5')
    expect(() => new RandomStream(2 ** 32, 'test')).toThrow(Refusal)
    const stream = new RandomStream(0, 'test')
    for (const below of [0, -3, 2.5, Number.NaN, 2 ** 33])
      expect(() => stream.integer(below)).toThrow(Refusal)
    expect(() => stream.permutation(-1)).toThrow(Refusal)
  })
})
