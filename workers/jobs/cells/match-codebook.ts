import type { CellsParameters } from '../../contracts/cells.ts'
import { maximumCodebookSize } from '../../contracts/cells.ts'
import type { ProgressEvent } from '../../contracts/cells-results.ts'
import type { Pace } from '../pace.ts'
import { jointRate } from './solve-rate.ts'
import type { ResidentSource } from './source.ts'
import { codebookQuantizer } from './training-steps.ts'
import { toTheEnd, Training } from './training.ts'

interface Candidate {
  readonly size: number
  readonly rateBits: number
  readonly training: Training
}

/** Sizes this far to both sides of the best one are tried too, where a pass over the samples is this short. */
const neighbourReach = 2
const cheapDistances = 1e6

/**
 * The codebook size whose trained codebook comes nearest to a rate. The joint entropy of a trained codebook lies a
 * little under log2 K and grows with K, so the search starts there and closes in on neighbouring sizes. It does not
 * quite grow with every K, by the luck of the trainings, so that the neighbours are looked at where that is cheap.
 * @param trainings by size, those of a search that was aborted: they are taken up again, and new ones put there
 */
export async function* matchCodebookSize(
  source: ResidentSource,
  parameters: CellsParameters,
  distinctCount: number,
  pace: Pace,
  trainings = new Map<number, Training>(),
): AsyncGenerator<ProgressEvent, Training> {
  const target = parameters.rate
  const largest = Math.min(maximumCodebookSize, distinctCount)
  const tried = new Map<number, Candidate>()
  async function* attempt(size: number): AsyncGenerator<ProgressEvent, Candidate> {
    const training = trainings.get(size) ?? new Training(source, parameters, { size })
    trainings.set(size, training)
    // How many sizes there will be is not known, so that a share done would mislead.
    const progress: ProgressEvent = { kind: 'progress', task: `matching the rate with ${size} codewords` }
    yield progress
    for await (const _ of training.advance(toTheEnd, pace)) yield progress
    const quantizer = codebookQuantizer(training.trainedAt(toTheEnd))
    const candidate = { size, rateBits: jointRate(quantizer, source.test), training }
    tried.set(size, candidate)
    return candidate
  }
  const miss = ({ rateBits }: Candidate): number => Math.abs(rateBits - target)

  let best = yield* closeIn(target, largest, attempt)
  const centre = best.size
  for (let size = Math.max(1, centre - neighbourReach); size <= centre + neighbourReach; size++) {
    if (size > largest || size * (source.train.length / 2) > cheapDistances) break
    const candidate = tried.get(size) ?? (yield* attempt(size))
    if (miss(candidate) < miss(best)) best = candidate
  }
  return best.training
}

/** Brackets the rate between two neighbouring sizes and takes the nearer one. */
async function* closeIn(
  target: number,
  largest: number,
  attempt: (size: number) => AsyncGenerator<ProgressEvent, Candidate>,
): AsyncGenerator<ProgressEvent, Candidate> {
  const clampSize = (size: number): number => Math.max(1, Math.min(largest, Math.round(size)))
  let below: Candidate | undefined
  let above: Candidate | undefined
  let size = clampSize(1.12 * 4 ** target)
  for (;;) {
    const candidate = yield* attempt(size)
    if (candidate.rateBits >= target) above = candidate
    else below = candidate
    if (above && above.size <= 1) return above
    if (below && below.size >= largest) return below
    if (above && below && above.size - below.size <= 1) {
      return target - below.rateBits < above.rateBits - target ? below : above
    }
    size = nextSize(candidate, below, above, target, clampSize)
  }
}

function nextSize(
  { size, rateBits }: Candidate,
  below: Candidate | undefined,
  above: Candidate | undefined,
  target: number,
  clampSize: (size: number) => number,
): number {
  const guess = clampSize(size * 4 ** (target - rateBits))
  const low = below ? below.size + 1 : 1
  const high = above ? above.size - 1 : Number.POSITIVE_INFINITY
  const moved = guess === size ? size + Math.sign(target - rateBits) : guess
  return clampSize(Math.max(low, Math.min(high, moved)))
}
