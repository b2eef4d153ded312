import { expect, test } from 'vitest'
import { cellCentroids, cellCounts, cellSquaredErrors } from './partition.ts'

const samples = Float32Array.of(0, 0, 2, 0, 5, 1)
const labels = Int32Array.of(0, 0, 2)

test('counts, means and errors of cells; a cell without samples keeps its point', () => {
  const counts = cellCounts(labels, 3)
  expect([...counts]).toEqual([2, 0, 1])
  const points = Float32Array.of(9, 9, 7, 8, 9, 9)
  const centroids = cellCentroids(samples, 2, labels, counts, points)
  expect([...centroids]).toEqual([1, 0, 7, 8, 5, 1])
  expect([...cellSquaredErrors(samples, 2, labels, centroids)]).toEqual([2, 0, 0])
})

test('the mean of many equal numbers is that number', () => {
  const equal = new Float32Array(100_000).fill(0.1)
  const one = cellCentroids(equal, 1, new Int32Array(100_000), Int32Array.of(100_000), new Float32Array(1))
  expect(one[0]).toBe(Math.fround(0.1))
})
