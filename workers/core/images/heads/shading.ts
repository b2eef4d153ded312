import type { LightDirection } from './light-directions.ts'
import type { Relief } from './relief.ts'

/** What light meets: unit normals, and how much of the sky each cell sees. */
export interface LitSurface {
  readonly relief: Relief
  readonly normalX: Float32Array
  readonly normalY: Float32Array
  readonly normalZ: Float32Array
  readonly openness: Float32Array
}

export function lightSurface(relief: Relief): LitSurface {
  const { rows, columns, cell, heights } = relief
  const normalX = new Float32Array(heights.length)
  const normalY = new Float32Array(heights.length)
  const normalZ = new Float32Array(heights.length)
  for (let row = 0; row < rows; row += 1) {
    const above = row > 0 ? -columns : 0
    const below = row < rows - 1 ? columns : 0
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column
      const left = column > 0 ? 1 : 0
      const right = column < columns - 1 ? 1 : 0
      const height = heights[place]
      const slopeX = slope(height - heights[place - left], heights[place + right] - height, cell)
      const slopeY = slope(height - heights[place + above], heights[place + below] - height, cell)
      const scale = 1 / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY)
      normalX[place] = -slopeX * scale
      normalY[place] = -slopeY * scale
      normalZ[place] = scale
    }
  }
  return { relief, normalX, normalY, normalZ, openness: opennessOf(relief) }
}

/**
 * The mean of the slopes on both sides, but where the surface ends, the slope of the side that goes on: else every
 * outline would be a dark line.
 */
function slope(before: number, after: number, cell: number): number {
  if (Math.abs(before - after) < 5 * cell) return (before + after) / (2 * cell)
  return (Math.abs(before) < Math.abs(after) ? before : after) / cell
}

/** Places that lie lower than the mean of their neighbourhood see less of the sky. */
function opennessOf({ rows, columns, cell, heights }: Relief): Float32Array {
  const near = blurred(heights, rows, columns, Math.max(1, Math.round(0.035 / cell)))
  const far = blurred(heights, rows, columns, Math.max(1, Math.round(0.11 / cell)))
  return heights.map((height, place) => {
    const hollow = 6 * Math.max(0, near[place] - height) + 3 * Math.max(0, far[place] - height)
    return 1 / (1 + Math.min(hollow, 3))
  })
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

const lampStrength = 1.9
const roomStrength = 0.12

/**
 * Light sent towards the viewer by each cell.
 * @param lit 0 to 1, how much of the lamp each cell sees
 * @param out receives radiance: 1 is what a white sheet would send under a lamp of strength 1
 */
export function shade(
  { relief, normalX, normalY, normalZ, openness }: LitSurface,
  light: LightDirection,
  lit: Float32Array,
  out: Float32Array,
): void {
  const { albedo, gloss } = relief
  const { across, down, out: outward } = light
  const halfLength = Math.sqrt(Math.max(1e-6, across * across + down * down + (outward + 1) * (outward + 1)))
  const halfX = across / halfLength
  const halfY = down / halfLength
  const halfZ = (outward + 1) / halfLength
  for (let place = 0; place < out.length; place += 1) {
    const x = normalX[place]
    const y = normalY[place]
    const z = normalZ[place]
    const cosine = x * across + y * down + z * outward
    const seen = openness[place]
    let light = roomStrength * seen * (0.6 + 0.4 * z)
    let mirrored = 0
    if (cosine > 0) {
      const lamp = lampStrength * lit[place] * (0.62 + 0.38 * seen)
      light += lamp * cosine
      const alike = x * halfX + y * halfY + z * halfZ
      const second = alike * alike
      const fourth = second * second
      const eighth = fourth * fourth
      const sixteenth = eighth * eighth
      mirrored = lamp * (0.04 * eighth + 0.08 * sixteenth * sixteenth)
      if (gloss[place] > 0) {
        const sixtyFourth = sixteenth * sixteenth * sixteenth * sixteenth
        mirrored +=
          lamp * gloss[place] * (gloss[place] > 0.5 ? 0.9 * sixtyFourth * sixtyFourth : 0.25 * sixteenth)
      }
    }
    out[place] = albedo[place] * light + mirrored
  }
}
