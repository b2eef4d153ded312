import { expect, test } from 'vitest'
import type { CellsGeometry } from '../../../../workers/contracts/cells-results.ts'
import { cellAt, cellCentre, neighbourCell, sampleAt } from './hit-test.ts'

/** A row of three unit squares around x = 0, 1, 2; the last one is empty. */
const row: CellsGeometry = {
  count: 3,
  occupied: 2,
  starts: Uint32Array.of(0, 4, 8, 12),
  polygons: Float32Array.from(
    [0, 1, 2].flatMap((x) => [x - 0.5, -0.5, x + 0.5, -0.5, x + 0.5, 0.5, x - 0.5, 0.5]),
  ),
  reproductions: Float32Array.of(0, 0, 1, 0),
  probability: Float64Array.of(0.6, 0.4),
  distortionShare: Float64Array.of(0.5, 0.5),
  indices: Int32Array.of(0, 1, 2),
  indexLength: 1,
  leftOut: 0,
}

test('a point is found in its cell, and nowhere outside', () => {
  expect([-0.4, 0.9, 2.3, 2.7].map((x) => cellAt(row, x, 0.2))).toEqual([0, 1, 2, undefined])
  expect(cellAt(row, 0, 0.6)).toBeUndefined()
})

test('an arrow key goes to the next occupied cell in its direction', () => {
  expect(neighbourCell(row, cellCentre(row, 0), [1, 0])).toBe(1)
  expect(neighbourCell(row, cellCentre(row, 1), [-1, 0])).toBe(0)
  expect(neighbourCell(row, cellCentre(row, 1), [1, 0])).toBeUndefined()
  expect(neighbourCell(row, cellCentre(row, 0), [0, 1])).toBeUndefined()
})

test('a lattice cell is named by its middle, a codeword’s by the codeword', () => {
  const shifted = { ...row, reproductions: Float32Array.of(0.25, 0.125, 1, 0) }
  expect(cellCentre(shifted, 0)).toEqual({ x: 0.25, y: 0.125 })
  expect(cellCentre({ ...shifted, indexLength: 2 }, 0)).toEqual({ x: 0, y: 0 })
})

test('the nearest sample is found within reach only', () => {
  const samples = Float32Array.of(0, 0, 1, 0, 1.2, 0)
  expect(sampleAt(samples, 0.9, 0, 0.5)).toEqual({ x: 1, y: 0, index: 1 })
  expect(sampleAt(samples, 5, 5, 1)).toBeUndefined()
})
