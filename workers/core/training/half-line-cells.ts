import type { ScalarDensity } from './scalar-density.ts'

/**
 * The cells above 0 of a quantizer that is symmetric about 0. With an odd number of levels there is one more level,
 * at 0, whose cell ends half-way to the first one here; with an even number the first cell begins at 0.
 */
export interface HalfLineCells {
  /** lower border of each cell; its upper one is the next cell's, or infinity */
  readonly borders: Float64Array
  readonly masses: Float64Array
  readonly centroids: Float64Array
  /** largest |centroid - level| */
  readonly miss: number
}

/** Cells of the given levels, ascending above 0: borders at the mid-points, masses and means from the density. */
export function halfLineCells(
  density: ScalarDensity,
  levels: Float64Array,
  hasLevelAtZero: boolean,
): HalfLineCells {
  const borders = levels.map((level, k) =>
    k > 0 ? (levels[k - 1] + level) / 2 : hasLevelAtZero ? level / 2 : 0,
  )
  const masses = new Float64Array(levels.length)
  const centroids = new Float64Array(levels.length)
  let miss = 0
  for (let k = 0; k < levels.length; k++) {
    const upper = k === levels.length - 1 ? Infinity : borders[k + 1]
    masses[k] = density.tailMass(borders[k]) - density.tailMass(upper)
    centroids[k] = (density.tailFirstMoment(borders[k]) - density.tailFirstMoment(upper)) / masses[k]
    miss = Math.max(miss, Math.abs(centroids[k] - levels[k]))
  }
  return { borders, masses, centroids, miss }
}

/**
 * Levels after one step of Newton's method on level - centroid(levels) = 0. A border t moves with half of each level
 * beside it, and the centroid m of a cell with mass p by f(t) |t - m| / p per unit of one of its borders, so that the
 * Jacobian is tridiagonal. It is eliminated downwards without pivoting (Thomas algorithm).
 */
export function newtonStep(
  density: ScalarDensity,
  levels: Float64Array,
  { borders, masses, centroids }: HalfLineCells,
  hasLevelAtZero: boolean,
): Float64Array {
  const last = levels.length - 1
  const ratios = new Float64Array(levels.length)
  const steps = new Float64Array(levels.length)
  for (let k = 0; k <= last; k++) {
    const pull = (border: number): number =>
      (density.density(border) * Math.abs(border - centroids[k])) / (2 * masses[k])
    const below = k > 0 || hasLevelAtZero ? pull(borders[k]) : 0
    const above = k < last ? pull(borders[k + 1]) : 0
    const pivot = 1 - below - above + (k > 0 ? below * ratios[k - 1] : 0)
    ratios[k] = -above / pivot
    steps[k] = (centroids[k] - levels[k] + (k > 0 ? below * steps[k - 1] : 0)) / pivot
  }
  for (let k = last - 1; k >= 0; k--) steps[k] -= ratios[k] * steps[k + 1]
  return levels.map((level, k) => level + steps[k])
}
