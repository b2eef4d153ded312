import { clamp, mix, mound, smoothStep } from './curves.ts'
import type { Person } from './person.ts'
import type { SurfacePoint } from './surface-point.ts'

/** How far the front of a face stands before its sides. */
const headDepth = 0.95
/** Where there is nothing but the wall behind. */
export const wallHeight = -1.2

/**
 * How far out a place lies: 0 in the middle of the face, 1 on the outline of cheeks and jaw, more outside of it.
 * @param across distance from the middle line, not negative
 */
function outlineShare(person: Person, across: number, y: number): number {
  const taper =
    y > 0 ? mix(1, person.jawWidth, smoothStep(0, person.chinY, y)) : 1 - 0.1 * smoothStep(0.1, 1.3, -y)
  const share = across / (person.faceWidth * taper)
  const low = clamp((y - 0.12) / (person.chinY - 0.12), 0, 2)
  const high = clamp((-y - 0.3) / 1.35, 0, 2)
  const closing = low * low * mix(low, low * low, person.jawSquareness) + high * high * high
  return Math.sqrt(share * share + closing)
}

/** Height of the bare head, with cheeks, brow ridge and chin but without eyes, nose and mouth. */
export function skullHeight(person: Person, across: number, y: number): number {
  const share = outlineShare(person, across, y)
  if (share >= 1) return neckHeight(person, across, y)
  const square = share * share
  let height = headDepth * mix(Math.sqrt(1 - square), Math.sqrt(1 - square * square), 0.45)
  // The middle line, seen from the side: the forehead leans back, the mouth and the chin come forward.
  height -= 0.16 * smoothStep(-0.55, -1.3, y)
  height += 0.05 * mound(across - 0.2, y + 0.78, 0.22, 0.16)
  height += person.browRidge * mound(across - 0.26, y - person.eyeY + 0.17, 0.2, 0.06)
  height += 0.5 * person.browRidge * mound(across, y - person.eyeY + 0.16, 0.12, 0.07)
  height -= 0.05 * mound(across - 0.74, y + 0.62, 0.12, 0.2)
  height += person.cheekbones * mound(across - 0.52, y, 0.17, 0.13)
  height += 0.045 * mound(across - 0.27, y - 0.04, 0.13, 0.16)
  height += 0.11 * (person.fullness - 0.5) * mound(across - 0.45, y - 0.4, 0.2, 0.22)
  height += 0.06 * mound(across, y - person.mouthY, 0.28, 0.22)
  const chinDown = person.chinY - 0.17
  height += person.chinSize * mound(across, y - chinDown, 0.17, 0.11)
  height -= 0.035 * mound(across, y - person.mouthY - 0.19, 0.2, 0.045)
  height -= 0.05 * person.chinCleft * mound(across, y - chinDown - 0.03, 0.025, 0.06)
  return height
}

function neckHeight(person: Person, across: number, y: number): number {
  const share = across / (0.62 * person.faceWidth + 0.04)
  if (share < 1 && y > 0.3) return -0.4 + 0.3 * Math.sqrt(1 - share * share)
  return wallHeight
}

/** The ears: what shows of them beside the cheeks. */
export function addEar(point: SurfacePoint, person: Person, across: number, y: number): void {
  const offset = across - person.faceWidth - 0.03
  const rim = mound(offset, y + 0.12, 0.055, 0.15)
  if (rim < 0.2) return
  point.height = 0.12 + 0.1 * rim - 0.1 * mound(offset, y + 0.12, 0.02, 0.08)
  point.albedo = 0.85 * person.skinTone
}
