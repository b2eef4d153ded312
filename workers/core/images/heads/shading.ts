import type { LightDirection } from './light-directions.ts'
import type { Surface } from './surface.ts'

/** Of the lamp, and of the light that the room sends back from everywhere. */
const lampStrength = 1.9
const roomStrength = 0.12
/** From this gloss on it is a wet eye, with one small bright spot. */
const wet = 0.6

/**
 * Light sent towards the viewer by each cell: Lambert's cosine law times the albedo under lamp and room, and the
 * mirrored lamp of Blinn's half vector h, gloss (n.h)^p, which is broad on skin and small on a wet eye. Hollows see less
 * of the lamp's surroundings, too.
 * Source: Blinn, "Models of light reflection for computer synthesized pictures", SIGGRAPH 1977.
 * @param lit 0 to 1, how much of the lamp each cell sees (`castShadow`)
 * @param out receives radiance; a white sheet that faces the lamp sends lampStrength + roomStrength
 */
export function shade(surface: Surface, light: LightDirection, lit: Float32Array, out: Float32Array): void {
  const { normalX, normalY, normalZ, openness } = surface
  const { albedo, gloss } = surface.relief
  const { across, down, out: outward } = light
  const halfLength = Math.sqrt(across * across + down * down + (outward + 1) * (outward + 1))
  const halfX = across / halfLength
  const halfY = down / halfLength
  const halfZ = (outward + 1) / halfLength
  for (let place = 0; place < out.length; place += 1) {
    const x = normalX[place]
    const y = normalY[place]
    const z = normalZ[place]
    const cosine = x * across + y * down + z * outward
    const seen = openness[place]
    let diffuse = roomStrength * seen * (0.6 + 0.4 * z)
    let mirrored = 0
    if (cosine > 0) {
      const lamp = lampStrength * lit[place] * (0.62 + 0.38 * seen)
      const alike = x * halfX + y * halfY + z * halfZ
      const second = alike * alike
      const fourth = second * second
      const eighth = fourth * fourth
      const power32 = eighth * eighth * eighth * eighth
      const shape =
        gloss[place] < wet ? 0.12 * eighth + 0.24 * power32 : 0.9 * power32 * power32 * power32 * power32
      diffuse += lamp * cosine
      mirrored = lamp * gloss[place] * shape
    }
    out[place] = albedo[place] * diffuse + mirrored
  }
}
