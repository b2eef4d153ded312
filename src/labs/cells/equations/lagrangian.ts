import type { TrainingFacts } from '../../../../workers/contracts/cells-results.ts'

/** D, R and J = D + lambda R of an entropy-coded codebook on its training half, per dimension. */
export interface Lagrangian {
  readonly distortion: number
  readonly rateBits: number
  readonly multiplier: number
  readonly cost: number
}

/** The parts of the cost that a training has reached: D is what the price of the bits leaves of it. */
export function lagrangianOf({ coding, trainCost, iteration }: TrainingFacts): Lagrangian | undefined {
  if (!coding || !(iteration < trainCost.length)) return undefined
  const { multiplier, codeRateBits } = coding
  const cost = trainCost[iteration]
  return { distortion: cost - multiplier * codeRateBits, rateBits: codeRateBits, multiplier, cost }
}
