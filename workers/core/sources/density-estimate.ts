import { Refusal } from '../formats/refusal.ts'
import { finiteRowCount } from '../quantizers/rows.ts'
import { SeparableSmoother } from '../rate/separable-smoother.ts'
import { sampleCovariance } from './covariance.ts'
import type { PlanarMasses } from './planar-masses.ts'

/** A smoothed density of samples, and how far a rate-distortion curve of it tells of their source. */
export interface DensityEstimate {
  readonly masses: PlanarMasses
  /** of the smoothed density, bit per vector */
  readonly entropyBits: number
  /** h^2, variance of the Gaussian kernel per dimension */
  readonly smoothingVariance: number
  /** below this squared error per dimension the smoothing would show: 14 h^2 */
  readonly leastMse: number
  /** above this rate, bit per dimension, there are too few samples: log2(count / 128) / 2 */
  readonly highestRateBits: number
}

/** D / h^2 at which the smoothing may cost log2(1 + 1 / 14) / 2 = 0.05 bit. */
const mseOverSmoothing = 14
/** Samples for each of the 2^(2R) vectors that a code of rate R tells apart. */
const samplesPerVector = 128
const leastSamples = 160
const mostCells = 800
/** The kernel ends where it is exp(-12.5) of its peak. */
const kernelDeviations = 5

/**
 * The density of planar samples, binned and smoothed by a Gaussian of variance h^2, for `rateDistortionCurve`.
 *
 * Smoothing: with N the kernel's noise, R_(X+N)(D + h^2) <= R_X(D) <= R_(X+N)(D). The left: what codes X to D codes X + N
 * to D + h^2 and knows no more of it. The right: I(X+N; Y) >= I(X; Y | N), and Y - N codes X to D. Since
 * dR/dD >= -1 / (2 ln 2 D), the curve is too high by at most log2(1 + h^2 / D) / 2: 0.05 bit at D = 14 h^2. Kernels much
 * narrower than a good picture of the density wants are therefore best: detail finer than D does not matter.
 *
 * Samples: the rate of a sample is too low, by a share of the 2^(2R) vectors told apart at rate R over the count. On
 * Gaussian samples it is 0.04 bit per dimension where 128 samples fall to each, and less below. So h^2 is 1/14 of the D that
 * a Gaussian of the same covariance has at that rate, and no less than a cell of an 800 x 800 grid.
 * @param samples `count x 2` @throws Refusal for fewer than 160 samples, all alike, or numbers that are not finite
 */
export function estimateDensity(samples: Float32Array): DensityEstimate {
  const count = finiteRowCount(samples, 2, 'samples')
  if (count < leastSamples) {
    throw new Refusal('density estimate', `found ${count} samples`, `at least ${leastSamples}`)
  }
  const x = rangeOf(samples, 0)
  const y = rangeOf(samples, 1)
  const range = Math.max(x.high - x.low, y.high - y.low)
  if (range === 0) throw new Refusal('density estimate', 'found a single value', 'samples that differ')

  const { xx, xy, yy } = sampleCovariance(samples)
  const gaussianMse = (Math.sqrt(Math.max(0, xx * yy - xy * xy)) * samplesPerVector) / count
  const deviation = Math.max(Math.sqrt(gaussianMse / mseOverSmoothing), range / (mostCells - 20))
  const step = deviation
  const margin = kernelDeviations + 1
  const columns = Math.ceil((x.high - x.low) / step) + 2 * margin + 1
  const rows = Math.ceil((y.high - y.low) / step) + 2 * margin + 1
  const left = x.low - margin * step
  const bottom = y.low - margin * step

  const binned = new Float64Array(columns * rows)
  for (let i = 0; i < samples.length; i += 2) {
    const row = Math.round((samples[i + 1] - bottom) / step)
    binned[row * columns + Math.round((samples[i] - left) / step)] += 1 / count
  }
  const masses = smoothed(binned, columns, rows, deviation / step)
  let entropyBits = 0
  for (const mass of masses) if (mass > 0) entropyBits -= mass * Math.log2(mass / (step * step))
  return {
    masses: { columns, rows, step, left, bottom, masses },
    entropyBits,
    smoothingVariance: deviation * deviation,
    leastMse: mseOverSmoothing * deviation * deviation,
    highestRateBits: Math.log2(count / samplesPerVector) / 2,
  }
}

function rangeOf(samples: Float32Array, column: number): { low: number; high: number } {
  let low = Infinity
  let high = -Infinity
  for (let i = column; i < samples.length; i += 2) {
    low = Math.min(low, samples[i])
    high = Math.max(high, samples[i])
  }
  return { low, high }
}

/** @param deviation of the kernel, in cells; the margin of the grid takes all of it up */
function smoothed(masses: Float64Array, columns: number, rows: number, deviation: number): Float64Array {
  const radius = Math.ceil(kernelDeviations * deviation)
  const kernel = Float64Array.from({ length: radius + 1 }, (_, tap) =>
    Math.exp(-(tap * tap) / (2 * deviation * deviation)),
  )
  const sum = 2 * kernel.reduce((total, weight) => total + weight, 0) - kernel[0]
  for (let tap = 0; tap <= radius; tap++) kernel[tap] /= sum
  const result = new Float64Array(masses.length)
  new SeparableSmoother(columns, rows, new Uint8Array(masses.length).fill(1), radius).apply(
    masses,
    kernel,
    kernel,
    result,
  )
  return result
}
