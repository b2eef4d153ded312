import { muLawStaircase } from '../quantizers/mu-law-staircase.ts'
import { evaluateStaircase } from '../quantizers/scalar-staircase.ts'
import { uniformStaircase } from '../quantizers/uniform-staircase.ts'
import { minimizeOverScale } from './minimize.ts'
import type { ScalarDensity } from './scalar-density.ts'

/** Overload points that are tried, in standard deviations. */
const SMALLEST_PEAK = 0.25
const LARGEST_PEAK = 40

/**
 * Step of the uniform quantizer with N levels that has the least mean squared error: it trades the granular error
 * inside the range against the overload outside (Max 1960, Table II).
 * @returns Δ, in the unit of the density
 * @throws Refusal when `levelCount` is no whole number from 1
 */
export function optimalUniformStep(density: ScalarDensity, levelCount: number): number {
  const deviation = Math.sqrt(density.variance)
  const peak = minimizeOverScale(
    (scale) => evaluateStaircase(uniformStaircase(levelCount, (2 * scale) / levelCount), density).mse,
    SMALLEST_PEAK * deviation,
    LARGEST_PEAK * deviation,
  )
  return (2 * peak) / levelCount
}

/**
 * Overload point V of the mu-law quantizer with N levels that has the least mean squared error at this mu.
 * @returns V, in the unit of the density
 * @throws Refusal when `levelCount` is no whole number from 1, or mu is negative or not finite
 */
export function optimalMuLawPeak(density: ScalarDensity, levelCount: number, mu: number): number {
  const deviation = Math.sqrt(density.variance)
  return minimizeOverScale(
    (peak) => evaluateStaircase(muLawStaircase(levelCount, mu, peak), density).mse,
    SMALLEST_PEAK * deviation,
    LARGEST_PEAK * deviation,
  )
}
