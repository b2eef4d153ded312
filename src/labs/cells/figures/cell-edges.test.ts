import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellEdges } from './cell-edges.ts'

/** `columns x rows` squares of a side, each computed from its own centre, as the cells of a lattice are. */
function grid(columns: number, rows: number, side: number) {
  const corners: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (const [x, y] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ]) {
        corners.push(column * side + (x * side) / 2, row * side + (y * side) / 2)
      }
    }
  }
  const count = columns * rows
  const starts = Uint32Array.from({ length: count + 1 }, (_, cell) => 4 * cell)
  return { starts, occupied: count, polygons: Float32Array.from(corners) }
}

const sizes = fc.integer({ min: 1, max: 9 })
const sides = fc.double({ min: 0.05, max: 3, noNaN: true })

test('a grid of m x n squares has m (n + 1) + n (m + 1) edges: shared ones are there once', () => {
  fc.assert(
    fc.property(sizes, sizes, sides, (columns, rows, side) => {
      const edges = cellEdges(grid(columns, rows, side))
      expect(edges.length / 4).toBe(columns * (rows + 1) + rows * (columns + 1))
    }),
  )
})

test('every edge has the side of a square, and runs to the right or upwards', () => {
  fc.assert(
    fc.property(sizes, sides, (size, side) => {
      const edges = cellEdges(grid(size, size, side))
      for (let i = 0; i < edges.length; i += 4) {
        const [x, y] = [edges[i + 2] - edges[i], edges[i + 3] - edges[i + 1]]
        expect(Math.hypot(x, y)).toBeCloseTo(side, 4)
        expect(x + y).toBeCloseTo(side, 4)
      }
    }),
  )
})

test('cells without samples are left out', () => {
  const geometry = { ...grid(2, 1, 1), occupied: 1 }
  expect(cellEdges(geometry)).toHaveLength(4 * 4)
  expect(cellEdges({ ...geometry, occupied: 0 })).toHaveLength(0)
})
