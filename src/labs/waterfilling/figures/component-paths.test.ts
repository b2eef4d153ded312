import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf } from '../testing/frame.ts'
import { componentDomain } from './component-axis.ts'
import { componentPath } from './component-paths.ts'

const frameFor = (count: number) => frameOf({ xDomain: componentDomain(count), yDomain: [0, 1] })

/** Every number of a path. */
function numbersOf(path: string): number[] {
  return (path.match(/-?\d+(\.\d+)?/gu) ?? []).map(Number)
}

test('few components are bars: one for each, of its height', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 100 }),
      (heights) => {
        const frame = frameFor(heights.length)
        const path = componentPath(frame, heights.length, (j) => [0, heights[j]])
        const bars = path.split('z').filter(Boolean)
        expect(bars).toHaveLength(heights.length)
        for (const [j, bar] of bars.entries()) {
          const [left, bottom, top, width] = numbersOf(bar)
          expect(bottom - top).toBeCloseTo(heights[j] * (frame.bottom - frame.top), 0)
          expect(left).toBeGreaterThanOrEqual(frame.x(j + 0.5))
          expect(left + width).toBeLessThanOrEqual(frame.x(j + 1.5) + 0.11)
        }
      },
    ),
  )
})

test('many components are one area with no more steps than pixels, and the area they have', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 5000 }),
      fc.double({ min: 0.5, max: 8, noNaN: true }),
      (count, decay) => {
        const frame = frameFor(count)
        const height = (j: number): number => Math.exp((-decay * j) / count)
        const path = componentPath(frame, count, (j) => [0, height(j)])
        expect(path.match(/z/gu)).toHaveLength(1)
        const tops = [...path.matchAll(/[ML]([\d.]+),([\d.]+)H([\d.]+)/gu)].map((found) =>
          found.slice(1).map(Number),
        )
        const steps = tops.filter(([left, , right]) => right > left)
        expect(steps.length).toBeLessThanOrEqual(frame.right - frame.left + 1)
        const drawn = steps.reduce((sum, [left, y, right]) => sum + (right - left) * (frame.bottom - y), 0)
        const whole =
          (frame.bottom - frame.top) * (frame.right - frame.left) * ((1 - Math.exp(-decay)) / decay)
        expect(Math.abs(drawn / whole - 1)).toBeLessThan(0.03)
      },
    ),
    { numRuns: 25 },
  )
})

test('what has no height is not drawn', () => {
  const frame = frameFor(3)
  expect(componentPath(frame, 0, () => [0, 1])).toBe('')
  expect(componentPath(frame, 3, (j) => [0, j === 1 ? 0.5 : 0]).split('z')).toHaveLength(2)
})
