import fc from 'fast-check'
import { expect, test } from 'vitest'
import { componentAt, componentDomain, componentTicks } from './component-axis.ts'
import { frameOf } from '../testing/frame.ts'

test('ticks are the first component, round ones and the last, and do not crowd', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
      const ticks = componentTicks(count)
      expect([ticks[0], ticks.at(-1)]).toEqual([1, count])
      const gaps = ticks.slice(1).map((tick, i) => tick - ticks[i])
      expect(ticks.every(Number.isInteger)).toBe(true)
      if (gaps.length > 0) expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.min(1, count / 20))
      if (gaps.length > 1) expect(Math.min(...gaps)).toBeGreaterThan(0.04 * count)
      expect(ticks.length).toBeLessThanOrEqual(7)
    }),
  )
  expect(componentTicks(200)).toEqual([1, 50, 100, 150, 200])
  expect(componentTicks(1000)).toEqual([1, 200, 400, 600, 800, 1000])
})

test('the place of a component leads back to it, and places outside to the nearest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (count, some) => {
      const frame = frameOf({ xDomain: componentDomain(count), yDomain: [0, 1] })
      const component = some % count
      expect(componentAt(frame, count, frame.x(component + 1))).toBe(component)
      expect(componentAt(frame, count, frame.left - 50)).toBe(0)
      expect(componentAt(frame, count, frame.right + 50)).toBe(count - 1)
    }),
  )
})
