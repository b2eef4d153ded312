import { Refusal } from '../formats/refusal.ts'
import { normalDensity, normalUpperTail } from './normal-distribution.ts'
import type { ScalarDensity } from './scalar-density.ts'

/** Intervals of the table that the spread of levels is read from, and its reach in widths of the cube root's humps. */
const TABLE_INTERVALS = 4096
const TABLE_REACH = 9

/**
 * Even mixture of N(m, s^2) and N(-m, s^2) with unit variance, so that s^2 = 1 - m^2. Its tails are those of the two
 * humps: int_x^inf t f = (m Q(u) + s phi(u) - m Q(v) + s phi(v)) / 2 with u = (x - m) / s and v = (x + m) / s.
 * It is not log-concave: Lloyd-Max levels of it are symmetric and stationary, but other stationary ones may exist.
 * @param separation m, in standard deviations, from 0 (a single normal hump) to less than 1
 * @throws Refusal for a separation outside [0, 1)
 */
export function bimodalDensity(separation: number): ScalarDensity {
  if (!(separation >= 0 && separation < 1)) {
    throw new Refusal('separation of the humps', `found ${separation}`, 'a number from 0 to less than 1')
  }
  const spread = Math.sqrt(1 - separation * separation)
  const near = (value: number): number => (value - separation) / spread
  const far = (value: number): number => (value + separation) / spread
  const density = (value: number): number =>
    (normalDensity(near(value)) + normalDensity(far(value))) / (2 * spread)
  return {
    variance: 1,
    supportEnd: Infinity,
    density,
    tailMass: (value) => (normalUpperTail(near(value)) + normalUpperTail(far(value))) / 2,
    tailFirstMoment: (value) =>
      value === Infinity
        ? 0
        : (separation * (normalUpperTail(near(value)) - normalUpperTail(far(value))) +
            spread * (normalDensity(near(value)) + normalDensity(far(value)))) /
          2,
    levelSpread: cubeRootQuantile(density, separation + TABLE_REACH * Math.sqrt(3) * spread),
  }
}

/** Quantile function of the even density proportional to f^(1/3), from a table of its integral by trapezia. */
function cubeRootQuantile(density: (value: number) => number, reach: number): (fraction: number) => number {
  const width = reach / TABLE_INTERVALS
  const integral = new Float64Array(TABLE_INTERVALS + 1)
  for (let i = 1; i <= TABLE_INTERVALS; i++) {
    const trapezium = (Math.cbrt(density((i - 1) * width)) + Math.cbrt(density(i * width))) / 2
    integral[i] = integral[i - 1] + trapezium * width
  }
  return (fraction) => {
    const wanted = Math.abs(2 * fraction - 1) * integral[TABLE_INTERVALS]
    let low = 0
    let high = TABLE_INTERVALS
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (integral[middle] <= wanted) low = middle
      else high = middle
    }
    const rise = integral[high] - integral[low]
    const place = (low + (rise > 0 ? (wanted - integral[low]) / rise : 0)) * width
    return fraction < 0.5 ? -place : place
  }
}
