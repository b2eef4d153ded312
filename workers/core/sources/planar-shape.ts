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
  /**
   * Probability per area at (x, y), for a cell with sides of `cell`: where the density has a pole like 1/r it is given
   * as its mean over such a cell.
   */
  density(x: number, y: number, cell: number): number
  /** Radius of a circle about 0 that holds all but 1e-6 of the probability and of the mean square. */
  readonly reach: number
  /** The length on which the density changes; 0 where it jumps. */
  readonly grain: number
  /** Whether the coordinates are independent and alike. */
  readonly isProduct: boolean
  /** Differential entropy, bit per vector. */
  entropyBits(): number
}

/** A Gaussian strays further than this many deviations with a probability below 4e-8. */
export const gaussianReach = 5.5

/** 1 / r, or its mean over a square with sides of `cell` about 0, which is 4 asinh(1) / cell, where that is less. */
export function cappedInverse(radius: number, cell: number): number {
  return Math.min(1 / radius, (4 * Math.asinh(1)) / cell)
}

/** What every shape with independent coordinates or full rotational symmetry has. */
export const unitCovariance: Covariance = { xx: 1, xy: 0, yy: 1 }
