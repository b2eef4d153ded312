import type { Bound } from '../../contracts/bound.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import type { RateDistortionPoint } from '../../core/rate/blahut-arimoto.ts'
import { rateDistortionCurve, usualCurve } from '../../core/rate/rate-distortion-curve.ts'
import { RateDistortionFunction } from '../../core/rate/rate-distortion-function.ts'
import type { DensityEstimate } from '../../core/sources/density-estimate.ts'
import { estimateDensity } from '../../core/sources/density-estimate.ts'
import { sourceEntropyBits, sourceMasses } from '../../core/sources/density.ts'
import { massDimension } from '../../core/sources/planar-masses.ts'
import type { SourceSettings } from '../../core/sources/source.ts'
import { boundCurve, curveEnd } from './bound-curve.ts'
import type { ResidentSource } from './source.ts'

/** Own data: an estimate to higher rates would take longer than a reader waits for a picture. */
const highestEstimatedBits = 2.6

/**
 * The bound of a source, further and further up in rate; between two pieces of work nothing is yielded, so that a job
 * can look whether it is still wanted.
 */
export function* boundSteps(source: ResidentSource): Generator<Bound | void, void> {
  const { settings, result } = source
  if (result.bound.kind === 'exact') yield result.bound
  else if (settings) yield* computedBound(settings)
  else yield* estimatedBound(source)
}

/** The bound as good as it gets. */
export function lastBound(source: ResidentSource): Bound {
  let last = source.result.bound
  for (const bound of boundSteps(source)) last = bound ?? last
  return last
}

/** From the density that the samples are drawn from; above the rates that are computed it goes over into Shannon's bound. */
function* computedBound(settings: SourceSettings): Generator<Bound | void, void> {
  const masses = sourceMasses(settings, usualCurve.highestRateBits)
  // Independent, equal coordinates come as one of them.
  const dimension = massDimension(masses)
  const entropyBits = (sourceEntropyBits(settings) * dimension) / 2
  yield
  const functionOf = (points: RateDistortionPoint[]): RateDistortionFunction =>
    new RateDistortionFunction(points, entropyBits, dimension)
  const points: RateDistortionPoint[] = []
  for (const point of rateDistortionCurve(masses, { ...usualCurve, entropyBits })) {
    if (point) points.push(point)
    yield point && boundSoFar('computed', functionOf(points))
  }
  const whole = functionOf(points)
  const curve = boundCurve((rate) => whole.distortion(rate), curveEnd)
  yield { kind: 'computed', curve, remark: computedRemark(whole) }
}

/** From the training half, smoothed; it ends where the samples no longer tell. Too few leave the Gaussian's. */
function* estimatedBound({ train, result }: ResidentSource): Generator<Bound | void, void> {
  const estimate = estimateOrRefusal(train)
  if (estimate instanceof Refusal) {
    const remark = `R(D) is not estimated: ${estimate.message} Shown is the Gaussian’s of equal covariance.`
    yield { ...result.bound, remark }
    return
  }
  const highestRateBits = Math.min(highestEstimatedBits, estimate.highestRateBits)
  const points: RateDistortionPoint[] = []
  for (const point of rateDistortionCurve(estimate.masses, { ...usualCurve, ...estimate, highestRateBits })) {
    if (point) points.push(point)
    if (points.length > 1) yield point && estimatedSoFar(points, estimate)
    else yield
  }
  if (points.length < 2) {
    const remark =
      'R(D) is not estimated: these data reach too far out for the smoothing that their number asks for. ' +
      'Shown is the Gaussian’s of equal covariance.'
    yield { ...result.bound, remark }
  }
}

function estimatedSoFar(points: RateDistortionPoint[], { entropyBits }: DensityEstimate): Bound {
  const soFar = new RateDistortionFunction(points, entropyBits, 2)
  const end = soFar.computedRateBits
  const remark =
    `Estimated from the training half, smoothed; not drawn above ${end.toFixed(1)} bit per dimension, ` +
    'where the smoothing or the number of samples would show.'
  return { ...boundSoFar('estimated', soFar), remark }
}

function boundSoFar(kind: Bound['kind'], soFar: RateDistortionFunction): Bound {
  return { kind, curve: boundCurve((rate) => soFar.distortion(rate), soFar.computedRateBits) }
}

function estimateOrRefusal(samples: Float32Array): DensityEstimate | Refusal {
  try {
    return estimateDensity(samples)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function computedRemark({ computedRateBits, errorBits, lastGapBits }: RateDistortionFunction): string {
  const less = Math.ceil(1000 * lastGapBits + 1e-9) / 1000
  return (
    `Computed from the density (Blahut–Arimoto) to ${errorBits.toFixed(3)} bit, up to ` +
    `${computedRateBits.toFixed(1)} bit per dimension; above, it goes over into Shannon’s lower bound, ` +
    `from which it is then less than ${Math.max(0.001, less).toFixed(3)} bit away.`
  )
}
