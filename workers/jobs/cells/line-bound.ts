import type { RateDistortionPoint } from '../../core/rate/blahut-arimoto.ts'
import { differentialEntropyBits } from '../../core/rate/high-rate.ts'
import { rateDistortionCurve, usualCurve } from '../../core/rate/rate-distortion-curve.ts'
import { RateDistortionFunction } from '../../core/rate/rate-distortion-function.ts'
import type { PlanarMasses } from '../../core/sources/planar-masses.ts'
import type { ScalarDensity } from '../../core/training/scalar-density.ts'

/** Where a density with endless tails is cut: a Laplacian has 1e-8 of its mass beyond. */
const farEnough = 13
/** Fine enough for the rates of `usualCurve` on sources of unit variance. */
const cellsPerUnit = 64

/** D(R) of a scalar density, by Blahut-Arimoto on the masses of narrow intervals. */
export function lineDistortion(density: ScalarDensity): (rateBits: number) => number {
  const entropyBits = differentialEntropyBits(density)
  const points: RateDistortionPoint[] = []
  for (const point of rateDistortionCurve(intervals(density), { ...usualCurve, entropyBits })) {
    if (point) points.push(point)
  }
  const computed = new RateDistortionFunction(points, entropyBits, 1)
  return (rateBits) => computed.distortion(rateBits)
}

/** A row of intervals that ends where the density does, so that no interval lies half outside. */
function intervals(density: ScalarDensity): PlanarMasses {
  const end = Math.min(density.supportEnd, farEnough)
  const half = Math.ceil(end * cellsPerUnit)
  const step = end / half
  const upper = Float64Array.from({ length: half }, (_, i) => {
    return density.tailMass(i * step) - density.tailMass((i + 1) * step)
  })
  const masses = Float64Array.of(...upper.toReversed(), ...upper)
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return {
    columns: 2 * half,
    rows: 1,
    step,
    left: -end + step / 2,
    bottom: 0,
    masses: masses.map((mass) => mass / total),
  }
}
