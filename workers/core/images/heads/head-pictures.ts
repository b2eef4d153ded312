import { Refusal } from '../../formats/refusal.ts'
import { castShadow } from './cast-shadow.ts'
import type { LightDirection } from './light-directions.ts'
import { lightDirections } from './light-directions.ts'
import { buildRelief } from './relief.ts'
import { shade } from './shading.ts'
import { surfaceOf } from './surface.ts'

/** Cells of the height field along a side of a pixel. */
const fineness = 2
const mostPeople = 99

export interface HeadParameters {
  readonly people: number
  readonly lights: number
  /** in pixels; the width always shows the same part of a head, which 8 : 7 frames from hairline to chin */
  readonly height: number
  readonly width: number
  readonly seed: number
}

export interface HeadPictures {
  /** `people * lights x height x width`: 0 black to 255 white, all lights of the first person first */
  readonly pixels: Uint8Array<ArrayBuffer>
  /** of each picture, such as “person 07/light 23 (azimuth +35, elevation 40)”, in code-unit order */
  readonly names: readonly string[]
  /** of each picture, such as “person 07” */
  readonly people: readonly string[]
}

/**
 * Renders people from the front, each under the same lights (`lightDirections`): the shape and skin of a head once a
 * person, shading and cast shadows once a picture. Who the first people are depends on the seed alone. The arithmetic
 * is +, -, *, / and square roots, so that every engine gives the same bytes.
 * @returns yields the number of pictures that are done, after each; returns them all
 * @throws Refusal for fewer than 1 or more than 99 people, a number of lights or a seed that is none, a side that is
 * not a whole number of pixels from 2 to 1024
 */
export function* headPictures(parameters: HeadParameters): Generator<number, HeadPictures, undefined> {
  const { people, lights, height, width, seed } = parameters
  checkWhole('people', people, 1, mostPeople)
  checkWhole('height', height, 2, 1024)
  checkWhole('width', width, 2, 1024)
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
    const owner = `person ${twoDigits(index + 1)}`
    const surface = surfaceOf(buildRelief(seed, index, rows, columns))
    for (const [place, light] of directions.entries()) {
      castShadow(surface.relief, light, lit, reach)
      shade(surface, light, lit, radiance)
      const picture = names.length
      develop(radiance, columns, pixels.subarray(picture * size, (picture + 1) * size), width)
      names.push(`${owner}/light ${twoDigits(place + 1)} (${angles(light)})`)
      owners.push(owner)
      yield names.length
    }
  }
  return { pixels, names, people: owners }
}

function checkWhole(what: string, value: number, lowest: number, highest: number): void {
  if (Number.isInteger(value) && value >= lowest && value <= highest) return
  throw new Refusal(what, `found ${value}`, `a whole number from ${lowest} to ${highest}`)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function angles({ azimuth, elevation }: LightDirection): string {
  return `azimuth ${azimuth > 0 ? '+' : ''}${azimuth}, elevation ${elevation}`
}

/**
 * Radiance as grey levels: the mean over each pixel, held below white by L / sqrt(1 + L^2) so that no highlight burns
 * out, and a little lighter in the dark, as a camera gives it.
 */
function develop(radiance: Float32Array, columns: number, pixels: Uint8Array, width: number): void {
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
