import type { RandomStream } from '../random/random-stream.ts'
import type { Covariance } from './covariance.ts'

/**
 * A planar source before its coordinates are correlated: zero mean, mean square 1 per dimension
 * (`covariance.xx + covariance.yy = 2`).
 */
export interface PlanarShape {
  readonly covariance: Covariance
  /** Writes one point to `point`, as (x, y). */
  draw(stream: RandomStream, point: Float64Array): void
}

/** What every shape with independent coordinates or full rotational symmetry has. */
export const unitCovariance: Covariance = { xx: 1, xy: 0, yy: 1 }
