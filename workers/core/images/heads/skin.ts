import { bell, mound, smoothStep } from './curves.ts'
import type { Noise } from './noise.ts'
import type { Person } from './person.ts'
import type { SurfacePoint } from './surface-point.ts'

/** Tone and grain of the skin, freckles, moles, and the lines of the forehead. */
export function addSkin(point: SurfacePoint, person: Person, noise: Noise, x: number, y: number): void {
  const across = Math.abs(x)
  const blotches = noise.at(3.1 * x + 20, 3.1 * y + 20)
  const grain = noise.at(34 * x + 7, 34 * y + 50) + noise.at(71 * x, 71 * y + 9)
  const cheeks = mound(across - 0.48, y - 0.1, 0.2, 0.18) + mound(across, y - 0.12, 0.1, 0.12)
  point.albedo =
    person.skinTone * (1 + 0.05 * blotches + 0.035 * person.skinRoughness * grain - 0.07 * cheeks)
  point.gloss = person.shine
  point.height += 0.0008 * (0.3 + person.skinRoughness) * grain
  point.height += 0.005 * noise.at(6 * x + 60, 6 * y + 3) + 0.0013 * noise.at(13 * x, 13 * y + 70)
  const speckle = smoothStep(0.35, 0.8, noise.at(31 * x + 17 * y + 90, 31 * y - 17 * x + 33))
  const freckled = smoothStep(0.75, 0.35, across) * smoothStep(0.4, 0.2, Math.abs(y))
  point.albedo *= 1 - 0.25 * person.freckles * speckle * freckled
  for (const mole of person.moles) {
    const spot = mound(x - mole.x, y - mole.y, mole.radius, mole.radius)
    point.albedo *= 1 - 0.6 * spot
    point.height += 0.006 * spot
  }
  addForeheadLines(point, person, noise, x, y)
}

function addForeheadLines(point: SurfacePoint, person: Person, noise: Noise, x: number, y: number): void {
  const wave = 0.03 * noise.at(2.2 * x + 40, 60) + 0.04 * x * x
  const reach = smoothStep(0.55, 0.3, Math.abs(x)) * person.foreheadLines
  const line = (place: number): number => bell(y - wave, place, 0.012)
  const lines = reach * (line(person.eyeY - 0.36) + line(person.eyeY - 0.46) + 0.7 * line(person.eyeY - 0.56))
  const frown = person.foreheadLines * mound(Math.abs(x) - 0.065, y - person.eyeY + 0.17, 0.01, 0.05)
  point.height -= 0.012 * (lines + frown)
  point.albedo *= 1 - 0.1 * (lines + frown)
}
