import { Refusal } from '../../formats/refusal.ts'
import { portableSinCos } from '../../random/elementary.ts'

/** Where a light stands, in degrees, and the unit vector from the face towards it. */
export interface LightDirection {
  /** 0 in front of the face; positive on the left of the picture, which is the person's right */
  readonly azimuth: number
  /** 0 level with the face, 90 straight above */
  readonly elevation: number
  /** to the right of the picture, down the picture, and out of it towards the viewer */
  readonly across: number
  readonly down: number
  readonly out: number
}

/** |azimuth| and elevation, gentlest first; all but those straight ahead stand on both sides. */
const places: readonly (readonly [azimuth: number, elevation: number])[] = [
  [0, 0],
  [10, 0],
  [20, 10],
  [0, 20],
  [25, 0],
  [15, 20],
  [20, -10],
  [35, 15],
  [0, 45],
  [50, 0],
  [35, 40],
  [5, 10],
  [5, -10],
  [10, -20],
  [0, -20],
  [60, 20],
  [60, -20],
  [70, 0],
  [35, -20],
  [20, -40],
  [70, 45],
  [35, 65],
  [50, -40],
  [0, -35],
  [85, 20],
  [85, -20],
  [70, -35],
  [95, 0],
  [0, 90],
  [110, 40],
  [110, 15],
  [110, 65],
  [110, -20],
  [120, 0],
  [130, 20],
]

const radiansPerDegree = 0.017453292519943295

function directionAt(azimuth: number, elevation: number): LightDirection {
  const [azimuthSine, azimuthCosine] = portableSinCos(azimuth * radiansPerDegree)
  const [elevationSine, elevationCosine] = portableSinCos(elevation * radiansPerDegree)
  return {
    azimuth,
    elevation,
    across: -azimuthSine * elevationCosine,
    down: -elevationSine,
    out: azimuthCosine * elevationCosine,
  }
}

/**
 * The first `count` of 64 lights: gentle ones from nearly ahead first, those from beside and behind the head last, a
 * light on the left before its mirror image. The 64 angles are those of the Extended Yale B faces.
 * @param count 1 to 64, refused otherwise
 * Source: Georghiades, Belhumeur, Kriegman, "From few to many", IEEE PAMI 23(6), 2001, section 5 (the flashes of the
 * dome); signs as there: a positive azimuth is on the person's right.
 */
export function lightDirections(count: number): LightDirection[] {
  const all = places.flatMap(([azimuth, elevation]) =>
    azimuth === 0
      ? [directionAt(azimuth, elevation)]
      : [directionAt(azimuth, elevation), directionAt(-azimuth, elevation)],
  )
  if (!Number.isInteger(count) || count < 1 || count > all.length) {
    throw new Refusal('lights', `found ${count}`, `a whole number from 1 to ${all.length}`)
  }
  return all.slice(0, count)
}
