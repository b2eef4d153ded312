import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf } from '../testing/frame.ts'
import type { CurveLabel } from './curve-labels.ts'
import { placeCurveLabels } from './curve-labels.ts'
import type { LabelBox } from './label-places.ts'

/** D(R) = 2^(-2 R / n) over R in 0..end, with a point on it and names that belong to heights above it. */
const pictures = fc.record({
  count: fc.integer({ min: 1, max: 300 }),
  end: fc.double({ min: 1, max: 500, noNaN: true }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  above: fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { maxLength: 4 }),
  width: fc.integer({ min: 280, max: 600 }),
  height: fc.integer({ min: 160, max: 600 }),
})

type Picture = typeof pictures extends fc.Arbitrary<infer One> ? One : never

function drawn({ count, end, share, above, width, height }: Picture) {
  const frame = frameOf({ xDomain: [0, end], yDomain: [0, 1.54], width, height })
  const distortion = (bits: number) => 4 ** (-bits / count)
  const curve = (x: number) => frame.y(distortion(frame.x.invert(x)))
  const x = frame.x(share * end)
  const point = { x, y: curve(x) }
  const spots = [point, ...above.map((more) => ({ x, y: frame.y(distortion(share * end) + more) }))]
  const labels: readonly CurveLabel[] = spots.map((spot, i) => {
    const limit = i === 0 ? {} : { lowest: point.y }
    return { ...spot, ...limit, key: String(i), textWidth: 80 + 9 * i, clearance: 14, reach: 80 }
  })
  const marks = spots.map((spot) => {
    return { left: spot.x - 6, right: spot.x + 6, top: spot.y - 6, bottom: spot.y + 6 }
  })
  return { frame, curve, point, marks, places: placeCurveLabels(frame, labels, curve, marks) }
}

const overlap = (a: LabelBox, b: LabelBox) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

test('names stand under the title of the axis, off the curve, off the marks and off each other', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const { frame, curve, point, marks, places } = drawn(picture)
      for (const place of places) {
        expect(place.top).toBeGreaterThanOrEqual(frame.top)
        expect(place.bottom).toBeLessThanOrEqual(place.key === '0' ? frame.bottom : point.y)
        expect(place.left).toBeGreaterThanOrEqual(frame.left)
        expect(place.right).toBeLessThanOrEqual(frame.width)
        const others = places.filter((other) => other !== place)
        expect([...marks, ...others].some((other) => overlap(place, other))).toBe(false)
        for (let x = place.left; x <= place.right; x += 2) {
          expect(curve(x) < place.top || curve(x) > place.bottom).toBe(true)
        }
      }
    }),
  )
})

test('where there is room every name is there, beside its mark', () => {
  const picture = { count: 100, end: 20, share: 0.4, above: [0.1, 0.2, 0.4], width: 460, height: 420 }
  const { marks, places } = drawn(picture)
  expect(places.map(({ key }) => key)).toEqual(['0', '1', '2', '3'])
  for (const [i, { top, bottom }] of places.entries()) {
    expect(Math.abs((top + bottom) / 2 - (marks[i].top + marks[i].bottom) / 2)).toBeLessThan(15)
  }
})
