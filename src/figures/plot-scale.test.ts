import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plotScale, tickLabels, tickValues } from './plot-scale.ts'

describe('scales', () => {
  test('map the ends of the domain to the ends of the range, and back', () => {
    const rate = plotScale('linear', [0, 3.2], [40, 360])
    expect([rate(0), rate(3.2), rate.invert(200)]).toEqual([40, 360, 1.6])
    const error = plotScale('log', [0.01, 1], [200, 0])
    expect(error(0.1)).toBeCloseTo(100, 9)
    expect(error.invert(50)).toBeCloseTo(10 ** -0.5, 9)
  })

  test('what has no logarithm lies at the lower end', () => {
    const error = plotScale('log', [0.01, 1], [200, 0])
    expect([error(0), error(-1), error(NaN)]).toEqual([200, 200, 200])
  })
})

describe('ticks', () => {
  test('lie inside the domain, rise, and are at most as many as asked for', () => {
    const ends = fc.tuple(
      fc.double({ min: 1e-4, max: 100, noNaN: true }),
      fc.double({ min: 1.05, max: 1e4, noNaN: true }),
    )
    fc.assert(
      fc.property(ends, fc.constantFrom('linear' as const, 'log' as const), ([low, factor], kind) => {
        const scale = plotScale(kind, [low, low * factor], [0, 300])
        const ticks = tickValues(scale)
        expect(ticks.length).toBeGreaterThanOrEqual(1)
        expect(ticks.length).toBeLessThanOrEqual(5)
        for (const [place, tick] of ticks.entries()) {
          expect(tick).toBeGreaterThanOrEqual(low * (1 - 1e-9))
          expect(tick).toBeLessThanOrEqual(low * factor * (1 + 1e-9))
          expect(tick).toBeGreaterThan(place === 0 ? 0 : (ticks[place - 1] ?? Infinity))
        }
      }),
    )
  })

  test('the axes of the rate-distortion figure', () => {
    const rate = plotScale('linear', [0, 3.2], [0, 300])
    expect(tickLabels(rate, tickValues(rate))).toEqual(['0', '1', '2', '3'])
    const error = plotScale('log', [0.006, 1.05], [300, 0])
    expect(tickLabels(error, tickValues(error))).toEqual(['0.01', '0.1', '1'])
  })

  test('less than two decades get 1, 2 and 5', () => {
    expect(tickValues(plotScale('log', [0.9, 6], [0, 300]))).toEqual([1, 2, 5])
  })

  test('labels share their decimals and use a real minus', () => {
    const scale = plotScale('linear', [-0.5, 1], [0, 300])
    expect(tickLabels(scale, [-0.5, 0, 0.5, 1])).toEqual(['−0.5', '0', '0.5', '1.0'])
  })

  test('a domain without length has its one value', () => {
    expect(tickValues(plotScale('linear', [2, 2], [0, 300]))).toEqual([2])
  })
})
