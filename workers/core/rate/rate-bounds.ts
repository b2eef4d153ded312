import type { PlanarMasses } from '../sources/planar-masses.ts'
import { localMaximum } from './local-maximum.ts'
import type { SlopeKernel } from './slope-kernel.ts'

/** Half the side of the square over which the first majorant looks, in deviations of the kernel. */
const nearDeviations = 2

/**
 * How far apart the two bounds on R(D) stand after an iteration, in nats per vector.
 *
 * Blahut (1972, theorem 6) bounds from below by dividing 1 / Z by max c, so that one cell far out in the tail decides.
 * But any positive m(x) will do for which sum_x p(x) K(x, y) / (Z(x) m(x)) <= 1 at every y: the dual feasible set (Berger
 * 1971, theorem 2.5.3). Here m follows c where it is: m1 is the maximum of c nearby, and m2 that, over the whole reach
 * of the kernel, of what m1 leaves above or below 1. Then the gap is E log(m1 m2), less the improvement
 * sum_y q c log c that the next step is certain of.
 * @param partition Z(x) = sum_y q(y) K(x, y) @param growth c(y) = sum_x p(x) K(x, y) / Z(x)
 */
export function rateBoundGap(
  grid: PlanarMasses,
  kernel: SlopeKernel,
  reproduction: Float64Array,
  partition: Float64Array,
  growth: Float64Array,
): number {
  const { columns, rows, masses } = grid
  const near = Math.min(kernel.radius, Math.ceil(nearDeviations * kernel.deviation))
  const majorant = localMaximum(growth, columns, rows, near)
  const ratio = masses.map((mass, i) => (mass > 0 ? mass / (partition[i] * majorant[i]) : 0))
  const rest = new Float64Array(masses.length)
  kernel.smooth(ratio, rest)
  const remaining = localMaximum(rest, columns, rows, kernel.radius)
  let gap = -certainImprovement(reproduction, growth)
  for (let i = 0; i < masses.length; i++) {
    if (masses[i] > 0) gap += masses[i] * Math.log(majorant[i] * remaining[i])
  }
  return gap
}

/** sum_y q(y) c(y) log c(y): nats per vector by which one more step lowers the upper bound at least. */
export function certainImprovement(reproduction: Float64Array, growth: Float64Array): number {
  let sum = 0
  for (let i = 0; i < growth.length; i++) {
    if (reproduction[i] > 0) sum += reproduction[i] * growth[i] * Math.log(growth[i])
  }
  return sum
}
