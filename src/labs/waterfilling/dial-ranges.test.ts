import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from '../../figures/format.ts'
import { dialRanges, levelDecimals } from './dial-ranges.ts'
import { profileOf } from './testing/water.ts'

const variances = fc.array(fc.double({ min: 1e-8, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })

test('the dial reaches from below the smallest variance that matters to the largest', () => {
  fc.assert(
    fc.property(variances, (list) => {
      const ranges = dialRanges(profileOf(list))
      const largest = Math.max(...list)
      const relevant = list.filter((variance) => variance > 1e-6 * largest)
      expect(ranges.waterLevel.minimum).toBeLessThan(Math.min(...relevant))
      expect(ranges.waterLevel.maximum).toBeGreaterThanOrEqual(largest)
      for (const { minimum, maximum } of Object.values(ranges)) {
        expect(minimum).toBeGreaterThan(0)
        expect(maximum).toBeGreaterThan(minimum)
      }
    }),
  )
})

test('variances of nothing still give a dial', () => {
  const { waterLevel } = dialRanges({ ...profileOf([1]), variances: new Float64Array(3) })
  expect(waterLevel.maximum).toBeGreaterThan(waterLevel.minimum)
})

test('a level is shown with four digits, whatever its size', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-7, max: 1e3, noNaN: true }), (level) => {
      const shown = Number(formatNumber(level, levelDecimals(level)).replaceAll('\u2009', ''))
      expect(Math.abs(shown / level - 1)).toBeLessThanOrEqual(5.001e-4)
    }),
  )
  expect([0.62753, 12.566, 3141.6, 0].map(levelDecimals)).toEqual([4, 2, 0, 4])
})
