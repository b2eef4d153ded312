import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import {
  gaussianDistortion,
  waterFillingAtDistortion,
  waterFillingAtLevel,
  waterFillingAtRate,
} from './water-filling.ts'

const variances = fc.array(
  fc.oneof(
    fc.integer({ min: -600, max: 400 }).map((exponent) => 10 ** (exponent / 100)),
    fc.constantFrom(0, 1, 2),
  ),
  { minLength: 1, maxLength: 30 },
)
const rate = fc.integer({ min: 0, max: 60_000 }).map((value) => value / 1000)

test("Table I's data: 8 bits over variances exp(-0.01 (j - 1)), j = 1..1000", () => {
  const decaying = Float64Array.from({ length: 1000 }, (_, j) => Math.exp(-0.01 * j))
  const sum = decaying.reduce((total, variance) => total + variance, 0)
  const filled = waterFillingAtRate(decaying, 8)
  expect(filled.waterLevel).toBeCloseTo(0.62753, 5)
  expect(filled.activeCount).toBe(47)
  expect((filled.meanDistortion * 1000) / sum).toBeCloseTo(0.91847, 5)
  expect(filled.normalizedDistortion).toBeCloseTo((filled.meanDistortion * 1000) / sum, 12)
})

test('meets the Karush-Kuhn-Tucker conditions and spends the rate', () => {
  fc.assert(
    fc.property(variances, rate, (sigma2, bits) => {
      fc.pre(sigma2.some((variance) => variance > 0))
      const { waterLevel, distortions, activeCount, meanDistortion } = waterFillingAtRate(sigma2, bits)
      let spent = 0
      let active = 0
      for (const [j, variance] of sigma2.entries()) {
        // Stationary where the constraint D_j <= sigma_j^2 is loose; where it binds, its multiplier is not negative.
        expect(distortions[j]).toBeLessThanOrEqual(variance)
        if (distortions[j] < variance) {
          expect(distortions[j]).toBe(waterLevel)
          active++
        } else {
          expect(variance).toBeLessThanOrEqual(waterLevel)
        }
        if (variance > 0) spent += Math.log2(variance / distortions[j]) / 2
      }
      expect(spent).toBeCloseTo(bits, 8)
      expect(activeCount).toBe(active)
      expect(meanDistortion * sigma2.length).toBeCloseTo(
        distortions.reduce((sum, distortion) => sum + distortion, 0),
        9,
      )
    }),
  )
})

test('level and rate are inverse to each other', () => {
  fc.assert(
    fc.property(
      variances,
      fc.integer({ min: 1, max: 990 }).map((value) => value / 1000),
      (sigma2, share) => {
        const largest = Math.max(...sigma2)
        fc.pre(largest > 0)
        const atLevel = waterFillingAtLevel(sigma2, share * largest)
        const atRate = waterFillingAtRate(sigma2, atLevel.totalBits)
        expect(atRate.waterLevel / (share * largest)).toBeCloseTo(1, 9)
        expect(atRate.meanDistortion).toBeCloseTo(atLevel.meanDistortion, 8)
      },
    ),
  )
})

test('level, rate and distortion are three names of one state', () => {
  fc.assert(
    fc.property(
      variances,
      fc.integer({ min: 1, max: 1000 }).map((value) => value / 1000),
      (sigma2, share) => {
        fc.pre(Math.max(...sigma2) > 0)
        const filled = waterFillingAtDistortion(sigma2, share)
        expect(filled.normalizedDistortion / share).toBeCloseTo(1, 11)
        expect(waterFillingAtLevel(sigma2, filled.waterLevel)).toEqual(filled)
        // At rate 0 every level above the largest variance is as good: the lowest of them is the answer of both.
        const atRate = waterFillingAtRate(sigma2, filled.totalBits)
        expect(atRate.waterLevel / filled.waterLevel).toBeCloseTo(1, 9)
        expect(atRate.normalizedDistortion / share).toBeCloseTo(1, 9)
      },
    ),
  )
})

test('the whole variance may be lost: rate 0 at the largest variance', () => {
  expect(waterFillingAtDistortion([3, 1, 0], 1)).toMatchObject({
    waterLevel: 3,
    totalBits: 0,
    activeCount: 0,
    normalizedDistortion: 1,
  })
  // (3 + 1) / 4 = 1: both are at the level of the smaller one, which is dry there.
  expect(waterFillingAtDistortion([3, 1], 0.5)).toMatchObject({ waterLevel: 1, activeCount: 1 })
})

