import { bell, clamp, mix, mound, smoothStep } from './curves.ts'
import type { Noise } from './noise.ts'
import type { Person } from './person.ts'
import { strands } from './strands.ts'
import type { SurfacePoint } from './surface-point.ts'

/** Stubble, moustache and beard. The lips are put on after it. */
export function addBeard(point: SurfacePoint, person: Person, noise: Noise, x: number, y: number): void {
  const most = Math.max(person.stubble, person.moustache, person.beard)
  if (most === 0 || y < -0.3) return
  const across = Math.abs(x)
  const edge = 0.03 * noise.at(9 * x + 4, 9 * y + 8)
  const lip = upperLipShare(person, across, y, edge)
  const jaw = jawShare(person, across, y, edge)
  const grain = noise.at(80 * x + 31, 80 * y + 77)
  const shadow = person.stubble * Math.max(jaw, lip)
  point.albedo *= 1 - shadow * (0.16 + 0.14 * grain) * (1 - 0.6 * person.hairTone)
  const alongX = x < 0 ? -0.4 : 0.4
  const hairs = strands(noise, x, y, { alongX, alongY: 0.917, fineness: 74, length: 0.06 })
  const thick = Math.max(person.moustache * lip, person.beard * jaw)
  const cover = smoothStep(0.05, 0.85, thick + 0.3 * (hairs + grain) * thick)
  point.albedo = mix(point.albedo, person.hairTone * (1.2 + 0.5 * hairs), 0.9 * cover)
  point.height += cover * (0.02 + 0.01 * hairs + 0.004 * grain)
}

/** 0 to 1: between nose and mouth, and round the corners of the mouth. */
function upperLipShare(person: Person, across: number, y: number, edge: number): number {
  const nose = person.eyeY + person.noseLength + 0.15 + 0.25 * across * across
  const mouth = person.mouthY + 0.5 * across * across
  return (
    smoothStep(-0.02, 0.04, y - nose + edge) *
    smoothStep(mouth + 0.03, mouth - 0.03, y) *
    smoothStep(0.39, 0.26, across + edge) *
    (1 - 0.3 * bell(across, 0, 0.02))
  )
}

/** 0 to 1: chin, jaw, and the cheeks below a line from the ear to the corner of the mouth. */
function jawShare(person: Person, across: number, y: number, edge: number): number {
  const cheekLine = mix(person.mouthY + 0.03, -0.12, smoothStep(0.3, 0.95 * person.faceWidth, across))
  const belowMouth = clamp(y - person.mouthY - 0.13, 0, 1)
  const jaw = smoothStep(-0.1, 0.14, y - cheekLine + edge) * smoothStep(0.16, 0.36, across + 2.5 * belowMouth)
  const chin = mound(across, y - person.chinY + 0.12, 0.2, 0.13)
  const corner = mound(across - person.mouthWidth - 0.04, y - person.mouthY - 0.08, 0.04, 0.1)
  const spread = mix(smoothStep(0.5, 0.3, across), 1, person.beardSpread)
  return clamp(jaw * spread + chin + corner, 0, 1)
}
