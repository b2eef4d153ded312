import { Refusal } from '../formats/refusal.ts'
import { RandomStream } from '../random/random-stream.ts'

const rowsInBlock = 64

/**
 * Rows of independent Gaussian components, N(0, diag(variances)), in blocks with a stream of their own each: any block
 * can be drawn without the others, anywhere, and the first rows are the same however many follow.
 * @param variances sigma_j^2, as many as a row has components @param purpose what the rows are for
 * @param rows out, `rowCount x variances.length` @returns steps of one block each
 * @throws Refusal for a row cut short, a variance that is negative or not finite, and such a seed
 */
export function* gaussianRowSteps(
  variances: Float64Array,
  seed: number,
  purpose: string,
  rows: Float32Array,
): Generator<void, void> {
  if (variances.length === 0 || rows.length % variances.length !== 0) {
    throw new Refusal('rows', `found ${rows.length} numbers`, `whole rows of ${variances.length}`)
  }
  const bad = variances.find((variance) => !(variance >= 0 && variance < Infinity))
  if (bad !== undefined) throw new Refusal('variances', `found ${bad}`, 'finite numbers of zero or more')
  const deviations = variances.map(Math.sqrt)
  const blockLength = rowsInBlock * variances.length
  for (let start = 0; start < rows.length; start += blockLength) {
    const block = rows.subarray(start, start + blockLength)
    new RandomStream(seed, `${purpose}, block ${start / blockLength}`).fillNormals(block)
    for (let row = 0; row < block.length; row += deviations.length) {
      for (let j = 0; j < deviations.length; j++) block[row + j] *= deviations[j]
    }
    yield
  }
}
