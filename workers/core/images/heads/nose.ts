import { bell, mix, mound, smoothStep } from './curves.ts'
import type { Person } from './person.ts'
import type { SurfacePoint } from './surface-point.ts'

/** Puts the nose on: bridge, tip, wings, the furrow round the wings, and the nostrils. */
export function addNose(point: SurfacePoint, person: Person, across: number, y: number): void {
  const top = person.eyeY - 0.14
  const tip = person.eyeY + person.noseLength
  if (across > 0.7 || y < top - 0.1 || y > tip + 0.3) return
  const share = (y - top) / (tip - top)
  const rise = smoothStep(-0.12, 0.42, share)
  const ridge =
    mix(person.bridgeHeight, person.tipHeight, share * mix(0.6, 1, share)) * rise +
    person.noseHump * bell(share, 0.5, 0.16)
  const width = mix(person.bridgeWidth, person.tipWidth * 1.1, share)
  const skirt = 0.1 * rise * bell(across, 0, mix(0.15, 0.23, share)) * mix(0.3, 1, share)
  const edge =
    tip + 0.115 + 0.02 * bell(across, 0, 0.035) - 0.03 * bell(across, 0.5 * person.nostrilWidth, 0.045)
  const under = smoothStep(edge + 0.005, edge - 0.085, y)
  const wingX = 0.72 * person.nostrilWidth
  const wing = mound(across - wingX, y - tip - 0.03, 0.066, 0.07)
  point.height += (ridge * bell(across, 0, width) + skirt) * under
  point.height += 0.06 * mound(across, y - tip + 0.01, person.tipWidth * 0.85, 0.075) * under
  point.height += 0.085 * wing * smoothStep(tip + 0.13, tip + 0.07, y)
  // The furrow behind the wing.
  const outX = across - wingX - 0.03
  const outY = y - tip - 0.02
  const ring = Math.sqrt(0.9 * outX * outX + outY * outY) - 0.085
  const furrow = bell(ring, 0, 0.014) * smoothStep(-0.03, 0.04, outX + 0.02) * smoothStep(0.14, 0.02, y - tip)
  point.height -= 0.009 * furrow
  point.albedo *= 1 - 0.07 * furrow
  addNostril(point, person, across, y - tip)
}

function addNostril(point: SurfacePoint, person: Person, across: number, belowTip: number): void {
  const offset = across - 0.47 * person.nostrilWidth
  const low = belowTip - 0.085 + 0.25 * offset
  const hole = smoothStep(0.25, 0.7, mound(offset, low, 0.034, 0.0145))
  point.height -= 0.05 * hole
  point.albedo = mix(point.albedo, 0.07, 0.85 * hole)
}
