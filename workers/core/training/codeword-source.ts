import { Refusal } from '../formats/refusal.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { ActiveSet } from './active-set.ts'
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

/**
 * For residual layers: rows to start from, as far as there are enough, and N(0, S) for whatever is wanted after that.
 * A codeword that lost its rows would find the same few again if it were drawn from them, and over-train.
 */
export function rowsThenNormals(rows: TrainingRows, active: ActiveSet, stream: RandomStream): CodewordSource {
  const fromRows = rowsAsCodewords(rows, active.dimensions, stream)
  const normal = normalCodewords(active.codewordVariances, stream)
  let isStarted = false
  return {
    async draw(count) {
      if (isStarted) return await normal.draw(count)
      isStarted = true
      const rowCount = Math.min(count, rows.rowCount)
      const own = await fromRows.draw(rowCount)
      if (rowCount === count) return own
      const codewords = new Float32Array(count * active.dimensions.length)
      codewords.set(own)
      codewords.set(await normal.draw(count - rowCount), own.length)
      return codewords
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
