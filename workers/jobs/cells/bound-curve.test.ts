import { expect, test } from 'vitest'
import { boundAt } from '../../contracts/bound.ts'
import { rateDistortionCurve, usualCurve } from '../../core/rate/rate-distortion-curve.ts'
import { RateDistortionFunction } from '../../core/rate/rate-distortion-function.ts'
import { sourceEntropyBits, sourceMasses } from '../../core/sources/density.ts'
import { boundCurve } from './bound-curve.ts'

test('a function with a corner is met everywhere within 0.004 dB, and ends where it should', () => {
  // Three clusters: a straight fall to almost nothing at 1/2 log2 3 bit, then 6 dB a bit.
  const corner = Math.log2(3) / 2
  const distortion = (rate: number): number =>
    rate < corner ? 1 - (0.9996 * rate) / corner : 0.0004 * 4 ** (corner - rate)
  const curve = boundCurve(distortion, 2.63)
  for (let rate = 0; rate <= 2.63; rate += 0.0007) {
    expect(Math.abs(10 * Math.log10(boundAt({ curve }, rate) / distortion(rate)))).toBeLessThan(0.004)
  }
  const rates = curve.filter((_, i) => i % 2 === 0)
  expect(rates.at(-1)).toBeCloseTo(2.63, 12)
  expect(boundAt({ curve }, 2.64)).toBeNaN()
  for (let i = 1; i < rates.length; i++) expect(rates[i]).toBeGreaterThan(rates[i - 1])
  expect(rates.length).toBeLessThan(500)
})

test('a single rate is no curve yet', () => {
  expect([...boundCurve(() => 1, 0)]).toEqual([0, 1])
  expect(boundAt({ curve: boundCurve(() => 1, 0) }, 0)).toBeNaN()
})

test('eight clusters, each decoded to its centre, do not pass the bound at 1.5 bit', () => {
  const width = 0.05
  const settings = { kind: 'mixture', components: 8, width, correlation: 0, turns: 1 } as const
  const entropyBits = sourceEntropyBits(settings)
  const steps = rateDistortionCurve(sourceMasses(settings, 2.5), { ...usualCurve, entropyBits })
  const points = [...steps].flatMap((point) => point ?? [])
  const computed = new RateDistortionFunction(points, entropyBits, 2)
  const curve = boundCurve((rate) => computed.distortion(rate), 2)
  // The variance within a cluster, at log2 8 bit a vector.
  const within = (2 * width * width) / (1 + 2 * width * width)
  expect(10 * Math.log10(within / boundAt({ curve }, 1.5))).toBeGreaterThan(-0.02)
})
