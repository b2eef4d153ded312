import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadLabels } from './label-layout.ts'

// Whole pixels: the doubles of fast-check lie almost all near zero.
const heights = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 })

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
    const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 })
    const start = fc.integer({ min: -150, max: 300 })
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

  test('a group that grows into the one before it takes all its members along', () => {
    // 65 and 66 spread to 58 and 73, which is too close to 50: the three spread about their mean, 181/3.
    const placed = spreadLabels([50, 65, 66], 15, 0, 300)
    expect(placed.map((centre) => centre - 181 / 3)).toEqual(
      [-15, 0, 15].map((shift) => expect.closeTo(shift, 9)),
    )
  })

  test('a group at the rim is pushed inside', () => {
    expect(spreadLabels([298, 299], 15, 0, 300)).toEqual([285, 300])
    expect(spreadLabels([0, 1], 15, 0, 300)).toEqual([0, 15])
  })
})
