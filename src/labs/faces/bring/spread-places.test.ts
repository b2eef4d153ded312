import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { spreadPlaces } from './spread-places.ts'

test('places ascend, begin at the first, stay within, and lie no further apart than they must', () => {
  assert(
    property(integer({ min: 1, max: 3000 }), integer({ min: 1, max: 300 }), (count, wanted) => {
      const places = spreadPlaces(count, wanted)
      expect(places).toHaveLength(Math.min(count, wanted))
      expect(places[0]).toBe(0)
      const gaps = [...places.slice(1), count].map((place, i) => place - places[i])
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1)
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
    }),
  )
  expect(spreadPlaces(0, 5)).toEqual([])
})
