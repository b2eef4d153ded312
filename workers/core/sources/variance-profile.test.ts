import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waterFillingAtRate } from '../rate/water-filling.ts'
import {
  exponentialVariances,
  flatVariances,
  powerLawVariances,
  twoLevelVariances,
} from './variance-profile.ts'

const anyCount = integer({ min: 1, max: 400 })

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

function expectFalling(values: Float64Array): void {
  for (let j = 1; j < values.length; j++) expect(values[j]).toBeLessThanOrEqual(values[j - 1])
}

describe('exponentialVariances', () => {
  it('falls by one factor, from 1, and sums to a geometric series', () => {
    assert(
      property(anyCount, double({ min: 0.0001, max: 2, noNaN: true }), (count, decay) => {
        const variances = exponentialVariances(count, decay)
        expect(variances[0]).toBe(1)
        expect(variances.length).toBe(count)
        expectFalling(variances)
        const series = Math.expm1(-decay * count) / Math.expm1(-decay)
        expect(sum(variances) / series).toBeCloseTo(1, 10)
      }),
    )
  })

  it('is the source of Table I: 8 bits over 1000 components', () => {
    const variances = exponentialVariances(1000, 0.01)
    const { waterLevel, activeCount, meanDistortion } = waterFillingAtRate(variances, 8)
    expect(waterLevel).toBeCloseTo(0.62753, 5)
    expect(activeCount).toBe(47)
    expect((1000 * meanDistortion) / sum(variances)).toBeCloseTo(0.91847, 5)
  })

  it('ends in zeros where doubles end, which water-filling takes', () => {
    const variances = exponentialVariances(5000, 2)
    expect(variances[4999]).toBe(0)
    expect(waterFillingAtRate(variances, 8).meanDistortion).toBeGreaterThan(0)
  })
})

describe('powerLawVariances', () => {
  it('is a straight line of slope -b on two logarithmic axes', () => {
    assert(
      property(anyCount, double({ min: 0.05, max: 4, noNaN: true }), (count, exponent) => {
        const variances = powerLawVariances(count, exponent)
        expect(variances[0]).toBe(1)
        expectFalling(variances)
        for (const [j, variance] of variances.entries()) {
          expect(Math.log(variance)).toBeCloseTo(-exponent * Math.log(j + 1), 10)
        }
      }),
    )
  })

  it('tends to zeta(2) for b = 2, with the tail 1/n', () => {
    expect(sum(powerLawVariances(5000, 2))).toBeCloseTo(Math.PI ** 2 / 6 - 1 / 5000.5, 9)
  })
})

it('flatVariances are all 1', () => {
  expect(flatVariances(3)).toEqual(Float64Array.of(1, 1, 1))
})

describe('twoLevelVariances', () => {
  it('has the share of high components, to the nearest, and one of each kind at least', () => {
    assert(
      property(
        anyCount,
        double({ min: 0, max: 1, noNaN: true }),
        double({ min: 1.001, max: 1e4, noNaN: true }),
        (count, share, ratio) => {
          const variances = twoLevelVariances(count, share, ratio)
          const high = variances.filter((variance) => variance === 1).length
          const low = variances.filter((variance) => variance === 1 / ratio).length
          expect(high + low).toBe(count)
          expectFalling(variances)
          expect(high).toBeGreaterThanOrEqual(1)
          if (count > 1) expect(low).toBeGreaterThanOrEqual(1)
          expect(Math.abs(high - share * count)).toBeLessThanOrEqual(high === 1 || low === 1 ? 1 : 0.5)
        },
      ),
    )
    expect(twoLevelVariances(5, 0.4, 4)).toEqual(Float64Array.of(1, 1, 0.25, 0.25, 0.25))
  })

  it('is flat at the ratio 1', () => {
    expect(twoLevelVariances(7, 0.3, 1)).toEqual(flatVariances(7))
  })
})

it.each([
  [() => exponentialVariances(0, 1), 'components: found 0; expected a whole number from 1 up.'],
  [() => exponentialVariances(3, -1), 'decay: found -1; expected a finite number of zero or more.'],
  [() => powerLawVariances(2.5, 1), 'components: found 2.5;'],
  [() => powerLawVariances(2, Number.NaN), 'exponent: found NaN;'],
  [() => flatVariances(-1), 'components: found -1;'],
  [() => twoLevelVariances(3, 1.2, 2), 'high share: found 1.2; expected a number from 0 to 1.'],
  [() => twoLevelVariances(3, 0.2, 0.5), 'high over low: found 0.5; expected a finite number from 1 up.'],
])('refuses %s', (make, message) => {
  expect(make).toThrow(message)
})
