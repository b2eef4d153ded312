import { Refusal } from '../formats/refusal.ts'
import { entropyBits } from '../rate/entropy.ts'
import type { ScalarDensity } from '../training/scalar-density.ts'

/** Any scalar quantizer: values between two neighbouring thresholds are decoded to the level between them. */
export interface ScalarStaircase {
  /** reproduction values, ascending; at least one */
  readonly levels: Float64Array
  /** cell borders between them, ascending, one fewer; the first and the last cell reach to infinity */
  readonly thresholds: Float64Array
}

/** What a staircase does to a source, from the density and not from samples. */
export interface StaircaseFigures {
  /** mean squared error, in the squared unit of the density */
  readonly mse: number
  /** entropy of the level index, bit */
  readonly entropyBits: number
  /** one a level, in sum 1 */
  readonly cellProbabilities: Float64Array
}

/** Probabilities and first moments int x f(x) dx of the cells of a staircase. */
export interface CellMoments {
  readonly probabilities: Float64Array
  readonly firstMoments: Float64Array
}

/**
 * Exact moments of the cells between thresholds, as differences of tails on the side of 0 on which the cell lies, so
 * that cells far out keep their relative precision.
 * @param thresholds ascending @returns one entry a cell, one more than thresholds
 */
export function cellMoments(density: ScalarDensity, thresholds: Float64Array): CellMoments {
  const masses = thresholds.map((border) => density.tailMass(Math.abs(border)))
  const moments = thresholds.map((border) => density.tailFirstMoment(Math.abs(border)))
  const cellCount = thresholds.length + 1
  const probabilities = new Float64Array(cellCount)
  const firstMoments = new Float64Array(cellCount)
  for (let k = 0; k < cellCount; k++) {
    // Beyond the first and the last threshold there is no tail left.
    const [isLowerNegative, lowerMass, lowerMoment] =
      k > 0 ? [thresholds[k - 1] < 0, masses[k - 1], moments[k - 1]] : [true, 0, 0]
    const [isUpperNegative, upperMass, upperMoment] =
      k < thresholds.length ? [thresholds[k] < 0, masses[k], moments[k]] : [false, 0, 0]
    probabilities[k] = isUpperNegative
      ? upperMass - lowerMass
      : isLowerNegative
        ? 1 - lowerMass - upperMass
        : lowerMass - upperMass
    // In an even density the moment of everything below a border is minus that of everything above it.
    firstMoments[k] = lowerMoment - upperMoment
  }
  return { probabilities, firstMoments }
}

/**
 * Error and entropy of a staircase on a source: D = E X^2 + sum_k (p_k c_k^2 - 2 c_k m_k) with the probabilities p and
 * first moments m of the cells and the levels c.
 * @throws Refusal when there is not one threshold fewer than levels, or when either does not ascend
 */
export function evaluateStaircase(staircase: ScalarStaircase, density: ScalarDensity): StaircaseFigures {
  checkStaircase(staircase)
  const { levels, thresholds } = staircase
  const { probabilities, firstMoments } = cellMoments(density, thresholds)
  let mse = density.variance
  for (let k = 0; k < levels.length; k++) {
    mse += levels[k] * (probabilities[k] * levels[k] - 2 * firstMoments[k])
  }
  return { mse, entropyBits: entropyBits(probabilities), cellProbabilities: probabilities }
}

function checkStaircase({ levels, thresholds }: ScalarStaircase): void {
  if (levels.length !== thresholds.length + 1) {
    throw new Refusal(
      'scalar quantizer',
      `found ${levels.length} levels and ${thresholds.length} thresholds`,
      'one threshold fewer than levels',
    )
  }
  for (const [name, values] of [
    ['levels', levels],
    ['thresholds', thresholds],
  ] as const) {
    const isAscending = values.every(
      (value, k) => Number.isFinite(value) && (k === 0 || value > values[k - 1]),
    )
    if (!isAscending)
      throw new Refusal(name, 'values that do not ascend', 'finite numbers, each above the last')
  }
}
