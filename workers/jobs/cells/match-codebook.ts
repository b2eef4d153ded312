import type { CellsParameters } from '../../contracts/cells.ts'
import { maximumCodebookSize } from '../../contracts/cells.ts'
import type { ProgressEvent } from '../../contracts/cells-results.ts'
import { CodebookQuantizer } from '../../core/quantizers/codebook.ts'
import type { Pace } from '../pace.ts'
import { jointRate } from './solve-rate.ts'
import type { ResidentSource } from './source.ts'
import { toTheEnd, Training } from './training.ts'

interface Candidate {
  readonly size: number
  readonly rateBits: number
  readonly training: Training
}

/**
 * The codebook size whose trained codebook comes nearest to a rate. The joint entropy of a trained codebook
 * lies a little under log2 K and grows with K, so the search starts there and closes in on neighbouring sizes.
 */
export async function* matchCodebookSize(
  source: ResidentSource,
  parameters: CellsParameters,
  distinctCount: number,
  pace: Pace,
): AsyncGenerator<ProgressEvent, Training> {
  const target = parameters.rate
  const largest = Math.min(maximumCodebookSize, distinctCount)
  const clampSize = (size: number): number => Math.max(1, Math.min(largest, Math.round(size)))
  let below: Candidate | undefined
  let above: Candidate | undefined
  let size = clampSize(1.12 * 4 ** target)
  for (;;) {
    const training = new Training(source, parameters, size)
    yield* training.advance(toTheEnd, pace)
    const quantizer = new CodebookQuantizer(training.codebookAt(toTheEnd), 2)
    const candidate = { size, rateBits: jointRate(quantizer, source.test), training }
    if (candidate.rateBits >= target) above = candidate
    else below = candidate
    if (above && above.size <= 1) return above.training
    if (below && below.size >= largest) return below.training
    if (above && below && above.size - below.size <= 1) return nearer(below, above, target).training
    size = nextSize(candidate, below, above, target, clampSize)
  }
}

function nearer(below: Candidate, above: Candidate, target: number): Candidate {
  return target - below.rateBits < above.rateBits - target ? below : above
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
