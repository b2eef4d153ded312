import type { CellsParameters } from '../../contracts/cells.ts'
import type { CodingFacts } from '../../contracts/cells-results.ts'
import { CodebookQuantizer } from '../../core/quantizers/codebook.ts'
import { EntropyCodedCodebookQuantizer } from '../../core/quantizers/entropy-coded-codebook.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { RandomStream } from '../../core/random/random-stream.ts'
import { initialCodebookSteps } from '../../core/training/initial-codebook.ts'
import { trainEcvq } from '../../core/training/ecvq.ts'
import { trainLloyd } from '../../core/training/lloyd.ts'

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

/** What the parameters leave open where a rate is to be matched. */
export interface TrainingSize {
  /** codewords at the start */
  readonly size: number
  /** the price of a bit, where the codebook is to be entropy-coded */
  readonly multiplier?: number
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

/** A start, whose steps yield nothing, and all iterations after it. @throws Refusal as they do */
export function* wholeTraining(
  samples: Float32Array,
  { initialization, seed }: Pick<CellsParameters, 'initialization' | 'seed'>,
  { size, multiplier }: TrainingSize,
): Generator<TrainingStep | void, void> {
  const stream = new RandomStream(seed, 'initial codebook')
  const start = yield* initialCodebookSteps(initialization, samples, 2, size, stream)
  yield* trainingSteps(samples, start, multiplier)
}

export function codebookQuantizer({ codebook, coding }: TrainedCodebook): Quantizer {
  return coding
    ? new EntropyCodedCodebookQuantizer(codebook, 2, coding.lengthsBits, coding.multiplier)
    : new CodebookQuantizer(codebook, 2)
}
