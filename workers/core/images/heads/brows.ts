import { bell, mix, smoothStep } from './curves.ts'
import type { Noise } from './noise.ts'
import type { Person } from './person.ts'
import { strands } from './strands.ts'
import type { SurfacePoint } from './surface-point.ts'

/** Two eyebrows, hair by hair: the hairs rise towards the temples, more so at the inner ends. */
export function addBrow(point: SurfacePoint, person: Person, noise: Noise, x: number, y: number): void {
  const across = Math.abs(x)
  const share = (across - person.eyeX + 0.235) / (person.browLength + 0.2)
  if (share < -0.15 || share > 1.15) return
  const rise =
    person.browGap + person.browArch * bell(share, 0.62, 0.3) + 0.3 * person.browTilt * (share - 0.4)
  const offset = y - person.eyeY + rise
  if (offset * offset > 0.03) return
  const thickness = person.browThickness * mix(1.05, 0.38, smoothStep(0.2, 1, share))
  const lift = mix(0.5, 0.08, smoothStep(-0.1, 0.6, share))
  const level = 1 / Math.sqrt(1 + lift * lift)
  const alongX = x < 0 ? -level : level
  const hairs = strands(noise, x, y, { alongX, alongY: -lift * level, fineness: 66, length: 0.09 })
  const body = smoothStep(1.5, 0.5, Math.abs(offset) / thickness - 0.5 * hairs)
  const ends = smoothStep(-0.08, 0.14, share + 0.06 * hairs) * smoothStep(1.05, 0.8, share + 0.05 * hairs)
  const cover = person.browDensity * body * ends
  const tone = Math.min(0.7 * person.hairTone, 0.22) * (1 + 0.4 * hairs)
  point.albedo = mix(point.albedo, tone, 0.92 * cover)
  point.height += cover * (0.012 + 0.008 * hairs)
}
