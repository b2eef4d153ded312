import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nudge, snapToScale, trackFraction, valueAtFraction, valueByKey } from './slider-scale.ts'
import type { SliderScale } from './slider-scale.ts'

const correlation: SliderScale = { minimum: -0.99, maximum: 0.99, step: 0.01, scale: 'linear' }
const codebookSize: SliderScale = { minimum: 2, maximum: 4096, step: 1, scale: 'log' }

const ranges = fc.oneof(
  fc.record({
    minimum: fc.integer({ min: -50, max: 50 }),
    maximum: fc.integer({ min: 51, max: 500 }),
    step: fc.constantFrom(0.01, 0.1, 0.25, 1, 7),
    scale: fc.constant('linear' as const),
  }),
  fc.record({
    minimum: fc.constantFrom(0.001, 0.5, 1, 2),
    maximum: fc.integer({ min: 3, max: 5000 }),
    step: fc.constantFrom(0.001, 0.1, 1),
    scale: fc.constant('log' as const),
  }),
)

describe('the grid', () => {
  test('snapping is idempotent and stays inside the range', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (range, value) => {
        const snapped = snapToScale(range, value)
        expect(snapped).toBeGreaterThanOrEqual(range.minimum)
        expect(snapped).toBeLessThanOrEqual(range.maximum)
        expect(snapToScale(range, snapped)).toBeCloseTo(snapped, 9)
        const inside = Math.min(range.maximum, Math.max(range.minimum, value))
        expect(Math.abs(snapped - inside)).toBeLessThanOrEqual(range.step / 2 + 1e-9)
      }),
    )
  })

  test('leaves no rounding dust', () => {
    expect(snapToScale({ minimum: 0, maximum: 1, step: 0.1, scale: 'linear' }, 0.1 + 0.2)).toBe(0.3)
    expect(snapToScale(correlation, 0.8049)).toBe(0.8)
  })

  test('a logarithmic slider counts from zero, so that whole steps stay whole', () => {
    expect(snapToScale({ minimum: 0.5, maximum: 64, step: 1, scale: 'log' }, 10.3)).toBe(10)
    expect(snapToScale({ minimum: 0.5, maximum: 64, step: 1, scale: 'linear' }, 10.3)).toBe(10.5)
  })

  test('what is not a number falls to the minimum', () => {
    expect(snapToScale(correlation, NaN)).toBe(-0.99)
  })
})

describe('the track', () => {
  test('value and fraction are inverse up to the grid', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 0, max: 1, noNaN: true }), (range, fraction) => {
        const value = valueAtFraction(range, fraction)
        expect(valueAtFraction(range, trackFraction(range, value))).toBeCloseTo(value, 6)
      }),
    )
  })

  test('a logarithmic track gives every octave the same length', () => {
    const octaves = [2, 4, 8, 16, 32].map((value) => trackFraction(codebookSize, value))
    const lengths = octaves.slice(1).map((place, index) => place - (octaves[index] ?? 0))
    for (const length of lengths) expect(length).toBeCloseTo(1 / 11, 12)
  })
})

describe('keys', () => {
  test('an arrow always moves, by at least a step, until the end is reached', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 0, max: 1, noNaN: true }), (range, fraction) => {
        const value = valueAtFraction(range, fraction)
        const up = nudge(range, value, 1, false)
        const down = nudge(range, value, -1, false)
        expect(up > value || value === range.maximum).toBe(true)
        expect(down < value || value === range.minimum).toBe(true)
        expect(nudge(range, value, 1, true)).toBeGreaterThanOrEqual(up)
        expect(nudge(range, value, -1, true)).toBeLessThanOrEqual(down)
      }),
    )
  })

  test('arrows, pages and ends of a linear slider', () => {
    expect(valueByKey(correlation, 0.8, 'ArrowRight')).toBe(0.81)
    expect(valueByKey(correlation, 0.8, 'ArrowDown')).toBe(0.79)
    expect(valueByKey(correlation, 0, 'PageUp')).toBeCloseTo(0.2, 1)
    expect(valueByKey(correlation, 0.8, 'Home')).toBe(-0.99)
    expect(valueByKey(correlation, 0.8, 'End')).toBe(0.99)
    expect(valueByKey(correlation, 0.8, 'a')).toBeUndefined()
  })
})
