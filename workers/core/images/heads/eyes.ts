import { bell, clamp, mix, mound, smoothMaximum, smoothStep } from './curves.ts'
import type { Person } from './person.ts'
import { skullHeight } from './skull.ts'
import type { SurfacePoint } from './surface-point.ts'

const irisRadius = 0.071
const pupilRadius = 0.032

/**
 * Puts an eye into the bare head: the socket, the ball, the lids that wrap it, their folds and their lashes.
 * @param across distance from the middle line
 * @param side -1 on the left of the picture, 1 on the right
 */
export function addEye(point: SurfacePoint, person: Person, across: number, y: number, side: number): void {
  const out = across - person.eyeX
  const low = y - person.eyeY + person.eyeTilt * out
  if (out * out > 0.25 || low * low > 0.1) return
  point.height -= (0.06 + person.eyeDepth) * mound(out + 0.01, low + 0.01, 0.16, 0.1)
  point.height -= 0.04 * mound(out + 0.18, low + 0.03, 0.065, 0.08)
  point.albedo *= 1 - 0.16 * mound(out + 0.04, low, 0.17, 0.1)
  // The bag under the eye, and the hollow below it that runs from the nose outward.
  point.height += 0.022 * person.bags * mound(out, low - 0.125, 0.13, 0.035)
  point.height -= 0.018 * person.bags * mound(out + 0.05 - 0.2 * (low - 0.19), low - 0.19, 0.12, 0.022)
  point.albedo *= 1 - 0.13 * person.bags * mound(out + 0.05, low - 0.15, 0.11, 0.045)

  const skull = skullHeight(person, person.eyeX, person.eyeY)
  const ball = skull - 0.03 - 0.5 * person.eyeDepth - (0.75 * out * out + low * low) / 0.34
  const share = out / person.eyeWidth
  const arch = Math.max(0, 1 - share * share)
  const upper = -0.52 * person.eyeOpening * Math.sqrt(arch) * mix(1, arch, 0.45) * (1 - 0.14 * share)
  const lower = 0.48 * person.eyeOpening * mix(arch, Math.sqrt(arch), 0.5) * (1 + 0.3 * share)
  const lid = ball + 0.022
  const wrap = mound(out, low, 0.15, 0.075)
  point.height = mix(point.height, smoothMaximum(point.height, lid, 0.03), Math.min(1, 2.2 * wrap))
  addFold(point, person, out, low, upper, arch)
  const within = Math.min(low - upper, lower - low)
  if (arch > 0 && within > 0) addBall(point, person, out, low, low - upper, ball, side)
  addLashes(point, person, share, low - upper, low - lower)
}

/** The crease above the upper lid, and the skin that hangs over it. */
function addFold(
  point: SurfacePoint,
  person: Person,
  out: number,
  low: number,
  upper: number,
  arch: number,
): void {
  const reach = smoothStep(-0.35, 0.2, arch) * smoothStep(0.26, 0.17, Math.abs(out))
  const crease = low - upper + person.lidFold * mix(0.6, 1, arch) + 0.012
  point.height -= 0.022 * reach * bell(crease, 0, 0.011)
  point.height += 0.03 * person.lidHood * reach * bell(crease, -0.035, 0.03)
  point.albedo *= 1 - 0.3 * reach * bell(crease, 0, 0.01)
}

function addBall(
  point: SurfacePoint,
  person: Person,
  out: number,
  low: number,
  belowLid: number,
  ball: number,
  side: number,
): void {
  point.height = ball
  const across = out - side * person.gazeX
  const radius = Math.sqrt(across * across + (low + 0.008) * (low + 0.008))
  const white = 0.33 + 0.25 * person.skinTone - 0.2 * smoothStep(0.08, 0.2, Math.abs(out))
  const iris = person.irisTone * mix(1.05, 1.3, smoothStep(pupilRadius, irisRadius * 0.8, radius))
  const coloured = mix(iris, person.irisTone * 0.55, smoothStep(irisRadius * 0.76, irisRadius * 0.95, radius))
  const pupil = mix(0.015, coloured, smoothStep(pupilRadius - 0.006, pupilRadius + 0.006, radius))
  point.albedo = mix(pupil, white, smoothStep(irisRadius - 0.008, irisRadius + 0.008, radius))
  // The lid and its lashes keep the light from the upper part of the ball.
  point.albedo *= mix(0.35, 1, smoothStep(0, 0.045, belowLid))
  // The cornea bulges over the iris.
  point.height += 0.012 * Math.max(0, 1 - (radius * radius) / (0.085 * 0.085))
  point.gloss = 1
}

function addLashes(
  point: SurfacePoint,
  person: Person,
  share: number,
  belowUpper: number,
  belowLower: number,
): void {
  const reach = smoothStep(1.12, 0.9, Math.abs(share))
  const tone = Math.min(0.12, person.hairTone)
  const outward = clamp(0.5 + 0.5 * share, 0, 1)
  const upper = 0.9 * bell(belowUpper, -0.004, mix(0.007, 0.012, outward))
  const lower = 0.4 * bell(belowLower, 0.004, 0.007) * mix(0.4, 1, outward)
  point.albedo = mix(point.albedo, tone * (0.3 + 0.7 * point.albedo), reach * Math.max(upper, lower))
}
