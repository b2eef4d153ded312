import { assignNearest } from '../quantizers/nearest-codeword.ts'
import { cellCentroids, cellCounts } from '../quantizers/partition.ts'
import { finiteRowCount } from '../quantizers/rows.ts'
import { repairEmptyCells } from './repair-empty-cells.ts'
import { checkStopping } from './stopping.ts'

/** A codebook on its way, with what it does on the training samples. */
export interface LloydSnapshot {
  readonly iteration: number
  /** `codebookSize x dimension`, a copy of its own */
  readonly codebook: Float32Array
  /** samples nearest to each codeword */
  readonly counts: Int32Array
  /** MSE per dimension of this codebook */
  readonly distortion: number
  /** empty cells that this iteration filled again */
  readonly repairedCells: number
  readonly converged: boolean
}

/** When to stop. */
export interface LloydOptions {
  readonly maximumIterations: number
  /** an improvement of the distortion by a smaller share than this, without a repair, ends the training */
  readonly tolerance: number
}

/**
 * Lloyd's algorithm for vectors (Linde, Buzo & Gray 1980; Lloyd 1982): codewords move to the means of their cells,
 * samples go to the nearest codeword, in turn. The distortion never rises; should rounding ever make it, the
 * codebook before stays. Yields the initial codebook as iteration 0, then one snapshot per iteration, the last one
 * marked as converged unless the iterations ran out.
 * @param samples `count x dimension` @param codebook `codebookSize x dimension`, not changed
 * @throws Refusal for samples or a codebook that are empty, cut short or not finite, and for such options
 */
export function* trainLloyd(
  samples: Float32Array,
  dimension: number,
  codebook: Float32Array,
  options: LloydOptions,
): Generator<LloydSnapshot, void, void> {
  const count = finiteRowCount(samples, dimension, 'training samples')
  const codebookSize = finiteRowCount(codebook, dimension, 'initial codebook')
  checkStopping(options)
  const labels = new Int32Array(count)

  const assign = (iteration: number, candidate: Float32Array, repairedCells: number): LloydSnapshot => {
    const distortion = assignNearest(samples, dimension, candidate, labels) / samples.length
    const counts = cellCounts(labels, codebookSize)
    return { iteration, codebook: candidate, counts, distortion, repairedCells, converged: false }
  }

  let current = assign(0, codebook.slice(), 0)
  yield current
  for (let iteration = 1; iteration <= options.maximumIterations; iteration++) {
    const counts = current.counts.slice()
    const moved = cellCentroids(samples, dimension, labels, counts, current.codebook)
    const repairedCells = repairEmptyCells(samples, dimension, moved, labels, counts)
    const next = assign(iteration, moved, repairedCells)
    const improvement = current.distortion - next.distortion
    if (improvement <= 0) {
      yield { ...current, iteration, repairedCells: 0, converged: true }
      return
    }
    const converged = repairedCells === 0 && improvement < options.tolerance * current.distortion
    current = { ...next, converged }
    yield current
    if (converged) return
  }
}
