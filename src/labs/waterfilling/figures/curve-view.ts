import type { ProfileResult } from '../../../../workers/contracts/waterfilling-results.ts'
import { roundAbove } from './round-above.ts'

export const curveViews = ['whole', 'near'] as const
/** The whole curve, or the part of it around the current point. */
export type CurveView = (typeof curveViews)[number]

/** What is left of the distortion at the right end of the whole picture. */
const leftOver = 0.05

/** A rate below this share of the whole picture would stand in its left corner. */
const smallShare = 1 / 6

/** What the figure shows until the reader chooses. */
export function usualView(profile: ProfileResult, bits: number): CurveView {
  return bits < smallShare * endOfRates(profile, bits, 'whole') ? 'near' : 'whole'
}

/** D at a rate, between the points of the curve. */
export function distortionAt(
  { curveBits, curveDistortions }: Pick<ProfileResult, 'curveBits' | 'curveDistortions'>,
  bits: number,
): number {
  const after = curveBits.findIndex((known) => known >= bits)
  if (after === 0) return curveDistortions[0]
  if (after < 0) return curveDistortions[curveDistortions.length - 1]
  const share = (bits - curveBits[after - 1]) / (curveBits[after] - curveBits[after - 1])
  return curveDistortions[after - 1] + share * (curveDistortions[after] - curveDistortions[after - 1])
}

/** The rate at which the picture ends: a round number. */
export function endOfRates(profile: ProfileResult, bits: number, view: CurveView): number {
  if (view === 'near') return roundAbove(Math.max(1, 2 * bits))
  const { curveBits, curveDistortions } = profile
  const enough = curveDistortions.findIndex((distortion) => distortion <= leftOver)
  const end = curveBits[enough < 0 ? curveBits.length - 1 : enough]
  return roundUp(Math.max(1, end, 1.15 * bits))
}

/** Where the axis of D begins: at zero, or a little below the curve's end. */
export function floorOfDistortions(profile: ProfileResult, end: number, view: CurveView): number {
  return view === 'whole' ? 0 : Math.max(0, Math.floor(distortionAt(profile, end) * 20 - 0.2) / 20)
}

/** Up to the next of ten round steps: an axis that ends near its data. */
function roundUp(value: number): number {
  const step = roundAbove(value) / 10
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(3))
}
