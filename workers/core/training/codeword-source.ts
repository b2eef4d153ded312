import { Refusal } from '../formats/refusal.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { TrainingRows } from './training-rows.ts'
import { drawCodewords } from './random-codewords.ts'

/** Where codewords come from that no update has set: those of the start, and those that lost all their rows. */
export interface CodewordSource {
  /** @returns `count x` the number of active dimensions */
  draw(count: number): Promise<Float32Array>
}

/**
 * Rows of the training data, in the active dimensions, in random order: none comes twice in one draw, nor again before
 * fewer are left than a draw asks for; then all are shuffled anew.
 * `draw` throws a Refusal when more are wanted at once than there are.
 */
export function rowsAsCodewords(
  rows: TrainingRows,
  activeDimensions: Int32Array,
  stream: RandomStream,
): CodewordSource {
  let order: Uint32Array = new Uint32Array(0)
  let used = 0
  return {
    async draw(count) {
      checkStartingRows(count, rows.rowCount)
      if (used + count > order.length) {
        order = stream.permutation(rows.rowCount)
        used = 0
      }
      const chosen = Int32Array.from(order.subarray(used, used + count))
      used += count
      return await rows.rowsAt(chosen, activeDimensions)
    },
  }
}

/** @throws Refusal for more codewords than rows to start from */
export function checkStartingRows(codebookSize: number, rowCount: number): void {
  if (codebookSize <= rowCount) return
  throw new Refusal(
    'codebook size',
    `${codebookSize} codewords for ${rowCount} training samples to start from`,
    `at most ${rowCount}, or the random start`,
  )
}

/** N(0, diag(variances)): what optimal codewords look like before any data are seen. */
export function normalCodewords(variances: Float64Array, stream: RandomStream): CodewordSource {
  return {
    async draw(count) {
      const codewords = new Float32Array(count * variances.length)
      drawCodewords(codewords, variances, stream)
      return codewords
    },
  }
}
