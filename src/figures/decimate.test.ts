import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimated } from './decimate.ts'

test('a short series is left as it is', () => {
  expect(decimated([3, 1, 2], (place) => place + 1, 100)).toEqual([
    { x: 1, y: 3 },
    { x: 2, y: 1 },
    { x: 3, y: 2 },
  ])
})

test('of a long one every column keeps its lowest and its highest value, in order, and the ends stay', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ noNaN: true }), { minLength: 400, maxLength: 900 }),
      fc.integer({ min: 5, max: 90 }),
      (values, columns) => {
        const points = decimated(values, (place) => place, columns)
        expect(points.length).toBeLessThanOrEqual(4 * columns)
        expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b))
        expect(points[0]).toEqual({ x: 0, y: values[0] })
        expect(points.at(-1)).toEqual({ x: values.length - 1, y: values.at(-1) })
        for (let group = 0; group < columns; group++) {
          const start = Math.floor((group * values.length) / columns)
          const end = Math.floor(((group + 1) * values.length) / columns)
          const all = values.slice(start, end)
          const kept = points.filter(({ x }) => x >= start && x < end).map(({ y }) => y)
          expect(Math.max(...kept)).toBe(Math.max(...all))
          expect(Math.min(...kept)).toBe(Math.min(...all))
        }
      },
    ),
    { numRuns: 60 },
  )
})
