import { assert, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'

const runs = { seed: 1, numRuns: 1000 }

/**
 * P(X <= x) for x <= 0 by two formulas that share nothing with AS 241: the Taylor series of the error function
 * near 0 (Abramowitz & Stegun 26.2.11), and the continued fraction of Mills' ratio in the tail (26.2.14).
 */
function lowerTail(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  if (x > -3) {
    let term = x
    let sum = x
    for (let odd = 3; odd < 120; odd += 2) {
      term *= (x * x) / odd
      sum += term
    }
    return 0.5 + density * sum
  }
  let fraction = -x
  for (let level = 150; level >= 1; level -= 1) fraction = -x + level / fraction
  return density / fraction
}

describe('normalQuantile', () => {
  it('is undone by the distribution function', () => {
    assert(
      property(double({ min: 0.001, max: 0.5, noNaN: true }), (p) => {
        expect(Math.abs(lowerTail(normalQuantile(p)) - p)).toBeLessThanOrEqual(1e-14)
      }),
      runs,
    )
  })

  it('is undone in the far tail, in relative terms', () => {
    for (let exponent = 2; exponent < 300; exponent += 1) {
      const p = Number(`1e-${exponent}`)
      // The relative error of the density is x^2 times that of x.
      expect(Math.abs(lowerTail(normalQuantile(p)) / p - 1)).toBeLessThan(1e-15 * (20 + 6 * exponent))
    }
  })

  it('gives tabulated percentage points', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 14)
    expect(normalQuantile(0.5)).toBe(0)
  })

  it('is odd about one half', () => {
    assert(
      property(double({ min: 2 ** -20, max: 0.5, noNaN: true }), (raw) => {
        // On a grid of 2^-50 both p and 1 - p are exact.
        const p = Math.round(raw * 2 ** 50) / 2 ** 50
        expect(normalQuantile(1 - p) + normalQuantile(p)).toBe(0)
      }),
      runs,
    )
  })

  it('rises', () => {
    const probability = double({ min: 1e-300, max: 0.999, noNaN: true })
    assert(
      property(tuple(probability, probability), ([a, b]) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high))
        expect(normalQuantile(low)).toBeLessThan(normalQuantile(low + 1e-6 * (1 - low)))
      }),
      runs,
    )
  })

  it('does not fall where its three formulas meet', () => {
    for (const seam of [0.075, 0.925, 1.3887943864964021e-11]) {
      for (let step = -20; step < 20; step += 1) {
        const low = normalQuantile(seam * (1 + step * 1e-12))
        const high = normalQuantile(seam * (1 + (step + 1) * 1e-12))
        expect(low).toBeLessThan(high)
      }
    }
  })

  it('ends at the infinities and says NaN outside', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(-0.1)).toBeNaN()
    expect(normalQuantile(1.1)).toBeNaN()
    expect(normalQuantile(Number.NaN)).toBeNaN()
  })
})
