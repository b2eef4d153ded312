import { solveCholesky } from '../linalg/cholesky.ts'
import type { BlendWeights } from './blend-estimate.ts'
import type { EqualizedFeatures } from './equalized-features.ts'
import { gaussianKernel } from './gaussian-kernel.ts'

/** The weights of a kernel ridge regression: (C K C + r I)^-1 C (k - K 1 / n), with C = I - 1 1^T / n. */
export class KernelWeights implements BlendWeights {
  /** K 1 / n */
  readonly #rowMeans: Float64Array

  /**
   * @param features that queries are described by @param decoded those of the training as they were decoded: n rows
   * @param width of the kernel @param kernel K, `n x n` @param factor Cholesky factor of C K C + r I @param ridge r
   */
  constructor(
    private readonly features: EqualizedFeatures,
    private readonly decoded: Float32Array,
    private readonly width: number,
    kernel: Float64Array,
    private readonly factor: Float64Array,
    readonly ridge: number,
  ) {
    const count = Math.sqrt(kernel.length)
    this.#rowMeans = new Float64Array(count)
    for (const [place, value] of kernel.entries()) this.#rowMeans[place % count] += value / count
  }

  of(low: Float64Array): Float64Array {
    const query = this.features.of(low)
    const likeness = this.#rowMeans.map((rowMean, row) => this.#likeness(query, row) - rowMean)
    const mean = likeness.reduce((sum, value) => sum + value, 0) / likeness.length
    return solveCholesky(
      this.factor,
      likeness.map((value) => value - mean),
    )
  }

  #likeness(query: Float64Array, row: number): number {
    let sum = 0
    const from = row * query.length
    for (let j = 0; j < query.length; j++) sum += (query[j] - this.decoded[from + j]) ** 2
    return gaussianKernel(sum, this.width)
  }
}
