import { Refusal } from '../formats/refusal.ts'
import { finiteRowCount } from '../quantizers/rows.ts'
import type { RandomStream } from '../random/random-stream.ts'
import { CellTable } from '../rate/cell-table.ts'
import { kMeansPlusPlusCodebook } from './k-means-plus-plus.ts'
import { splittingCodebook } from './splitting.ts'

/**
 * Codewords to start the training from.
 * `random`: sample points, drawn without replacement and pairwise different; `k-means++`: sample points drawn in
 * proportion to the squared distance from those already drawn (Arthur & Vassilvitskii 2007); `splitting`: grown from
 * the mean by halving cells (Linde, Buzo & Gray 1980).
 * @param samples `count x dimension` @returns `codebookSize x dimension`
 * @throws Refusal when there are fewer distinct samples than codewords, naming both numbers, and for samples that
 * are empty, cut short or not finite
 */
export function initialCodebook(
  method: 'random' | 'k-means++' | 'splitting',
  samples: Float32Array,
  dimension: number,
  codebookSize: number,
  stream: RandomStream,
): Float32Array {
  finiteRowCount(samples, dimension, 'training samples')
  if (!Number.isInteger(codebookSize) || codebookSize < 1) {
    throw new Refusal('codebook size', `found ${codebookSize}`, 'a positive whole number')
  }
  const distinct = new CellTable(dimension)
  const ids = distinct.idsOf(bitPatterns(samples))
  if (codebookSize > distinct.size) {
    throw new Refusal(
      'codebook size',
      `${codebookSize} codewords for ${distinct.size} distinct training samples`,
      `at most ${distinct.size}`,
    )
  }
  if (method === 'k-means++') return kMeansPlusPlusCodebook(samples, dimension, codebookSize, stream)
  if (method === 'splitting') return splittingCodebook(samples, dimension, codebookSize, stream)
  return distinctSamples(samples, ids, codebookSize, stream)
}

/** The first samples in random order whose point has not come yet. */
function distinctSamples(
  samples: Float32Array,
  ids: Int32Array,
  codebookSize: number,
  stream: RandomStream,
): Float32Array {
  const dimension = samples.length / ids.length
  const codebook = new Float32Array(codebookSize * dimension)
  const taken = new Set<number>()
  for (const sample of stream.permutation(ids.length)) {
    if (taken.has(ids[sample])) continue
    codebook.set(samples.subarray(sample * dimension, (sample + 1) * dimension), taken.size * dimension)
    taken.add(ids[sample])
    if (taken.size === codebookSize) break
  }
  return codebook
}

/** Floats as integers for exact comparison; adding 0 makes -0 equal to 0. */
function bitPatterns(samples: Float32Array): Int32Array {
  return new Int32Array(samples.map((value) => value + 0).buffer)
}
