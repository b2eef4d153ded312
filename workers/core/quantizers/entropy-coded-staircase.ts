import { Refusal } from '../formats/refusal.ts'
import type { ScalarDensity } from '../training/scalar-density.ts'
import type { ScalarStaircase } from './scalar-staircase.ts'
import { cellMoments } from './scalar-staircase.ts'
import type { StaircasePlacement } from './uniform-staircase.ts'
import { uniformStaircase } from './uniform-staircase.ts'

/** How a cell is decoded: to its mean under the density, or to the middle of it. */
export type ScalarReconstruction = 'centroid' | 'point'

/** Cells beyond which less than this is left are one with the last: it moves no printed figure. */
const NEGLIGIBLE_MASS = 1e-15

/** The last share of a support that is no cell of its own: a step that is solved for lands this near to its end. */
const SLIVER = 1e-9

/** More cells than this are refused, not computed. */
const LARGEST_CELL_COUNT = 200_000

/**
 * Uniform quantizer with as many levels as there is probability for, meant to be followed by an entropy coder.
 * @param stepSize Δ, in the unit of the density
 * @throws Refusal when the step is not positive, or so small that there would be more than 200,000 cells
 */
export function entropyCodedStaircase(
  density: ScalarDensity,
  stepSize: number,
  placement: StaircasePlacement,
  reconstruction: ScalarReconstruction,
): ScalarStaircase {
  const reach = negligibleBeyond(density)
  if (!(stepSize > (2 * reach) / LARGEST_CELL_COUNT && stepSize < Infinity)) {
    throw new Refusal(
      'step',
      `found ${stepSize}`,
      `a finite number that makes at most ${LARGEST_CELL_COUNT} cells`,
    )
  }
  const levelCount =
    placement === 'mid-tread'
      ? 2 * Math.max(0, Math.ceil(reach / stepSize - 0.5)) + 1
      : 2 * Math.max(1, Math.ceil(reach / stepSize))
  const { levels: middles, thresholds } = uniformStaircase(levelCount, stepSize)
  if (reconstruction === 'point') return { levels: middles, thresholds }
  const { probabilities, firstMoments } = cellMoments(density, thresholds)
  // Every cell begins where there is mass left, so that none is empty.
  const levels = firstMoments.map((moment, k) => moment / probabilities[k])
  return { levels, thresholds }
}

/** A place beyond which only a negligible mass is left: the end of the support where there is one. */
function negligibleBeyond(density: ScalarDensity): number {
  if (density.supportEnd < Infinity) return density.supportEnd * (1 - SLIVER)
  let reach = Math.sqrt(density.variance)
  while (density.tailMass(reach) > NEGLIGIBLE_MASS) reach *= 1.05
  return reach
}
