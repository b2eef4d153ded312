import { bell, mound, smoothStep } from './curves.ts'
import type { Noise } from './noise.ts'
import type { Person } from './person.ts'
import type { SurfacePoint } from './surface-point.ts'

/** Tone and grain of the skin, freckles, moles, and the lines of the forehead. */
export function addSkin(
  point: SurfacePoint,
  person: Person,
  noise: Noise,
  signedAcross: number,
  down: number,
): void {
  const across = Math.abs(signedAcross)
  const blotches = noise.at(3.1 * signedAcross + 20, 3.1 * down + 20)
  const grain = noise.at(34 * signedAcross + 7, 34 * down + 50) + noise.at(71 * signedAcross, 71 * down + 9)
  const cheeks = mound(across - 0.48, down - 0.1, 0.2, 0.18) + mound(across, down - 0.12, 0.1, 0.12)
  point.albedo =
    person.skinTone * (1 + 0.05 * blotches + 0.035 * person.skinRoughness * grain - 0.07 * cheeks)
  point.height += 0.0008 * (0.3 + person.skinRoughness) * grain
  point.height +=
    0.005 * noise.at(6 * signedAcross + 60, 6 * down + 3) +
    0.0013 * noise.at(13 * signedAcross, 13 * down + 70)
  const speckle = smoothStep(
    0.35,
    0.8,
    noise.at(31 * signedAcross + 17 * down + 90, 31 * down - 17 * signedAcross + 33),
  )
  const freckled = smoothStep(0.75, 0.35, across) * smoothStep(0.4, 0.2, Math.abs(down - 0.0))
  point.albedo *= 1 - 0.25 * person.freckles * speckle * freckled
  for (const mole of person.moles) {
    const spot = mound(signedAcross - mole.across, down - mole.down, mole.radius, mole.radius)
    point.albedo *= 1 - 0.6 * spot
    point.height += 0.006 * spot
  }
  addForeheadLines(point, person, noise, signedAcross, down)
}

function addForeheadLines(
  point: SurfacePoint,
  person: Person,
  noise: Noise,
  signedAcross: number,
  down: number,
): void {
  const wave = 0.03 * noise.at(2.2 * signedAcross + 40, 60) + 0.04 * signedAcross * signedAcross
  const reach = smoothStep(0.55, 0.3, Math.abs(signedAcross)) * person.foreheadLines
  const line = (place: number): number => bell(down - wave, place, 0.012)
  const lines = reach * (line(person.eyeY - 0.36) + line(person.eyeY - 0.46) + 0.7 * line(person.eyeY - 0.56))
  const frown =
    person.foreheadLines * mound(Math.abs(signedAcross) - 0.065, down - person.eyeY + 0.17, 0.01, 0.05)
  point.height -= 0.012 * (lines + frown)
  point.albedo *= 1 - 0.1 * (lines + frown)
}
