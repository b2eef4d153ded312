import { principalVariances } from '../linalg/principal-variances.ts'
import { SampleCovariance } from '../linalg/sample-covariance.ts'
import { SampleVariances } from '../linalg/sample-variances.ts'
import { DiscreteCosine } from './discrete-cosine.ts'

/** The variances of the components into which a transform takes square blocks of pixels, over all blocks added. */
export interface BlockVariances {
  readonly count: number
  /** @param block `blockSize x blockSize`, row-major; not kept */
  add(block: Float64Array): void
  /** @returns `blockSize^2` variances about the mean over the blocks, in squared grey levels, largest first */
  variances(): Float64Array
}

/** Blocks of which the variances may be taken within some seconds. */
const maximumBlocks = 200_000
const maximumCosineOperations = 1.6e9
const maximumPrincipalOperations = 8e9

/** Flat blocks have coefficients of some 10^-13 of the first where they should have none. */
const cosineRounding = 1e-24

/** The most blocks that are worth adding: 2 B^3 operations each for the cosine transform, B^4 for the covariance. */
export function affordableBlocks(transform: 'dct' | 'pca', blockSize: number): number {
  const affordable =
    transform === 'dct'
      ? maximumCosineOperations / (2 * blockSize ** 3)
      : maximumPrincipalOperations / blockSize ** 4
  return Math.min(maximumBlocks, Math.floor(affordable))
}

/**
 * Orthonormal transforms, so that both keep the sum of the variances: the 2-D DCT of each block, or the axes along
 * which the blocks themselves vary most (PCA; Jolliffe, Principal Component Analysis, section 1.1). PCA's variances
 * majorise all others (Schur), and no orthonormal transform is below it at any rate.
 */
export function blockVariances(transform: 'dct' | 'pca', blockSize: number): BlockVariances {
  return transform === 'dct' ? new CosineVariances(blockSize) : new PrincipalVariances(blockSize)
}

class CosineVariances implements BlockVariances {
  readonly #transform: DiscreteCosine
  readonly #moments: SampleVariances

  constructor(blockSize: number) {
    this.#transform = new DiscreteCosine(blockSize, blockSize)
    this.#moments = new SampleVariances(blockSize * blockSize)
  }

  get count(): number {
    return this.#moments.rowCount
  }

  add(block: Float64Array): void {
    this.#moments.add(this.#transform.forward(block))
  }

  variances(): Float64Array {
    const sorted = this.#moments.variances().sort().reverse()
    return sorted.map((variance) => (variance <= cosineRounding * sorted[0] ? 0 : variance))
  }
}

class PrincipalVariances implements BlockVariances {
  readonly #moments: SampleCovariance

  constructor(blockSize: number) {
    this.#moments = new SampleCovariance(blockSize * blockSize)
  }

  get count(): number {
    return this.#moments.rowCount
  }

  add(block: Float64Array): void {
    this.#moments.add(block)
  }

  variances(): Float64Array {
    const covariance = this.#moments.covariance()
    return principalVariances(covariance, this.#moments.dimension).map((variance) => Math.max(0, variance))
  }
}
