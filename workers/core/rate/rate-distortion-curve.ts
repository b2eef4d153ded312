import { Refusal } from '../formats/refusal.ts'
import { eigenvaluesSymmetric2x2 } from '../linalg/symmetric-2x2.ts'
import type { PlanarMasses } from '../sources/planar-masses.ts'
import { coarsened, massDimension, massMoments } from '../sources/planar-masses.ts'
import type { RateDistortionPoint } from './blahut-arimoto.ts'
import { blahutArimoto } from './blahut-arimoto.ts'
import { shannonLowerBoundDistortion } from './shannon-lower-bound.ts'

export interface RateDistortionCurveOptions {
  /** differential entropy of the source, bit per vector; where the curve meets Shannon's bound it ends */
  readonly entropyBits: number
  /** no point is computed beyond, bit per dimension */
  readonly highestRateBits: number
  /** no point is computed below, squared error per dimension; 0 without a limit */
  readonly leastMse: number
  /** about the distance of the points, bit per dimension */
  readonly spacingBits: number
  /** for each point, bit per dimension */
  readonly toleranceBits: number
  readonly maximumIterations: number
}

/** Good for a picture: 15 points to 4 bit per dimension, each to 0.0015 bit. */
export const usualCurve = {
  highestRateBits: 4,
  leastMse: 0,
  spacingBits: 0.25,
  toleranceBits: 0.0015,
  maximumIterations: 120,
} as const

/** A curve this close to Shannon's bound goes on as the bound, bit per dimension. */
const meetingBits = 0.005
/** Cells across the window, at least: at low rates they cost little. */
const leastCells = 56
/** Probability that may be left out of a grid. */
const droppedMass = 1e-6
/** Cells of the source times reach of the kernel, for one iteration: about 0.1 s. */
const mostWork = 3e6
/** How far log2 of the kernel's variance falls from point to point. */
const shortestFall = 0.2
const longestFall = 1.2

/**
 * Points of D(R) from rate 0 up. The first is D = the mean variance at rate 0; the others come from falling slopes, each
 * on a grid of step sqrt(D)/2 or finer, coarsened from the fine masses. Ends at the highest rate, the least mse, where
 * an iteration would take over 0.1 s, where the fine grid is no longer fine enough, or where the curve is within
 * 0.005 bit of Shannon's lower bound. Yields undefined between iterations, so that a job can pause.
 * @param fine masses of the source on a fine grid, see `massGrid` and `estimatedMasses`
 * @throws Refusal for a spacing, tolerance or rate that is not positive
 */
export function* rateDistortionCurve(
  fine: PlanarMasses,
  options: RateDistortionCurveOptions,
): Generator<RateDistortionPoint | undefined, void, void> {
  for (const name of ['spacingBits', 'toleranceBits', 'highestRateBits'] as const) {
    if (!(options[name] > 0)) throw new Refusal(name, `found ${options[name]}`, 'a positive number')
  }
  const dimension = massDimension(fine)
  let point = zeroRatePoint(fine)
  yield point
  let fall = 0.35
  while (point.rateBits < options.highestRateBits) {
    const kernelVariance = point.kernelVariance * 2 ** -fall
    // D never exceeds the kernel's variance at the same slope, see rate-distortion-function.ts.
    const guessedMse = Math.min(point.mse, kernelVariance)
    const wantedStep = Math.min(Math.sqrt(guessedMse) / 2, (fine.step * fine.columns) / leastCells)
    if (guessedMse < options.leastMse || Math.sqrt(guessedMse) / 2 < fine.step) return
    const grid = coarsened(fine, Math.max(1, Math.floor(wantedStep / fine.step)), droppedMass)
    if (workOf(grid, kernelVariance) > mostWork) return
    const iterations = blahutArimoto(grid, kernelVariance, options)
    let next = iterations.next()
    for (; !next.done; next = iterations.next()) yield undefined
    const before: RateDistortionPoint = point
    point = next.value
    if (point.mse < options.leastMse) return
    yield point
    const shannon = shannonLowerBoundDistortion(options.entropyBits, dimension, point.rateBits)
    if (Math.log2(point.mse / shannon) / 2 < meetingBits) return
    const moved = Math.max(point.rateBits - before.rateBits, Math.log2(before.mse / point.mse) / 4)
    fall = Math.min(longestFall, Math.max(shortestFall, (fall * options.spacingBits) / moved))
  }
}

function workOf({ masses, step }: PlanarMasses, kernelVariance: number): number {
  let cells = 0
  for (const mass of masses) if (mass > 0) cells++
  return (cells * Math.sqrt(kernelVariance)) / step
}

/** All mass on the mean: D is the mean variance, and the curve leaves it at the largest variance of any direction. */
function zeroRatePoint(grid: PlanarMasses): RateDistortionPoint {
  const { xx, xy, yy } = massMoments(grid)
  const variances = massDimension(grid) === 1 ? [xx] : eigenvaluesSymmetric2x2(xx, xy, yy)
  const mse = variances.reduce((sum, variance) => sum + variance, 0) / variances.length
  if (!(mse > 0)) throw new Refusal('source', 'found a single value', 'values that differ')
  return { rateBits: 0, mse, errorBits: 0, kernelVariance: variances[0], iterations: 0 }
}
