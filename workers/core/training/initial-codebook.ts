import { Refusal } from '../formats/refusal.ts'
import { finiteRowCount } from '../quantizers/rows.ts'
import type { RandomStream } from '../random/random-stream.ts'
import { distinctSamples } from './distinct-samples.ts'
import { lastOf } from './last-of.ts'
import { kMeansPlusPlusSteps } from './k-means-plus-plus.ts'
import { splittingSteps } from './splitting.ts'

/** `random`, `k-means++` or `splitting`: see `initialCodebookSteps`. */
export type InitializationMethod = 'random' | 'k-means++' | 'splitting'

/**
 * Codewords to start the training from, in steps that take at most a few passes over the samples each, so that a long
 * computation can be interrupted between them.
 * `random`: sample points, drawn without replacement and pairwise different; `k-means++`: sample points drawn in
 * proportion to the squared distance from those already drawn (Arthur & Vassilvitskii 2007); `splitting`: grown from
 * the mean by halving cells (Linde, Buzo & Gray 1980).
 * @param samples `count x dimension` @returns steps that end with the codebook, `codebookSize x dimension`
 * @throws Refusal before the first step when there are fewer distinct samples than codewords, naming both numbers,
 * and for samples that are empty, cut short or not finite
 */
export function initialCodebookSteps(
  method: InitializationMethod,
  samples: Float32Array,
  dimension: number,
  codebookSize: number,
  stream: RandomStream,
): Generator<void, Float32Array> {
  finiteRowCount(samples, dimension, 'training samples')
  if (!Number.isInteger(codebookSize) || codebookSize < 1) {
    throw new Refusal('codebook size', `found ${codebookSize}`, 'a positive whole number')
  }
  const { ids, distinctCount } = distinctSamples(samples, dimension)
  if (codebookSize > distinctCount) {
    throw new Refusal(
      'codebook size',
      `${codebookSize} codewords for ${distinctCount} distinct training samples`,
      `at most ${distinctCount}`,
    )
  }
  if (method === 'k-means++') return kMeansPlusPlusSteps(samples, dimension, codebookSize, stream)
  if (method === 'splitting') return splittingSteps(samples, dimension, codebookSize, stream)
  return randomSteps(samples, ids, codebookSize, stream)
}

/** The same all at once. @returns `codebookSize x dimension` @throws Refusal as `initialCodebookSteps` */
export function initialCodebook(...settings: Parameters<typeof initialCodebookSteps>): Float32Array {
  return lastOf(initialCodebookSteps(...settings))
}

/** The first samples in random order whose point has not come yet. */
function* randomSteps(
  samples: Float32Array,
  ids: Int32Array,
  codebookSize: number,
  stream: RandomStream,
): Generator<void, Float32Array> {
  const dimension = samples.length / ids.length
  const codebook = new Float32Array(codebookSize * dimension)
  const taken = new Set<number>()
  const order = stream.permutation(ids.length)
  yield
  for (const sample of order) {
    if (taken.has(ids[sample])) continue
    codebook.set(samples.subarray(sample * dimension, (sample + 1) * dimension), taken.size * dimension)
    taken.add(ids[sample])
    if (taken.size === codebookSize) break
  }
  return codebook
}
