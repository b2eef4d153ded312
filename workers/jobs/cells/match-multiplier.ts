import type { CellsParameters } from '../../contracts/cells.ts'
import { maximumCodebookSize } from '../../contracts/cells.ts'
import type { ProgressEvent } from '../../contracts/cells-results.ts'
import type { Pace } from '../pace.ts'
import { jointRate } from './solve-rate.ts'
import type { ResidentSource } from './source.ts'
import { codebookQuantizer } from './training-steps.ts'
import { toTheEnd, Training } from './training.ts'

/**
 * Codewords at the start for each that a codebook of fixed rate would have: words that are too many die, words that are
 * missing are never born. With 3 the training error of a Laplacian at 3 bit is 0.3 dB above that with 5.
 */
const surplus = 5
const maximumTrainings = 10
const closeEnoughBits = 0.001

/** Whether a codebook of the largest size has room for the codewords that a rate (bit per dimension) starts from. */
export function hasRoomFor(rate: number): boolean {
  return surplus * 4 ** rate <= maximumCodebookSize
}

/** How many codewords an entropy-coded codebook starts from to reach a rate (bit per dimension). */
export function startingSize(rate: number, distinctCount: number): number {
  return Math.max(1, Math.min(maximumCodebookSize, distinctCount, Math.round(surplus * 4 ** rate)))
}

/**
 * The price of a bit at which a trained entropy-coded codebook comes nearest to a rate. On the curve D = c 2^(-2R) its
 * price is the slope -dD/dR = 2 ln 2 D: there the search starts, and a bit of rate costs a factor of 4.
 * As codewords die one by one the rate moves in small steps, and not quite evenly: the best training tried is taken.
 * @param trainings by price, those of a search that was aborted: they are taken up again, and new ones put there
 */
export async function* matchMultiplier(
  source: ResidentSource,
  parameters: CellsParameters,
  distinctCount: number,
  pace: Pace,
  trainings = new Map<number, Training>(),
): AsyncGenerator<ProgressEvent, Training> {
  const { rate } = parameters
  const size = startingSize(rate, distinctCount)
  let multiplier = 2 * Math.LN2 * source.gaussianDistortionAt(rate)
  let [tooCheap, tooDear] = [0, Number.POSITIVE_INFINITY]
  let best: { training: Training; miss: number } | undefined
  for (let i = 0; i < maximumTrainings; i++) {
    const training = trainings.get(multiplier) ?? new Training(source, parameters, { size, multiplier })
    trainings.set(multiplier, training)
    const task = `matching the rate: a bit costs ${multiplier.toPrecision(3)}`
    for await (const _ of training.advance(toTheEnd, pace)) yield { kind: 'progress', task }
    const excessBits = jointRate(codebookQuantizer(training.trainedAt(toTheEnd)), source.test) - rate
    const miss = Math.abs(excessBits)
    if (!best || miss < best.miss) best = { training, miss }
    if (miss <= closeEnoughBits) break
    if (excessBits > 0) tooCheap = Math.max(tooCheap, multiplier)
    else tooDear = Math.min(tooDear, multiplier)
    const step = multiplier * 4 ** Math.max(-1, Math.min(1, excessBits))
    const isInside = step > tooCheap && step < tooDear
    multiplier = isInside ? step : Math.sqrt(tooCheap * tooDear)
    if (!(multiplier > 0 && multiplier < Number.POSITIVE_INFINITY)) break
  }
  if (!best) throw new Error('no training was tried')
  return best.training
}
