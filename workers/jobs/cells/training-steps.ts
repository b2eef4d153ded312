import { CodebookQuantizer } from '../../core/quantizers/codebook.ts'
import { EntropyCodedCodebookQuantizer } from '../../core/quantizers/entropy-coded-codebook.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { trainEcvq } from '../../core/training/ecvq.ts'
import { trainLloyd } from '../../core/training/lloyd.ts'
import type { CodingFacts } from '../../contracts/cells-results.ts'

/** A codebook as a training left it; with code lengths where it is entropy-coded. */
export interface TrainedCodebook {
  /** `K x 2` */
  readonly codebook: Float32Array
  readonly coding?: CodingFacts
}

/** One iteration of either training. */
export interface TrainingStep extends TrainedCodebook {
  readonly iteration: number
  /** what is lowered: MSE per dimension, for ECVQ the Lagrangian */
  readonly cost: number
  readonly converged: boolean
}

export const maximumIterations = 200
const stopping = { maximumIterations, tolerance: 1e-5 }

/** Lloyd's algorithm, or ECVQ where a bit has a price. @throws Refusal as they do */
export function* trainingSteps(
  samples: Float32Array,
  start: Float32Array,
  multiplier: number | undefined,
): Generator<TrainingStep, void> {
  if (multiplier === undefined) {
    for (const { iteration, codebook, distortion, converged } of trainLloyd(samples, 2, start, stopping)) {
      yield { iteration, codebook, cost: distortion, converged }
    }
    return
  }
  for (const step of trainEcvq(samples, 2, start, { ...stopping, multiplier })) {
    const { iteration, codebook, lagrangian, converged, lengthsBits, aliveCount, rateBits } = step
    const coding: CodingFacts = { multiplier, lengthsBits, aliveCount, codeRateBits: rateBits }
    yield { iteration, codebook, cost: lagrangian, converged, coding }
  }
}

export function codebookQuantizer({ codebook, coding }: TrainedCodebook): Quantizer {
  return coding
    ? new EntropyCodedCodebookQuantizer(codebook, 2, coding.lengthsBits, coding.multiplier)
    : new CodebookQuantizer(codebook, 2)
}