test.each([0, -0.1, 1.01, NaN])('refuses the distortion %s', (share) => {
  expect(() => waterFillingAtDistortion([1, 2], share)).toThrow(/^distortion: found .*share of the variance/)
  expect(() => waterFillingAtDistortion([0, 0], 0.5)).toThrow('variances: all are 0')
})

test('no other allocation of the same rate to two components does better', () => {
  const variance = fc.integer({ min: 1, max: 1000 }).map((value) => value / 100)
  fc.assert(
    fc.property(
      variance,
      variance,
      rate,
      fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000),
      (a, b, bits, share) => {
        const other = (a * 4 ** (-bits * share) + b * 4 ** (-bits * (1 - share))) / 2
        expect(waterFillingAtRate([a, b], bits).meanDistortion).toBeLessThanOrEqual(other + 1e-12)
      },
    ),
  )
})

test('D(R) = sigma^2 2^(-2R) for equal variances; it falls, and is the variance at rate 0', () => {
  expect(gaussianDistortion([2, 2], 3)).toBeCloseTo(2 / 64, 14)
  expect(gaussianDistortion([1.9, 0.1], 0)).toBe(1)
  fc.assert(
    fc.property(variances, rate, rate, (sigma2, first, second) => {
      const [low, high] = [Math.min(first, second), Math.max(first, second)]
      expect(gaussianDistortion(sigma2, high)).toBeLessThanOrEqual(
        gaussianDistortion(sigma2, low) * (1 + 1e-12),
      )
    }),
  )
})

test('data on a line spend the whole rate along it: D(R) = sigma^2 2^(-4R) / 2, finite and above 0', () => {
  for (const variance of [0, 1e-17]) {
    for (let rateBits = 0; rateBits <= 10; rateBits += 0.25) {
      const distortion = gaussianDistortion([2, variance], rateBits)
      expect(distortion).toBeGreaterThan(0)
      expect(distortion / 2 ** (-4 * rateBits)).toBeCloseTo(1, 4)
    }
  }
})

test('equal variances share the rate evenly, and zeros have no part in it', () => {
  for (const size of [1, 2, 7, 5000]) {
    const filled = waterFillingAtRate(new Float64Array(size + 3).fill(3, 0, size), 2 * size)
    expect(filled.activeCount).toBe(size)
    expect(filled.waterLevel / (3 * 2 ** -4)).toBeCloseTo(1, 12)
    expect(filled.normalizedDistortion / 2 ** -4).toBeCloseTo(1, 12)
    expect([...filled.distortions.subarray(size)]).toEqual([0, 0, 0])
  }
})

test('a rate beyond all need codes every component, down to a level of 0', () => {
  expect(waterFillingAtRate(new Float64Array(5000).fill(1), 50_000).waterLevel).toBe(2 ** -20)
  // 2^-33332 is below the smallest double.
  expect(waterFillingAtRate([1, 1e-200, 0, 4], 50_000)).toMatchObject({
    waterLevel: 0,
    activeCount: 3,
    normalizedDistortion: 0,
    totalBits: 50_000,
  })
})

test('nothing to spend, or nothing to spend it on', () => {
  expect(waterFillingAtRate([3, 1, 3], 0)).toMatchObject({
    waterLevel: 3,
    activeCount: 0,
    meanDistortion: 7 / 3,
  })
  expect(waterFillingAtRate([0, 0], 5)).toMatchObject({ waterLevel: 0, activeCount: 0, meanDistortion: 0 })
  expect(waterFillingAtLevel([1, 2], 5)).toMatchObject({ totalBits: 0, activeCount: 0, meanDistortion: 1.5 })
})

test.each([-1, NaN, Infinity])('refuses %s as variance, rate and level', (bad) => {
  expect(() => waterFillingAtRate([1, bad], 1)).toThrow(Refusal)
  expect(() => waterFillingAtRate([1], bad)).toThrow(/rate/)
  expect(() => waterFillingAtLevel([1], bad)).toThrow(/water level/)
})

test('refuses a level of 0 and no variance at all', () => {
  expect(() => waterFillingAtLevel([1], 0)).toThrow(/positive/)
  expect(() => waterFillingAtRate([], 1)).toThrow(/at least one/)
})
