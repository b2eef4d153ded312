import { cellCentroids, cellCounts, cellSquaredErrors } from '../quantizers/partition.ts'
import { finiteRowCount } from '../quantizers/rows.ts'
import { assignWeighted, codewordPrices } from '../quantizers/weighted-codeword.ts'
import { checkStopping } from './stopping.ts'

/** An entropy-coded codebook on its way, with what it does on the training samples. */
export interface EcvqSnapshot {
  readonly iteration: number
  /** `codebookSize x dimension`, a copy of its own */
  readonly codebook: Float32Array
  /** `codebookSize`, bit per vector; infinite for a codeword that no sample chose: it is dead and stays so */
  readonly lengthsBits: Float64Array
  /** samples encoded to each codeword with these lengths */
  readonly counts: Int32Array
  /** what is minimised, per dimension: mse + multiplier x rateBits */
  readonly lagrangian: number
  /** squared error per dimension */
  readonly mse: number
  /** mean code length, bit per dimension; at convergence the entropy of the counts, never below it before */
  readonly rateBits: number
  /** codewords that are not dead */
  readonly aliveCount: number
  readonly converged: boolean
}

export interface EcvqOptions {
  /** lambda, the price of a bit, in the squared unit of the samples per bit */
  readonly multiplier: number
  readonly maximumIterations: number
  /** an improvement of the Lagrangian by a smaller share than this ends the training */
  readonly tolerance: number
}

/**
 * Entropy-constrained vector quantization (Chou, Lookabaugh & Gray 1989): samples go to the codeword of least
 * ||x - c||^2 + multiplier x length, then codewords move to the means of their cells and lengths become
 * -log2(share of the samples). No step raises the Lagrangian; should rounding ever make it, the codebook before stays. It
 * ends in a local minimum: codewords of exactly equal shares may all stay alive at any multiplier.
 *
 * Yields iteration 0, where all codewords are equally long (log2 codebookSize, so that the nearest is chosen), then one
 * snapshot per iteration, the last one marked as converged unless the iterations ran out.
 * @param samples `count x dimension` @param codebook `codebookSize x dimension`, not changed
 * @throws Refusal for samples or a codebook that are empty, cut short or not finite, and for such options
 */
export function* trainEcvq(
  samples: Float32Array,
  dimension: number,
  codebook: Float32Array,
  options: EcvqOptions,
): Generator<EcvqSnapshot, void, void> {
  const count = finiteRowCount(samples, dimension, 'training samples')
  const codebookSize = finiteRowCount(codebook, dimension, 'initial codebook')
  checkStopping(options)
  const { multiplier, maximumIterations, tolerance } = options
  const labels = new Int32Array(count)

  const encode = (iteration: number, candidate: Float32Array, lengths: Float64Array): EcvqSnapshot => {
    assignWeighted(samples, dimension, candidate, codewordPrices(lengths, multiplier), labels)
    const counts = cellCounts(labels, codebookSize)
    const lengthsBits = lengths.map((length, k) => (counts[k] > 0 ? length : Infinity))
    let squaredError = 0
    for (const error of cellSquaredErrors(samples, dimension, labels, candidate)) squaredError += error
    let bits = 0
    for (const [k, n] of counts.entries()) if (n > 0) bits += n * lengths[k]
    const mse = squaredError / samples.length
    const rateBits = bits / samples.length
    return {
      iteration,
      codebook: candidate,
      lengthsBits,
      counts,
      lagrangian: mse + multiplier * rateBits,
      mse,
      rateBits,
      aliveCount: counts.reduce((alive, n) => alive + Math.sign(n), 0),
      converged: false,
    }
  }

  let current = encode(0, codebook.slice(), new Float64Array(codebookSize).fill(Math.log2(codebookSize)))
  yield current
  for (let iteration = 1; iteration <= maximumIterations; iteration++) {
    const { counts } = current
    const moved = cellCentroids(samples, dimension, labels, counts, current.codebook)
    const lengths = Float64Array.from(counts, (n) => (n > 0 ? Math.log2(count / n) : Infinity))
    const next = encode(iteration, moved, lengths)
    const improvement = current.lagrangian - next.lagrangian
    if (improvement <= 0) {
      yield { ...current, iteration, converged: true }
      return
    }
    const converged = improvement < tolerance * current.lagrangian
    current = { ...next, converged }
    yield current
    if (converged) return
  }
}
