import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portableLog, portableSinCos } from './elementary.ts'

const runs = { seed: 1, numRuns: 2000 }

describe('portableLog', () => {
  it('agrees with Math.log to a few units in the last place over all positive doubles', () => {
    assert(
      property(double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        const expected = Math.log(x)
        expect(Math.abs(portableLog(x) - expected)).toBeLessThanOrEqual(
          4 * Number.EPSILON * Math.abs(expected),
        )
      }),
      runs,
    )
  })

  it('keeps its relative accuracy beside 1, where the logarithm vanishes', () => {
    for (let step = 1; step < 52; step += 1) {
      for (const x of [1 + 2 ** -step, 1 - 2 ** -step]) {
        const relative = portableLog(x) / Math.log(x) - 1
        expect(Math.abs(relative)).toBeLessThanOrEqual(4 * Number.EPSILON)
      }
    }
    expect(portableLog(1)).toBe(0)
  })

  it('is exact in the exponent: the logarithms of x and 2x differ by ln 2', () => {
    assert(
      property(double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        const tolerance = 4 * Number.EPSILON * (1 + Math.abs(portableLog(x)))
        expect(Math.abs(portableLog(2 * x) - portableLog(x) - Math.LN2)).toBeLessThanOrEqual(tolerance)
      }),
      runs,
    )
  })

  it('follows IEEE at the ends', () => {
    expect(portableLog(0)).toBe(-Infinity)
    expect(portableLog(Infinity)).toBe(Infinity)
    expect(portableLog(-1)).toBeNaN()
    expect(portableLog(Number.NaN)).toBeNaN()
  })
})

describe('portableSinCos', () => {
  it('agrees with Math.sin and Math.cos', () => {
    assert(
      property(double({ min: -1e6, max: 1e6, noNaN: true }), (angle) => {
        const [sine, cosine] = portableSinCos(angle)
        expect(Math.abs(sine - Math.sin(angle))).toBeLessThanOrEqual(4 * Number.EPSILON)
        expect(Math.abs(cosine - Math.cos(angle))).toBeLessThanOrEqual(4 * Number.EPSILON)
      }),
      runs,
    )
  })

  it('keeps the relative accuracy of small sines and sits on the circle', () => {
    assert(
      property(double({ min: -0.7, max: 0.7, noNaN: true }), (angle) => {
        const [sine, cosine] = portableSinCos(angle)
        expect(Math.abs(sine - Math.sin(angle))).toBeLessThanOrEqual(3 * Number.EPSILON * Math.abs(sine))
        expect(sine * sine + cosine * cosine).toBeCloseTo(1, 14)
      }),
      runs,
    )
  })

  it('has the quadrants in order and refuses nothing', () => {
    const quarter = Math.PI / 2
    const corners = [0, 1, 2, 3, -1].map((turns) => portableSinCos(turns * quarter).map(Math.round))
    expect(corners.map((corner) => corner.map((value) => value + 0))).toEqual([
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
      [-1, 0],
    ])
    expect(portableSinCos(Infinity)).toEqual([Number.NaN, Number.NaN])
  })
})
