import type { CellsGeometry } from '../../../../workers/contracts/cells-results.ts'

/** Corners closer than this (in units of the plane) are one: neighbours were computed each by itself. */
const tolerance = 1e-3

/**
 * The edges of the occupied cells, each once: two cells share an edge, and dashes drawn over dashes would close.
 * @returns `n x 4`: x, y of both ends, the left one first
 */
export function cellEdges({
  starts,
  occupied,
  polygons: points,
}: Pick<CellsGeometry, 'starts' | 'occupied' | 'polygons'>): Float32Array {
  const edges = new Map<string, readonly number[]>()
  for (let cell = 0; cell < occupied; cell++) {
    const [start, end] = [starts[cell], starts[cell + 1]]
    for (let i = start, j = end - 1; i < end; j = i++) {
      const [here, there] = [cornerAt(points, i), cornerAt(points, j)]
      const isFirst = here.column < there.column || (here.column === there.column && here.row < there.row)
      const [first, last] = isFirst ? [here, there] : [there, here]
      const name = `${first.column} ${first.row} ${last.column} ${last.row}`
      edges.set(name, [first.x, first.y, last.x, last.y])
    }
  }
  return Float32Array.from([...edges.values()].flat())
}

/** A corner and where it stands on a grid as coarse as the tolerance. */
function cornerAt(points: Float32Array, index: number) {
  const [x, y] = [points[2 * index], points[2 * index + 1]]
  return { x, y, column: Math.round(x / tolerance), row: Math.round(y / tolerance) }
}
