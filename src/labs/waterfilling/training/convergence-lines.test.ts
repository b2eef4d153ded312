import { expect, test } from 'vitest'
import {
  convergenceDomain,
  convergenceLines,
  lastIteration,
  throughAll,
  valueAt,
} from './convergence-lines.ts'
import { curveOf, trainedTable } from './testing/made-up.ts'

const table = trainedTable()
const lines = convergenceLines(table)

test('every method has a line on the training rows and one on the test rows', () => {
  expect(lines).toHaveLength(10)
  expect(lines[0]).toMatchObject({ name: 'K-means train', identity: 'gvq', rows: 'train' })
  expect(lastIteration(lines)).toBe(3)
  const long = { ...lines[0], points: [{ x: 12, y: 1 }] }
  expect(lastIteration([...lines, long])).toBe(12)
})

test('iterations that were not tested are passed over, and read as the last that was', () => {
  const kmeans = curveOf({ method: 'kmeans', lambda: null }, { test: Float64Array.of(1.5, NaN, 1.1) })
  const [, tested] = convergenceLines({ ...table, curves: { kmeans } })
  expect(tested.points).toEqual([
    { x: 0, y: 1.5 },
    { x: 2, y: 1.1 },
  ])
  expect(valueAt(tested, 1)).toBe(1.5)
  expect(valueAt(tested, 9)).toBe(1.1)
})

test('the axis holds all that follows the start, and the bound', () => {
  const [low, high] = convergenceDomain(lines, 0.7)
  expect(low).toBeLessThan(0.7)
  expect(high).toBeGreaterThan(1)
  // The start of the test rows, 1.3, would only flatten the rest.
  expect(high).toBeLessThan(1.1)
  expect(convergenceDomain([], undefined)).toEqual([0, 1])
})

test('only a codebook that has settled is drawn to the end of the axis', () => {
  const [kmeans] = lines
  expect(kmeans.isSettled).toBe(true)
  expect(throughAll(kmeans, 7)).toEqual([...kmeans.points, { x: 7, y: 0.8 }])
  expect(throughAll(kmeans, 2)).toBe(kmeans.points)
  const [growing] = convergenceLines({ ...table, rows: {} })
  expect(throughAll(growing, 7)).toBe(growing.points)
})
