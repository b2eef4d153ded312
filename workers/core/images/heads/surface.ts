import type { Relief } from './relief.ts'

/** What light meets: `rows x columns` unit normals, and of each cell the share of the sky that it sees, 0 to 1. */
export interface Surface {
  readonly relief: Relief
  readonly normalX: Float32Array
  readonly normalY: Float32Array
  readonly normalZ: Float32Array
  readonly openness: Float32Array
}

/** Computes what the pictures of one person under all lights share, besides the relief itself. */
export function surfaceOf(relief: Relief): Surface {
  const { rows, columns, cell, heights } = relief
  const normalX = new Float32Array(heights.length)
  const normalY = new Float32Array(heights.length)
  const normalZ = new Float32Array(heights.length)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column
      const slopeX = slopeAt(heights, place, 1, cell, column > 0, column < columns - 1)
      const slopeY = slopeAt(heights, place, columns, cell, row > 0, row < rows - 1)
      const scale = 1 / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY)
      normalX[place] = -slopeX * scale
      normalY[place] = -slopeY * scale
      normalZ[place] = scale
    }
  }
  return { relief, normalX, normalY, normalZ, openness: opennessOf(relief) }
}

/** Change of slope, from one cell to the next, beyond which one thing ends and another begins behind it. */
const sharpest = 5

/**
 * The mean of the slopes on both sides, but where the surface ends, the side that goes on; else every outline would be
 * a dark line.
 */
function slopeAt(
  heights: Float32Array,
  place: number,
  stride: number,
  cell: number,
  hasBefore: boolean,
  hasAfter: boolean,
): number {
  const before = hasBefore ? (heights[place] - heights[place - stride]) / cell : Infinity
  const after = hasAfter ? (heights[place + stride] - heights[place]) / cell : Infinity
  if (Math.abs(before - after) < sharpest) return (before + after) / 2
  return Math.abs(before) < Math.abs(after) ? before : after
}

/** Radii of two neighbourhoods, in the unit of the heights, and how much a cell's depth below their means counts. */
const neighbourhoods = [
  { radius: 0.035, weight: 6 },
  { radius: 0.11, weight: 3 },
]

/** Stands in for the sky that is really seen: 1 / (1 + weighted depth below the neighbourhood), at least 1/4. */
function opennessOf({ rows, columns, cell, heights }: Relief): Float32Array {
  const depth = new Float32Array(heights.length)
  for (const { radius, weight } of neighbourhoods) {
    const mean = blurred(heights, rows, columns, Math.max(1, Math.round(radius / cell)))
    for (let place = 0; place < depth.length; place += 1) {
      depth[place] += weight * Math.max(0, mean[place] - heights[place])
    }
  }
  return depth.map((found) => 1 / (1 + Math.min(found, 3)))
}

/** Mean over (2 radius + 1)^2 cells, the edge cells standing for what is outside. */
function blurred(values: Float32Array, rows: number, columns: number, radius: number): Float32Array {
  const across = new Float32Array(values.length)
  for (let row = 0; row < rows; row += 1) blurLine(values, across, row * columns, 1, columns, radius)
  const both = new Float32Array(values.length)
  for (let column = 0; column < columns; column += 1) blurLine(across, both, column, columns, rows, radius)
  return both
}

function blurLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  count: number,
  radius: number,
): void {
  const at = (place: number): number => from[start + stride * Math.min(count - 1, Math.max(0, place))]
  let sum = 0
  for (let place = -radius - 1; place < radius; place += 1) sum += at(place)
  for (let place = 0; place < count; place += 1) {
    sum += at(place + radius) - at(place - radius - 1)
    to[start + stride * place] = sum / (2 * radius + 1)
  }
}
