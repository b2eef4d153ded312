import type { CellsGeometry } from '../../contracts/cells-results.ts'
import type { PlanarBasis } from '../../core/lattices/planar-basis.ts'
import { determinant } from '../../core/lattices/planar-basis.ts'
import { CellTable } from '../../core/rate/cell-table.ts'
import type { Evaluation } from '../../core/rate/evaluate.ts'
import type { ScalarGrid } from './scalar-grid.ts'

/** More polygons than these cannot be told apart on a screen. */
const maximumDrawn = 12_000
const maximumEmpty = 4_000
/** Cells are made for this many windows, so that zooming out shows them too. */
const windowFactor = 1.8

interface Polygons {
  /** appends nothing: returns the polygon of a cell, flat x, y */
  readonly polygonOf: (cell: number) => ArrayLike<number>
}

/** Cells of a lattice: one polygon around each occupied point, then the empty cells that a window shows. */
export function latticeGeometry(
  { cells }: Evaluation,
  basis: PlanarBasis,
  cell: Float64Array,
  extent: number,
): CellsGeometry {
  const order = occupiedOrder(cells.testCounts)
  const empty = emptyPoints(cells.indices, basis, windowFactor * extent, order.length)
  const translated = (x: number, y: number): Float64Array =>
    cell.map((value, i) => value + (i % 2 === 0 ? x : y))
  return assemble(cells, order, empty.indices, {
    polygonOf: (i) =>
      i < order.length
        ? translated(cells.points[2 * order[i]], cells.points[2 * order[i] + 1])
        : translated(empty.points[2 * (i - order.length)], empty.points[2 * (i - order.length) + 1]),
  })
}

/** Cells of a grid, which may be turned and bent: each polygon from its indices. */
export function gridGeometry(
  { cells }: Evaluation,
  grid: ScalarGrid,
  stepSizes: readonly [number, number],
  extent: number,
): CellsGeometry {
  const order = occupiedOrder(cells.testCounts)
  const empty = emptyGridCells(cells.indices, grid, stepSizes, windowFactor * extent, order.length)
  return assemble(cells, order, empty, {
    polygonOf(i) {
      const [from, cell] = i < order.length ? [cells.indices, order[i]] : [empty, i - order.length]
      return grid.cellOf(stepSizes, from[2 * cell], from[2 * cell + 1])
    },
  })
}

/** Cells of a codebook: every codeword that is not dead has one, those without a sample come last. */
export function codebookGeometry({ cells }: Evaluation, polygons: readonly Float32Array[]): CellsGeometry {
  const order = occupiedOrder(cells.testCounts)
  const isOccupied = new Set(order.map((cell) => cells.indices[cell]))
  const empty = Int32Array.from(polygons.keys()).filter(
    (codeword) => !isOccupied.has(codeword) && polygons[codeword].length > 0,
  )
  return assemble(cells, order, empty, {
    polygonOf: (i) => polygons[i < order.length ? cells.indices[order[i]] : empty[i - order.length]],
  })
}

/** Cells that the test half fills, fullest first, as far as they can be drawn. */
function occupiedOrder(testCounts: Int32Array): number[] {
  const occupied = Array.from(testCounts.keys()).filter((cell) => testCounts[cell] > 0)
  return occupied.sort((a, b) => testCounts[b] - testCounts[a] || a - b).slice(0, maximumDrawn)
}

function emptyGridCells(
  occupied: Int32Array,
  { rotation, companders }: ScalarGrid,
  stepSizes: readonly [number, number],
  halfWidth: number,
  drawnCount: number,
): Int32Array {
  const ranges = stepSizes.map((stepSize, axis) => {
    // How far the square window reaches along the axis: its projection.
    const reach = halfWidth * (Math.abs(rotation[2 * axis]) + Math.abs(rotation[2 * axis + 1]))
    return Math.ceil((companders ? companders[axis].compress(reach) : reach) / stepSize)
  })
  const count = (2 * ranges[0] + 1) * (2 * ranges[1] + 1)
  if (count + drawnCount > maximumEmpty) return new Int32Array(0)
  const indices: number[] = []
  for (let u = -ranges[0]; u <= ranges[0]; u++) {
    for (let v = -ranges[1]; v <= ranges[1]; v++) indices.push(u, v)
  }
  return withoutOccupied(occupied, Int32Array.from(indices)).indices
}

