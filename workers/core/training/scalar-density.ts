import { normalQuantile } from '../random/normal-quantile.ts'
import { normalDensity, normalUpperTail } from './normal-distribution.ts'

/**
 * A density on the real line that is even about 0, with the partial moments that scalar quantizer design needs, in
 * closed form. They are given as upper tails for x >= 0, so that cells far out, as differences of small numbers,
 * keep their precision.
 */
export interface ScalarDensity {
  readonly variance: number
  /** where the density ends: f(x) = 0 for |x| beyond it; Infinity for a whole line */
  readonly supportEnd: number
  /** f(x) */
  readonly density: (value: number) => number
  /** int_x^inf f(t) dt, for 0 <= x <= inf */
  readonly tailMass: (value: number) => number
  /** int_x^inf t f(t) dt, for 0 <= x <= inf */
  readonly tailFirstMoment: (value: number) => number
  /**
   * Quantile function, for a fraction in (0, 1), of the density proportional to f^(1/3): the spread of the levels
   * that is optimal as their number grows (Panter & Dite 1951)
   */
  readonly levelSpread: (fraction: number) => number
}

/** N(0, 1): the tail of x phi(x) is phi(x), and phi^(1/3) is proportional to the density of N(0, 3). */
export const standardNormalDensity: ScalarDensity = {
  variance: 1,
  supportEnd: Infinity,
  density: normalDensity,
  tailMass: normalUpperTail,
  tailFirstMoment: normalDensity,
  levelSpread: (fraction) => Math.sqrt(3) * normalQuantile(fraction),
}

/** Scale b of the Laplacian exp(-|x| / b) / (2 b) with variance 2 b^2 = 1. */
const LAPLACIAN_SCALE = Math.SQRT1_2

/** Laplacian of unit variance: tails exp(-x/b) / 2 and (x + b) exp(-x/b) / 2; the cube root has the scale 3 b. */
export const unitLaplacianDensity: ScalarDensity = {
  variance: 1,
  supportEnd: Infinity,
  density: (value) => Math.exp(-Math.abs(value) / LAPLACIAN_SCALE) / (2 * LAPLACIAN_SCALE),
  tailMass: (value) => Math.exp(-value / LAPLACIAN_SCALE) / 2,
  tailFirstMoment: (value) =>
    value === Infinity ? 0 : ((value + LAPLACIAN_SCALE) * Math.exp(-value / LAPLACIAN_SCALE)) / 2,
  levelSpread: (fraction) =>
    3 * LAPLACIAN_SCALE * (fraction < 0.5 ? Math.log(2 * fraction) : -Math.log(2 * (1 - fraction))),
}

/** Half the width of the uniform density of unit variance: w^2 / 3 = 1. */
const UNIFORM_END = Math.sqrt(3)

/** Uniform on [-sqrt(3), sqrt(3)], of unit variance: tails (w - x) / 2w and (w^2 - x^2) / 4w; levels spread evenly. */
export const unitUniformDensity: ScalarDensity = {
  variance: 1,
  supportEnd: UNIFORM_END,
  density: (value) => (Math.abs(value) <= UNIFORM_END ? 1 / (2 * UNIFORM_END) : 0),
  tailMass: (value) => Math.max(0, UNIFORM_END - value) / (2 * UNIFORM_END),
  tailFirstMoment: (value) => (value < UNIFORM_END ? (3 - value * value) / (4 * UNIFORM_END) : 0),
  levelSpread: (fraction) => UNIFORM_END * (2 * fraction - 1),
}
