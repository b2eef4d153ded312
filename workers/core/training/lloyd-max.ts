import { Refusal } from '../formats/refusal.ts'
import { entropyBits } from '../rate/entropy.ts'
import type { HalfLineCells } from './half-line-cells.ts'
import { halfLineCells, newtonStep } from './half-line-cells.ts'
import type { ScalarDensity } from './scalar-density.ts'

/** The scalar quantizer of least mean squared error with a given number of levels. */
export interface LloydMaxQuantizer {
  /** reproduction values, ascending */
  readonly levels: Float64Array
  /** cell borders between them, one fewer */
  readonly thresholds: Float64Array
  /** in the squared unit of the density */
  readonly mse: number
  /** entropy of the level index, bit */
  readonly entropyBits: number
  readonly iterations: number
}

const LARGEST_LEVEL_COUNT = 1024
const MAXIMUM_ITERATIONS = 10_000

/** Levels that miss their centroids by less than this share of the standard deviation have converged. */
const TOLERANCE = 1e-13

/** So near to the solution Newton's method converges, and only rounding can keep a step from helping. */
const ROUNDING = 1e-8

/**
 * Lloyd-Max quantizer (Max 1960; Lloyd 1982): every level is the mean of its cell, every border the mid-point of two
 * levels. For log-concave densities, as both of `scalar-density.ts`, there is only one (Kieffer 1983); it is symmetric,
 * so that half of it is solved for. (The whole would not do: shifting the levels of an even number on a Laplacian
 * changes nothing to first order, and the equations are singular.)
 * @throws Refusal when `levelCount` is no whole number from 1 to 1024
 */
export function lloydMax(density: ScalarDensity, levelCount: number): LloydMaxQuantizer {
  if (!Number.isInteger(levelCount) || levelCount < 1 || levelCount > LARGEST_LEVEL_COUNT) {
    throw new Refusal(
      'number of levels',
      `found ${levelCount}`,
      `a whole number from 1 to ${LARGEST_LEVEL_COUNT}`,
    )
  }
  const hasLevelAtZero = levelCount % 2 === 1
  const { cells, iterations } = solve(density, levelCount, hasLevelAtZero)
  const { borders, masses, centroids } = cells
  const massAtZero = 1 - 2 * masses.reduce((sum, mass) => sum + mass, 0)
  // E X^2 = sum p c^2 + D when the levels c are the centroids.
  const explained = 2 * masses.reduce((sum, mass, k) => sum + mass * centroids[k] ** 2, 0)
  return {
    levels: mirrored(centroids, hasLevelAtZero),
    thresholds: hasLevelAtZero ? mirrored(borders, false) : mirrored(borders.subarray(1), true),
    mse: density.variance - explained,
    entropyBits: entropyBits([...masses, ...masses, ...(hasLevelAtZero ? [massAtZero] : [])]),
    iterations,
  }
}

/** Newton's method; where a step would not bring the levels nearer to their centroids, Lloyd's own is taken. */
function solve(
  density: ScalarDensity,
  levelCount: number,
  hasLevelAtZero: boolean,
): { cells: HalfLineCells; iterations: number } {
  const deviation = Math.sqrt(density.variance)
  const half = Math.floor(levelCount / 2)
  let levels: Float64Array = Float64Array.from({ length: half }, (_, k) =>
    density.levelSpread((levelCount - half + k + 0.5) / levelCount),
  )
  let cells = halfLineCells(density, levels, hasLevelAtZero)
  let iterations = 0
  while (cells.miss > TOLERANCE * deviation && iterations < MAXIMUM_ITERATIONS) {
    iterations++
    const newton = newtonStep(density, levels, cells, hasLevelAtZero)
    const newtonCells = ascending(newton) ? halfLineCells(density, newton, hasLevelAtZero) : undefined
    if (newtonCells && newtonCells.miss < cells.miss) {
      levels = newton
      cells = newtonCells
    } else if (cells.miss < ROUNDING * deviation) {
      break
    } else {
      levels = cells.centroids
      cells = halfLineCells(density, levels, hasLevelAtZero)
    }
  }
  return { cells, iterations }
}

/** Values above 0 with their mirror images, ascending, and 0 between them where asked for. */
function mirrored(values: Float64Array, hasZero: boolean): Float64Array {
  const negative = values.toReversed().map((value) => -value)
  return Float64Array.of(...negative, ...(hasZero ? [0] : []), ...values)
}

function ascending(levels: Float64Array): boolean {
  return levels.every((level, k) => Number.isFinite(level) && level > (k === 0 ? 0 : levels[k - 1]))
}
