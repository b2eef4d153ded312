import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadLabels } from './label-layout.ts'

const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 })

describe('spreadLabels', () => {
  test('labels keep their order and their distance, and stay inside when they fit', () => {
    fc.assert(
      fc.property(heights, (wanted) => {
        const placed = spreadLabels(wanted, 15, 0, 300)
        const order = wanted.map((_, place) => place).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
        for (const [rank, place] of order.entries()) {
          expect(placed[place]).toBeGreaterThanOrEqual(-1e-9)
          expect(placed[place]).toBeLessThanOrEqual(300 + 1e-9)
          const before = order[rank - 1]
          const distance = before === undefined ? Infinity : (placed[place] ?? 0) - (placed[before] ?? 0)
          expect(distance).toBeGreaterThanOrEqual(15 - 1e-9)
        }
      }),
    )
  })

  test('labels that do not touch stay where they are', () => {
    expect(spreadLabels([100, 20, 60], 15, 0, 300)).toEqual([100, 20, 60])
  })

  test('a touching group spreads about its mean, which is the least sum of squares', () => {
    expect(spreadLabels([50, 52, 54], 15, 0, 300)).toEqual([37, 52, 67])
  })

  test('no other placement in the same order with the same gaps has a smaller sum of squared moves', () => {
    const gaps = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 8, maxLength: 8 })
    const start = fc.double({ min: -150, max: 300, noNaN: true })
    fc.assert(
      fc.property(heights, start, gaps, (wanted, first, extra) => {
        const cost = (placed: readonly number[]) =>
          placed.reduce((sum, value, place) => sum + (value - (wanted[place] ?? 0)) ** 2, 0)
        const order = wanted.map((_, place) => place).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
        const other = wanted.slice()
        let height = first
        for (const [rank, place] of order.entries()) {
          other[place] = height
          height += 15 + (extra[rank] ?? 0)
        }
        expect(cost(spreadLabels(wanted, 15, -1e6, 1e6))).toBeLessThanOrEqual(cost(other) + 1e-6)
      }),
      { numRuns: 500 },
    )
  })

  test('a group at the rim is pushed inside', () => {
    expect(spreadLabels([298, 299], 15, 0, 300)).toEqual([285, 300])
    expect(spreadLabels([0, 1], 15, 0, 300)).toEqual([0, 15])
  })
})