/** @returns the cells that are not occupied, with their places in the list */
function withoutOccupied(
  occupied: Int32Array,
  indices: Int32Array,
): { indices: Int32Array; isEmpty: (place: number) => boolean } {
  const table = new CellTable(2)
  table.idsOf(occupied)
  const found = table.find(indices)
  const isEmpty = (place: number): boolean => found[place] < 0
  return { indices: indices.filter((_, i) => isEmpty(i >> 1)), isEmpty }
}

function emptyPoints(
  occupied: Int32Array,
  basis: PlanarBasis,
  halfWidth: number,
  drawnCount: number,
): { indices: Int32Array; points: Float64Array } {
  const { b1, b2 } = basis
  const area = Math.abs(determinant(basis))
  const none = { indices: new Int32Array(0), points: new Float64Array(0) }
  if ((2 * halfWidth) ** 2 / area + drawnCount > maximumEmpty) return none
  // |u| over the window is largest at a corner: the rows of the inverse basis, taken absolutely.
  const reach = halfWidth + Math.hypot(...b1) + Math.hypot(...b2)
  const rangeU = Math.ceil(((Math.abs(b2[0]) + Math.abs(b2[1])) * reach) / area)
  const rangeV = Math.ceil(((Math.abs(b1[0]) + Math.abs(b1[1])) * reach) / area)
  if (rangeU * rangeV > 40 * maximumEmpty) return none
  const indices: number[] = []
  const points: number[] = []
  for (let u = -rangeU; u <= rangeU; u++) {
    for (let v = -rangeV; v <= rangeV; v++) {
      const x = u * b1[0] + v * b2[0]
      const y = u * b1[1] + v * b2[1]
      if (Math.max(Math.abs(x), Math.abs(y)) > halfWidth) continue
      indices.push(u, v)
      points.push(x, y)
    }
  }
  const empty = withoutOccupied(occupied, Int32Array.from(indices))
  return {
    indices: empty.indices,
    points: Float64Array.from(points).filter((_, i) => empty.isEmpty(i >> 1)),
  }
}

function assemble(
  cells: Evaluation['cells'],
  order: readonly number[],
  emptyIndices: Int32Array,
  { polygonOf }: Polygons,
): CellsGeometry {
  const indexLength = cells.indices.length / cells.count
  const count = order.length + emptyIndices.length / indexLength
  const total = cells.testCounts.reduce((sum, value) => sum + value, 0)
  const starts = new Uint32Array(count + 1)
  const polygons: number[] = []
  for (let i = 0; i < count; i++) {
    const polygon = polygonOf(i)
    for (let k = 0; k < polygon.length; k++) polygons.push(polygon[k])
    starts[i + 1] = polygons.length / 2
  }
  const indices = new Int32Array(count * indexLength)
  for (const [i, cell] of order.entries()) {
    for (let k = 0; k < indexLength; k++) indices[i * indexLength + k] = cells.indices[cell * indexLength + k]
  }
  indices.set(emptyIndices, order.length * indexLength)
  const occupiedInTest = cells.testCounts.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0)
  return {
    count,
    occupied: order.length,
    starts,
    polygons: Float32Array.from(polygons),
    reproductions: Float32Array.from(
      order.flatMap((cell) => [cells.reproductions[2 * cell], cells.reproductions[2 * cell + 1]]),
    ),
    probability: Float64Array.from(order, (cell) => cells.testCounts[cell] / total),
    distortionShare: Float64Array.from(order, (cell) => cells.distortionShare[cell]),
    indices,
    indexLength,
    leftOut: occupiedInTest - order.length,
  }
}
