import { castShadow } from './cast-shadow.ts'
import type { LightDirection } from './light-directions.ts'
import { lightDirections } from './light-directions.ts'
import { buildRelief } from './relief.ts'
import { lightSurface, shade } from './shading.ts'

/** Cells of the height field along a side of a pixel. */
const fineness = 2

export interface HeadParameters {
  readonly people: number
  readonly lights: number
  readonly height: number
  readonly width: number
  readonly seed: number
}

export interface HeadPictures {
  readonly pixels: Uint8Array
  readonly names: readonly string[]
  readonly people: readonly string[]
}

export function* headPictures(parameters: HeadParameters): Generator<number, HeadPictures> {
  const { people, lights, height, width, seed } = parameters
  const directions = lightDirections(lights)
  const rows = fineness * height
  const columns = fineness * width
  const lit = new Float32Array(rows * columns)
  const reach = new Float32Array(rows * columns)
  const radiance = new Float32Array(rows * columns)
  const size = height * width
  const pixels = new Uint8Array(people * lights * size)
  const names: string[] = []
  const owners: string[] = []
  for (let index = 0; index < people; index += 1) {
    const owner = `person ${String(index + 1).padStart(2, '0')}`
    const surface = lightSurface(buildRelief(seed, index, rows, columns))
    for (const [place, light] of directions.entries()) {
      castShadow(surface.relief, light, lit, reach)
      shade(surface, light, lit, radiance)
      const picture = index * lights + place
      expose(radiance, columns, pixels.subarray(picture * size, (picture + 1) * size), width)
      names.push(`${owner}/light ${String(place + 1).padStart(2, '0')} (${angles(light)})`)
      owners.push(owner)
      yield (picture + 1) / (people * lights)
    }
  }
  return { pixels, names, people: owners }
}

function angles({ azimuth, elevation }: LightDirection): string {
  return `azimuth ${azimuth > 0 ? '+' : ''}${azimuth}, elevation ${elevation}`
}

function expose(radiance: Float32Array, columns: number, pixels: Uint8Array, width: number): void {
  for (let place = 0; place < pixels.length; place += 1) {
    const start = fineness * (Math.floor(place / width) * columns + (place % width))
    let sum = 0
    for (let row = 0; row < fineness; row += 1) {
      for (let column = 0; column < fineness; column += 1) sum += radiance[start + row * columns + column]
    }
    const light = sum / (fineness * fineness)
    const held = light / Math.sqrt(1 + light * light)
    pixels[place] = Math.round(255 * (0.8 * held + 0.2 * Math.sqrt(held)))
  }
}
