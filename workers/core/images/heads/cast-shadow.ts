import type { LightDirection } from './light-directions.ts'
import type { Relief } from './relief.ts'

/** Lower than anything: what stands outside the picture casts no shadow. */
const nothing = -1e6
/** Depth below the edge of a shadow at which it is full, in the unit of Person. */
const softness = 0.035

/**
 * Where the light is kept off by what stands before it. The shadow's upper surface is carried away from the light, from
 * one line of cells to the next: there it is the higher one of shadow and head, less what the ray sinks in between.
 * Reading between two cells blurs that surface a little at each line, which is what a lamp of some size does too.
 * The light's direction is the same everywhere; the cost is one step a cell, whatever the angle.
 * @param lit receives 0 (shadow) to 1 (light) for each cell
 * @param reach is used up: as long as `lit`
 */
export function castShadow(
  { rows, columns, cell, heights }: Relief,
  light: LightDirection,
  lit: Float32Array,
  reach: Float32Array,
): void {
  const isSideways = Math.abs(light.across) >= Math.abs(light.down)
  const main = isSideways ? light.across : light.down
  if (Math.abs(main) < 1e-6) {
    lit.fill(1)
    return
  }
  const drift = (isSideways ? light.down : light.across) / Math.abs(main)
  const lines = isSideways ? columns : rows
  const lineLength = isSideways ? rows : columns
  const lineStride = isSideways ? 1 : columns
  const stride = isSideways ? columns : 1
  const sink = (light.out * cell) / Math.abs(main)
  const first = main > 0 ? lines - 1 : 0
  const towards = main > 0 ? lineStride : -lineStride
  const whole = Math.floor(drift)
  const fraction = drift - whole
  for (let step = 0; step < lines; step += 1) {
    const start = (main > 0 ? first - step : first + step) * lineStride
    for (let along = 0; along < lineLength; along += 1) {
      const place = start + along * stride
      let above = nothing
      if (step > 0) {
        const near = along + whole
        const before = place + towards + whole * stride
        const one = near >= 0 && near < lineLength ? reach[before] : nothing
        const other = near + 1 >= 0 && near + 1 < lineLength ? reach[before + stride] : nothing
        above =
          (one === nothing || other === nothing ? Math.max(one, other) : one + (other - one) * fraction) -
          sink
      }
      const height = heights[place]
      const depth = (above - height) / softness
      lit[place] = depth <= 0 ? 1 : depth >= 1 ? 0 : 1 - depth
      reach[place] = above > height ? above : height
    }
  }
}
