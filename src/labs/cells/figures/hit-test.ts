import type { CellsGeometry } from '../../../../workers/contracts/cells-results.ts'

/** The cell whose polygon holds a point; undefined outside all of them. */
export function cellAt({ count, starts, polygons }: CellsGeometry, x: number, y: number): number | undefined {
  for (let cell = 0; cell < count; cell++) {
    if (isInside(polygons, starts[cell], starts[cell + 1], x, y)) return cell
  }
  return undefined
}

/** Even-odd rule over the edges of one polygon, flat x, y from point `start` to point `end`. */
function isInside(points: Float32Array, start: number, end: number, x: number, y: number): boolean {
  let inside = false
  for (let i = start, j = end - 1; i < end; j = i++) {
    const yi = points[2 * i + 1]
    const yj = points[2 * j + 1]
    if (yi > y === yj > y) continue
    const xi = points[2 * i]
    if (x < xi + ((points[2 * j] - xi) * (y - yi)) / (yj - yi)) inside = !inside
  }
  return inside
}

/** The sample (or codeword) nearest to a point, if one lies within `radius`; x, y, ... */
export function sampleAt(
  samples: Float32Array,
  x: number,
  y: number,
  radius: number,
): { x: number; y: number; index: number } | undefined {
  let best = radius ** 2
  let found = -1
  for (let i = 0; i < samples.length; i += 2) {
    const distance = (samples[i] - x) ** 2 + (samples[i + 1] - y) ** 2
    if (distance < best) [best, found] = [distance, i]
  }
  return found < 0 ? undefined : { x: samples[found], y: samples[found + 1], index: found / 2 }
}

/**
 * A point inside an occupied cell that stands for it: the mean of its corners, and in a codebook, whose outer cells
 * reach far beyond the data, where it is decoded to.
 */
export function cellCentre(
  { starts, polygons, indexLength, reproductions }: CellsGeometry,
  cell: number,
): { x: number; y: number } {
  if (indexLength === 1) return { x: reproductions[2 * cell], y: reproductions[2 * cell + 1] }
  let x = 0
  let y = 0
  const count = starts[cell + 1] - starts[cell]
  for (let i = starts[cell]; i < starts[cell + 1]; i++) {
    x += polygons[2 * i] / count
    y += polygons[2 * i + 1] / count
  }
  return { x, y }
}

/**
 * The occupied cell to go to with an arrow key: the nearest one in that direction, where a step aside counts
 * double so that the walk stays straight.
 */
export function neighbourCell(
  geometry: CellsGeometry,
  from: { x: number; y: number },
  direction: readonly [number, number],
): number | undefined {
  let best = Number.POSITIVE_INFINITY
  let found: number | undefined
  for (let cell = 0; cell < geometry.occupied; cell++) {
    const centre = cellCentre(geometry, cell)
    const ahead = (centre.x - from.x) * direction[0] + (centre.y - from.y) * direction[1]
    const aside = Math.abs((centre.x - from.x) * direction[1] - (centre.y - from.y) * direction[0])
    const cost = ahead + 2 * aside
    if (ahead > 1e-6 && aside <= 2 * ahead && cost < best) [best, found] = [cost, cell]
  }
  return found
}
