import { Refusal } from '../formats/refusal.ts'
import type { CodewordSource } from './codeword-source.ts'
import type { Assignment, SparseCodebook, TrainingRows } from './training-rows.ts'

/** A codebook on its way, with what it does on the training rows. Its arrays are the trainer's own: copy to keep. */
export interface CodebookSnapshot {
  /** 0 for the start */
  readonly iteration: number
  readonly codebook: SparseCodebook
  /** rows nearest to each codeword */
  readonly counts: Int32Array
  /** codewords that the update set, K_used: those that had rows before it; at the start all of them */
  readonly codewordsUsed: number
  /** ||c(j)||^2 over those codewords, for each active dimension */
  readonly squaredNorms: Float64Array
  /** sum of |x - c|^2 over the training rows and all dimensions */
  readonly squaredError: number
  /** no row changed its codeword: the next iteration would give the same, but for codewords without rows */
  readonly converged: boolean
  /** nothing follows: the labels settled, or the iterations ran out */
  readonly isLast: boolean
}

/**
 * New codewords for the clusters of an assignment, written in place; those without rows are left alone.
 * @param codewords `codebookSize x` active dimensions, on entry those before
 */
export type CodewordUpdate = (codewords: Float32Array, assignment: Assignment) => void

/** What the trainers share. */
export interface CodebookTraining {
  readonly codebookSize: number
  readonly activeDimensions: Int32Array
  readonly source: CodewordSource
  readonly maximumIterations: number
  readonly update: CodewordUpdate
}

/**
 * The alternation of Lloyd (1982): codewords are updated, rows go to the nearest one, in turn, until no row changes
 * its codeword or the iterations run out. Codewords without rows are drawn anew after every update: they would
 * otherwise stay where no row is.
 * @throws Refusal for such a size or number of iterations, and as the source does
 */
export async function* trainCodebook(
  rows: TrainingRows,
  { codebookSize, activeDimensions, source, maximumIterations, update }: CodebookTraining,
): AsyncGenerator<CodebookSnapshot, void, void> {
  if (!Number.isInteger(codebookSize) || codebookSize < 1) {
    throw new Refusal('codebook size', `found ${codebookSize}`, 'a positive whole number')
  }
  if (!Number.isInteger(maximumIterations) || maximumIterations < 0) {
    throw new Refusal('iterations', `found ${maximumIterations}`, 'a whole number of zero or more')
  }
  const width = activeDimensions.length
  let codewords = await source.draw(codebookSize)
  let wasSet = new Uint8Array(codebookSize).fill(1)
  for (let iteration = 0; ; iteration++) {
    const codebook = { codebookSize, dimension: rows.dimension, activeDimensions, codewords }
    const assignment = await rows.assign(codebook)
    const { counts, squaredError } = assignment
    const converged = iteration > 0 && assignment.changedCount === 0
    const { codewordsUsed, squaredNorms } = normsOf(codewords, width, wasSet)
    const isLast = converged || iteration === maximumIterations
    yield { iteration, codebook, counts, codewordsUsed, squaredNorms, squaredError, converged, isLast }
    if (isLast) return
    codewords = codewords.slice()
    update(codewords, assignment)
    wasSet = Uint8Array.from(counts, (count) => (count > 0 ? 1 : 0))
    await redraw(codewords, width, counts, source)
  }
}

async function redraw(
  codewords: Float32Array,
  width: number,
  counts: Int32Array,
  source: CodewordSource,
): Promise<void> {
  const empty = [...counts.keys()].filter((k) => counts[k] === 0)
  if (empty.length === 0) return
  const drawn = await source.draw(empty.length)
  for (const [place, k] of empty.entries()) {
    codewords.set(drawn.subarray(place * width, (place + 1) * width), k * width)
  }
}

function normsOf(
  codewords: Float32Array,
  width: number,
  wasSet: Uint8Array,
): { codewordsUsed: number; squaredNorms: Float64Array } {
  const squaredNorms = new Float64Array(width)
  let codewordsUsed = 0
  for (const [k, isSet] of wasSet.entries()) {
    if (!isSet) continue
    codewordsUsed++
    for (let j = 0; j < width; j++) squaredNorms[j] += codewords[k * width + j] ** 2
  }
  return { codewordsUsed, squaredNorms }
}
