import { mix, smoothMaximum, smoothStep } from './curves.ts'
import { depthInHair } from './hairline.ts'
import type { Noise } from './noise.ts'
import type { HairStyle, Person } from './person.ts'
import { wallHeight } from './skull.ts'
import { strands } from './strands.ts'
import type { SurfacePoint } from './surface-point.ts'

interface Cut {
  readonly thickness: number
  /** hairs across a unit of length */
  readonly fineness: number
  /** a unit vector along the hairs of the right side */
  readonly alongX: number
  readonly alongY: number
  /** how gradually the skin gives way to hair */
  readonly softness: number
  /** how much of the skin it hides */
  readonly cover: number
  /** beside the face and behind the neck */
  readonly falls: boolean
}

const cutOf: Readonly<Record<HairStyle, Cut>> = {
  bald: { thickness: 0.006, fineness: 70, alongX: 0, alongY: 1, softness: 0.06, cover: 0.5, falls: false },
  cropped: {
    thickness: 0.02,
    fineness: 70,
    alongX: 0.28,
    alongY: 0.96,
    softness: 0.06,
    cover: 0.96,
    falls: false,
  },
  parted: {
    thickness: 0.06,
    fineness: 46,
    alongX: 0.6,
    alongY: 0.8,
    softness: 0.028,
    cover: 0.96,
    falls: false,
  },
  swept: {
    thickness: 0.08,
    fineness: 46,
    alongX: 0.894,
    alongY: 0.447,
    softness: 0.028,
    cover: 0.96,
    falls: false,
  },
  fringe: {
    thickness: 0.06,
    fineness: 46,
    alongX: 0.05,
    alongY: 0.999,
    softness: 0.028,
    cover: 0.96,
    falls: true,
  },
  long: {
    thickness: 0.07,
    fineness: 46,
    alongX: 0.37,
    alongY: 0.929,
    softness: 0.028,
    cover: 0.96,
    falls: true,
  },
}

/** Height below which nothing belongs to the head. */
const behindHead = -0.6

/** The hair of the head, over the face and beyond its outline. */
export function addHair(point: SurfacePoint, person: Person, noise: Noise, x: number, y: number): void {
  const cut = cutOf[person.hairStyle]
  if (cut.falls && point.height === wallHeight) {
    point.height = -0.15
    point.albedo = 0.8 * person.hairTone
  }
  const depth = depthInHair(person, x, y)
  if (depth < -0.12) return
  const hairs = hairsAt(person, cut, noise, x, y)
  const cover = smoothStep(-cut.softness, cut.softness + 0.01, depth + 0.03 * hairs)
  if (cover === 0) return
  const surface = point.height + cut.thickness * smoothStep(-0.02, 0.16, depth)
  const top = smoothMaximum(surface, massHeight(person, cut, Math.abs(x), y), 0.06)
  if (top < behindHead) return
  point.height = mix(point.height, top + 0.014 * hairs, cover)
  point.albedo = mix(point.albedo, person.hairTone * (1.1 + 0.75 * hairs), cut.cover * cover)
  point.gloss = mix(point.gloss, 0.2, cover)
}

/** Hair is combed away from the parting, or all to one side; where it falls, it hangs down. */
function hairsAt(person: Person, cut: Cut, noise: Noise, x: number, y: number): number {
  const side = person.hairStyle === 'swept' ? person.parting : x - 0.6 * person.parting
  const alongX = side < 0 ? -cut.alongX : cut.alongX
  const crown = strands(noise, x, y, { alongX, alongY: cut.alongY, fineness: cut.fineness, length: 0.25 })
  if (!cut.falls) return crown
  const hanging = strands(noise, x, y, { alongX: 0, alongY: 1, fineness: 40, length: 0.6 })
  return mix(crown, hanging, smoothStep(-0.5, 0.1, y))
}

/** The whole of the hair as a rounded mass: what shows of it beyond the outline of the face. */
function massHeight({ faceWidth }: Person, { thickness, falls }: Cut, across: number, y: number): number {
  const volume = 2.2 * thickness + 0.02
  const high = Math.min(0, y + 0.25) / (1.3 + volume)
  const wide = across / (faceWidth + volume)
  const square = wide * wide + high * high
  if (falls) return -0.3 + 0.5 * Math.sqrt(Math.max(0, 1 - square / 1.9))
  return square < 1 ? -0.15 + 0.75 * Math.sqrt(1 - square) : wallHeight
}
