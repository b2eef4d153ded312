import { Refusal } from '../formats/refusal.ts'
import type { ScalarReconstruction } from '../quantizers/entropy-coded-staircase.ts'
import { entropyCodedStaircase } from '../quantizers/entropy-coded-staircase.ts'
import type { ScalarStaircase, StaircaseFigures } from '../quantizers/scalar-staircase.ts'
import { evaluateStaircase } from '../quantizers/scalar-staircase.ts'
import type { StaircasePlacement } from '../quantizers/uniform-staircase.ts'
import type { ScalarDensity } from './scalar-density.ts'

/** A uniform quantizer whose step was solved for an entropy. */
export interface EntropyCodedUniform extends StaircaseFigures {
  readonly staircase: ScalarStaircase
  /** Δ, in the unit of the density */
  readonly stepSize: number
  readonly placement: StaircasePlacement
}

const HIGHEST_ENTROPY_BITS = 10
const HALVINGS = 44

/** Entropies that differ by less are the same: far below what is printed. */
const ENTROPY_TOLERANCE = 1e-9

/** A threshold at zero must be better by this share, so that the picture does not flip where both are equal. */
const CLEARLY_BETTER = 1e-3

/**
 * Entropy-coded uniform quantizer of a given entropy (Gish & Pierce 1968): the step is solved for with a level at zero
 * and with a threshold there, and the one of less error is taken. A threshold at zero needs at least one bit.
 * @param targetBits entropy of the level index, above 0 and up to 10 bit
 * @throws Refusal for another entropy
 */
export function entropyCodedUniform(
  density: ScalarDensity,
  targetBits: number,
  reconstruction: ScalarReconstruction,
): EntropyCodedUniform {
  if (!(targetBits > 0 && targetBits <= HIGHEST_ENTROPY_BITS)) {
    throw new Refusal(
      'entropy',
      `found ${targetBits}`,
      `a number above 0 and up to ${HIGHEST_ENTROPY_BITS} bit`,
    )
  }
  const treadStep = stepForEntropy(density, targetBits, 'mid-tread')
  const tread = evaluated(density, treadStep, 'mid-tread', reconstruction)
  if (targetBits < 1) return tread
  const riseStep = stepForEntropy(density, targetBits, 'mid-rise')
  const rise = evaluated(density, riseStep, 'mid-rise', reconstruction)
  return rise.mse < (1 - CLEARLY_BETTER) * tread.mse ? rise : tread
}

/** The smallest step whose entropy is no more than the target, by bisection of its logarithm: entropy falls with Δ. */
function stepForEntropy(density: ScalarDensity, targetBits: number, placement: StaircasePlacement): number {
  const entropyAt = (step: number): number => evaluated(density, step, placement, 'point').entropyBits
  const deviation = Math.sqrt(density.variance)
  let tooCoarse = 64 * deviation
  // At high rate H = h(X) - log2 Δ, and h(X) is at most that of a normal density, 2.05 bit.
  let tooFine = deviation * 2 ** (-targetBits - 3)
  for (let i = 0; i < HALVINGS; i++) {
    const middle = Math.sqrt(tooFine * tooCoarse)
    if (entropyAt(middle) <= targetBits + ENTROPY_TOLERANCE) tooCoarse = middle
    else tooFine = middle
  }
  return tooCoarse
}

function evaluated(
  density: ScalarDensity,
  stepSize: number,
  placement: StaircasePlacement,
  reconstruction: ScalarReconstruction,
): EntropyCodedUniform {
  const staircase = entropyCodedStaircase(density, stepSize, placement, reconstruction)
  return { staircase, stepSize, placement, ...evaluateStaircase(staircase, density) }
}
