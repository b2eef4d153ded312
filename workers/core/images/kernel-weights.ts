import { solveCholesky } from '../linalg/cholesky.ts'
import type { BlendWeights } from './blend-estimate.ts'
import type { EqualizedFeatures } from './equalized-features.ts'
import type { GaussianKernel } from './gaussian-kernel.ts'
import { likeness } from './gaussian-kernel.ts'

/** The weights of a kernel ridge regression: (C K C + r I)^-1 C (k - K 1 / n), with C = I - 1 1^T / n. */
export class KernelWeights implements BlendWeights {
  /** K 1 / n */
  readonly #rowMeans: Float64Array
  readonly #width: number

  /**
   * @param features that queries are described by @param decoded those of the training as they were decoded: n rows
   * @param kernel K, of the decoded rows @param factor Cholesky factor of C K C + r I @param ridge r
   */
  constructor(
    private readonly features: EqualizedFeatures,
    private readonly decoded: Float32Array,
    kernel: GaussianKernel,
    private readonly factor: Float64Array,
    readonly ridge: number,
  ) {
    const { entries, width } = kernel
    const count = Math.sqrt(entries.length)
    this.#width = width
    this.#rowMeans = new Float64Array(count)
    for (const [place, value] of entries.entries()) this.#rowMeans[place % count] += value / count
  }

  of(low: Float64Array): Float64Array {
    const query = this.features.of(low)
    const centred = this.#rowMeans.map((rowMean, row) => this.#likenessTo(row, query) - rowMean)
    const mean = centred.reduce((sum, value) => sum + value, 0) / centred.length
    for (let row = 0; row < centred.length; row++) centred[row] -= mean
    return solveCholesky(this.factor, centred)
  }

  #likenessTo(row: number, query: Float64Array): number {
    let sum = 0
    const from = row * query.length
    for (let j = 0; j < query.length; j++) sum += (query[j] - this.decoded[from + j]) ** 2
    return likeness(sum, this.#width)
  }
}
