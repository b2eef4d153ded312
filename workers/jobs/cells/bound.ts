import type { Bound } from '../../contracts/bound.ts'
import type { RateDistortionPoint } from '../../core/rate/blahut-arimoto.ts'
import { rateDistortionCurve, usualCurve } from '../../core/rate/rate-distortion-curve.ts'
import { RateDistortionFunction } from '../../core/rate/rate-distortion-function.ts'
import { sourceEntropyBits, sourceMasses } from '../../core/sources/density.ts'
import type { SourceSettings } from '../../core/sources/source.ts'
import { boundCurve, curveEnd } from './bound-curve.ts'
import type { ResidentSource } from './source.ts'

/**
 * The bound of a source, further and further up in rate; between two pieces of work nothing is yielded, so that a job
 * can look whether it is still wanted.
 */
export function* boundSteps({ result, settings }: ResidentSource): Generator<Bound | void, void> {
  if (result.bound.kind === 'exact' || !settings) {
    yield result.bound
    return
  }
  yield* computedBound(settings)
}

/** The bound as good as it gets. */
export function lastBound(source: ResidentSource): Bound {
  let last = source.result.bound
  for (const bound of boundSteps(source)) last = bound ?? last
  return last
}

function* computedBound(settings: SourceSettings): Generator<Bound | void, void> {
  const entropyBits = sourceEntropyBits(settings)
  const masses = sourceMasses(settings, usualCurve.highestRateBits)
  yield
  const points: RateDistortionPoint[] = []
  for (const point of rateDistortionCurve(masses, { ...usualCurve, entropyBits })) {
    if (!point) {
      yield
      continue
    }
    points.push(point)
    const soFar = new RateDistortionFunction(points, entropyBits, 2)
    yield { kind: 'computed', curve: boundCurve((rate) => soFar.distortion(rate), soFar.computedRateBits) }
  }
  const whole = new RateDistortionFunction(points, entropyBits, 2)
  yield {
    kind: 'computed',
    curve: boundCurve((rate) => whole.distortion(rate), curveEnd),
    remark: computedRemark(whole),
  }
}

function computedRemark({ computedRateBits, errorBits, lastGapBits }: RateDistortionFunction): string {
  return (
    `Computed from the density (Blahut–Arimoto) to ${errorBits.toFixed(3)} bit, up to ` +
    `${computedRateBits.toFixed(1)} bit per dimension; above, it runs ${lastGapBits.toFixed(3)} bit beside Shannon’s lower bound.`
  )
}
