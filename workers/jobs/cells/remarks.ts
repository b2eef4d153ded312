import type { Figures } from '../../contracts/cells-results.ts'
import type { CellsParameters } from '../../contracts/cells.ts'
import { maximumCodebookSize } from '../../contracts/cells.ts'
import { decibelsPerBit } from '../../contracts/decibels.ts'
import { isStarved } from '../../contracts/starvation.ts'

/** Rates that agree this well, in bit per dimension, are called matched. */
export const rateTolerance = 0.005

/** Said when a rate was asked for and is off by more than the tolerance. `where` names what does not allow it. */
export function rateRemarks(rateBits: number, target: number, where = 'on these data'): string[] {
  if (Math.abs(rateBits - target) <= rateTolerance) return []
  return [`Nearest rate ${rateBits.toFixed(3)} bit: ${target.toFixed(2)} cannot be matched ${where}.`]
}

/**
 * Said where the plug-in entropy of few samples reads low, which puts points under a bound that nothing can beat. The
 * held-out code length errs the other way, by less, until most samples are alone in their cells.
 * @param sampleCount samples of the test half
 */
export function entropyRemarks(
  { rateBits, crossEntropyBits, occupiedCells }: Figures,
  sampleCount: number,
): string[] {
  if (!isStarved({ rateBits, crossEntropyBits })) return []
  const missingBits = crossEntropyBits - rateBits
  const about = occupiedCells > 0.75 * sampleCount ? 'at least' : 'about'
  return [
    `Gap too low by ${about} ${(decibelsPerBit * missingBits).toFixed(1)} dB: the test half (${sampleCount} samples) is ` +
      `too small for this rate. The entropy reads ${rateBits.toFixed(2)} bit per dimension, the held-out code length ` +
      `is ${crossEntropyBits.toFixed(2)}.`,
  ]
}

/** Half the rate between neighbouring sizes of a small codebook, with room for the luck of a training. */
const codebookRateStep = 0.06

interface ShownCodebook {
  readonly size: number
  readonly iteration: number
  /** whether the training has ended here */
  readonly isLast: boolean
  readonly distinctCount: number
}

/**
 * Said where a codebook's rate is not the one asked for. The size is matched for the trained codebook, and moves the
 * rate in steps of whole codewords: after the training only a miss that a step does not explain is said.
 */
export function codebookRemarks(
  { rateBits }: Figures,
  { matchRate, codebook, importedCodebook, rate, trainer }: CellsParameters,
  { size, iteration, isLast, distinctCount }: ShownCodebook,
): string[] {
  const miss = Math.abs(rateBits - rate)
  if (!matchRate || miss <= rateTolerance) return []
  const found = `${rateBits.toFixed(3)} bit`
  const wanted = `${rate.toFixed(2)} bit`
  if (codebook.length > 0) {
    return [
      `The ${importedCodebook ? 'imported' : 'edited'} codebook keeps its ${size} codewords: its rate is ${found}, not matched to ${wanted}.`,
    ]
  }
  if (trainer === 'ecvq') {
    return isLast
      ? rateRemarks(rateBits, rate, 'by one price of a bit')
      : [
          `At iteration ${iteration} the rate is ${found}; this price of a bit matches ${wanted} when trained.`,
        ]
  }
  if (!isLast) {
    return [`At iteration ${iteration} the rate is ${found}; ${size} codewords match ${wanted} when trained.`]
  }
  return miss > codebookRateStep ? rateRemarks(rateBits, rate, codebookLimit(size, distinctCount)) : []
}

/** What keeps a codebook of this size from the rate, as `rateRemarks` says it. */
function codebookLimit(size: number, distinctCount: number): string {
  if (size >= distinctCount) return `with ${distinctCount} codewords, one for each distinct training sample`
  if (size >= maximumCodebookSize) return `with at most ${maximumCodebookSize} codewords`
  return 'by a whole number of codewords'
}
