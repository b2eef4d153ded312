import { RandomStream } from '../../random/random-stream.ts'
import { addBeard } from './beard.ts'
import { addBrow } from './brows.ts'
import { drawPerson } from './draw-person.ts'
import { addEye } from './eyes.ts'
import { addHair } from './hair.ts'
import { addMouth } from './mouth.ts'
import { Noise } from './noise.ts'
import { addNose } from './nose.ts'
import type { Person } from './person.ts'
import { addSkin } from './skin.ts'
import { addEar, skullHeight, wallHeight } from './skull.ts'
import type { SurfacePoint } from './surface-point.ts'

/** A head without light: what every picture of one person has in common. Row-major, `rows x columns` each. */
export interface Relief {
  readonly rows: number
  readonly columns: number
  /** length of a cell, in the unit of the heights (see Person) */
  readonly cell: number
  readonly heights: Float32Array
  readonly albedo: Float32Array
  readonly gloss: Float32Array
}

/** What the picture shows of the head: from -0.88 to 0.88 across, and its middle a little below the eyes. */
const frameHalfWidth = 0.88
const frameY = 0.07
const wallAlbedo = 0.1

/**
 * Builds the head of a person as a height field, seen from the front.
 * @param seed @param index who it is, as in `drawPerson`
 * @param rows @param columns how fine the field is: the width always shows the same part of the head
 * @throws Refusal for a seed that is none
 */
export function buildRelief(seed: number, index: number, rows: number, columns: number): Relief {
  const person = drawPerson(seed, index)
  const noise = new Noise(new RandomStream(seed, `skin ${index}`))
  const cell = (2 * frameHalfWidth) / columns
  const heights = new Float32Array(rows * columns)
  const albedo = new Float32Array(rows * columns)
  const gloss = new Float32Array(rows * columns)
  const point: SurfacePoint = { height: 0, albedo: 0, gloss: 0 }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const straightX = (column + 0.5 - columns / 2) * cell
      const straightY = (row + 0.5 - rows / 2) * cell + frameY
      // No face is its own mirror image.
      const x = straightX + person.lean * (straightY + 0.3)
      const y = straightY + person.skew * straightX
      buildPlace(point, person, noise, x, y)
      const place = row * columns + column
      heights[place] = point.height
      albedo[place] = point.albedo
      gloss[place] = point.gloss
    }
  }
  return { rows, columns, cell, heights, albedo, gloss }
}

/** One place, from the skull outwards: each part changes what the parts under it left. */
function buildPlace(point: SurfacePoint, person: Person, noise: Noise, x: number, y: number): void {
  const across = Math.abs(x)
  // Rounded off at the middle line, across which a head has no edge.
  const rounded = Math.sqrt(x * x + 0.003)
  point.height = skullHeight(person, rounded, y)
  point.albedo = wallAlbedo
  point.gloss = 0
  if (point.height > wallHeight) {
    addSkin(point, person, noise, x, y)
    // The neck lies in the shade of the head, whose sides are at height 0.
    if (point.height < 0) point.albedo *= 0.6
    addBeard(point, person, noise, x, y)
    addNose(point, person, across, y)
    addMouth(point, person, across, y)
    addEye(point, person, rounded, y, x < 0 ? -1 : 1)
    addBrow(point, person, noise, x, y)
  } else {
    addEar(point, person, across, y)
  }
  addHair(point, person, noise, x, y)
}
