import { bell, clamp, mix, mound, smoothStep } from './curves.ts'
import type { Person } from './person.ts'
import type { SurfacePoint } from './surface-point.ts'

/** Puts the mouth on: the groove under the nose, two lips, the line between them, and the folds beside them. */
export function addMouth(point: SurfacePoint, person: Person, across: number, y: number): void {
  const low = y - person.mouthY
  if (across > 1 || low < -0.5 || low > 0.5) return
  addFolds(point, person, across, y)
  const share = across / person.mouthWidth
  const arch = Math.max(0, 1 - share * share)
  const line =
    -person.mouthLift * share * share +
    0.012 * person.lipBow * (bell(across, 0, 0.05) - 0.7 * bell(across, 0.12, 0.07))
  const dip = 0.3 * person.lipBow * bell(across, 0, 0.035)
  const upper = line - person.upperLip * Math.sqrt(arch) * mix(1, arch, 0.7) * (1 - dip)
  const lower = line + person.lowerLip * Math.sqrt(arch) * mix(1, arch, 0.6)
  const open = 0.018 * person.mouthOpening * arch
  const belowLine = low - line

  point.height -= 0.018 * bell(across, 0, 0.026) * bell(low, -0.16, 0.06)
  point.height += 0.008 * bell(across, 0.055, 0.02) * bell(low, -0.16, 0.06)
  if (arch > 0) {
    const inUpper = smoothStep(-0.006, 0.006, low - upper) * smoothStep(0.004, -0.004, belowLine)
    const inLower = smoothStep(0.006, -0.012, low - lower) * smoothStep(-0.004, 0.004, belowLine)
    const red = Math.max(inUpper, inLower)
    point.albedo = mix(point.albedo, person.skinTone * person.lipTone, red)
    point.gloss = mix(point.gloss, 0.55, inLower)
  }
  const full = smoothStep(0, 1, arch)
  point.height +=
    0.5 * person.upperLip * full * bell(belowLine, -0.55 * person.upperLip, 0.7 * person.upperLip)
  point.height +=
    0.55 * person.lowerLip * full * bell(belowLine, 0.48 * person.lowerLip, 0.55 * person.lowerLip)
  const cut = smoothStep(1.12, 0.85, share)
  point.height -= 0.05 * cut * bell(belowLine, 0, 0.011 + open)
  point.albedo *= 1 - 0.62 * cut * bell(belowLine, 0, 0.0095 + open)
  // The hollows at the corners, and the shade under the lower lip.
  point.height -= 0.025 * mound(across - person.mouthWidth - 0.01, belowLine, 0.03, 0.03)
  point.albedo *= 1 - 0.22 * mound(across - person.mouthWidth - 0.005, belowLine, 0.025, 0.02)
}

/** From the wings of the nose to beside the mouth, deeper with the years. */
function addFolds(point: SurfacePoint, person: Person, across: number, y: number): void {
  const top = person.eyeY + person.noseLength - 0.03
  const share = (y - top) / (person.mouthY + 0.12 - top)
  const place = mix(
    person.nostrilWidth + 0.05,
    person.mouthWidth + 0.13,
    clamp(share, 0, 1) * mix(0.6, 1, share),
  )
  const reach = smoothStep(-0.15, 0.15, share) * smoothStep(1.15, 0.6, share)
  const offset = across - place
  point.height -= 0.016 * person.folds * reach * bell(offset, 0, 0.03)
  point.height += 0.02 * (0.4 + person.folds) * reach * bell(offset, 0.09, 0.07)
  point.albedo *= 1 - 0.08 * person.folds * reach * bell(offset, 0, 0.02)
}
