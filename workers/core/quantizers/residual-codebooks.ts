import { createKernels } from '../../kernels/create-kernels.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import { Refusal } from '../formats/refusal.ts'
import { RowShard } from '../training/row-shard.ts'
import { storeRows } from '../training/row-store.ts'
import { checkFiniteCodewords, checkSparseCodebook } from '../training/sparse-codebook-check.ts'
import type { SparseCodebook } from '../training/training-rows.ts'
import type { Quantizer } from './quantizer.ts'
import { rowCount } from './rows.ts'

/**
 * Residual quantization by codebooks that are learned: each layer codes what the layers before left, and the decoder
 * adds their codewords (Gray & Neuhoff 1998, section V; RRQ, arXiv 1705.00522). Any number of the first layers is a
 * quantizer too. Vectors are about 0, as those were that the codebooks were trained on.
 */
export class ResidualCodebooks implements Quantizer {
  readonly dimension: number
  /** how many layers there are: one index each */
  readonly indexLength: number
  readonly #kernels: Kernels
  /** end of what the kernel memory held before any rows */
  readonly #base: number

  /**
   * @param codebooks of the layers in order; kept, not copied @param kernels for this quantizer alone
   * @throws Refusal for no codebook, dimensions that differ, and codebooks that are none, naming the layer
   */
  constructor(
    readonly codebooks: readonly SparseCodebook[],
    kernels: Kernels = createKernels(),
  ) {
    if (codebooks.length === 0) throw new Refusal('layers', 'found no codebook', 'one at least')
    this.dimension = codebooks[0].dimension
    this.indexLength = codebooks.length
    for (const [layer, codebook] of codebooks.entries()) {
      try {
        checkSparseCodebook(codebook, this.dimension)
        checkFiniteCodewords(codebook)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        throw new Refusal(
          `layer ${layer + 1}`,
          `no codebook for the others (${error.message})`,
          'one that fits',
        )
      }
    }
    this.#kernels = kernels
    this.#base = kernels.memory.top
  }

  /**
   * The nearest codeword of each layer in turn, greedily; up to the rounding of float32 scores.
   * @param samples `count x dimension`, finite @param layers how many of the first to use
   * @returns `count x layers`: no vector's indices depend on the others
   * @throws Refusal for rows cut short, numbers that are not finite, such a number of layers, and for want of memory
   */
  encode(samples: Float32Array, layers = this.indexLength): Int32Array {
    this.#checkLayers(layers)
    const count = rowCount(samples, this.dimension, 'samples')
    const codes = new Int32Array(count * layers)
    this.#kernels.memory.release(this.#base)
    const centre = new Float64Array(this.dimension)
    const shard = new RowShard(storeRows(this.#kernels, samples, this.dimension), { centre })
    for (let layer = 0; layer < layers; layer++) {
      shard.subtract(this.codebooks[layer])
      for (const [row, label] of shard.labels.entries()) codes[row * layers + layer] = label
    }
    return codes
  }

  /**
   * @param indices `count x layers`, as `encode` gives them for as many layers
   * @returns `count x dimension`; for no layer nothing, as the indices do not tell how many vectors there are
   * @throws Refusal for an index that names no codeword, indices cut short, and such a number of layers
   */
  decode(indices: Int32Array, layers = this.indexLength): Float32Array {
    this.#checkLayers(layers)
    const count = layers === 0 ? 0 : rowCount(indices, layers, 'indices')
    const points = new Float32Array(count * this.dimension)
    for (let layer = 0; layer < layers; layer++) {
      const codes = Int32Array.from({ length: count }, (_, row) => indices[row * layers + layer])
      this.addLayer(layer, codes, points)
    }
    return points
  }

  /**
   * Adds one layer's codewords to what the layers before gave: one step of `decode`, for whoever shows all of them.
   * @param codes of each vector @param points `codes.length x dimension`: changed
   * @throws Refusal for an index that names no codeword
   */
  addLayer(layer: number, codes: Int32Array, points: Float32Array): void {
    const { codebookSize, activeDimensions, codewords } = this.codebooks[layer]
    for (const [row, code] of codes.entries()) {
      if (!(code >= 0 && code < codebookSize)) {
        throw new Refusal('indices', `codeword ${code} of layer ${layer + 1}`, `0 to ${codebookSize - 1}`)
      }
      const from = code * activeDimensions.length
      const to = row * this.dimension
      for (let place = 0; place < activeDimensions.length; place++) {
        points[to + activeDimensions[place]] += codewords[from + place]
      }
    }
  }

  /** Bits that name one vector: sum of log2 K over the first layers, L log2 K where all have K codewords. */
  codeBits(layers = this.indexLength): number {
    this.#checkLayers(layers)
    return this.#sum(layers, ({ codebookSize }) => Math.log2(codebookSize))
  }

  /**
   * Bits of the codebooks of the first layers, which encoder and decoder must share besides: 32 for each codeword
   * number, and ceil(log2 dimension) for the number of each active dimension.
   */
  codebookBits(layers = this.indexLength): number {
    this.#checkLayers(layers)
    const placeBits = Math.ceil(Math.log2(this.dimension))
    return this.#sum(
      layers,
      ({ codewords, activeDimensions }) => 32 * codewords.length + placeBits * activeDimensions.length,
    )
  }

  #sum(layers: number, bitsOf: (codebook: SparseCodebook) => number): number {
    return this.codebooks.slice(0, layers).reduce((sum, codebook) => sum + bitsOf(codebook), 0)
  }

  #checkLayers(layers: number): void {
    if (Number.isInteger(layers) && layers >= 0 && layers <= this.indexLength) return
    throw new Refusal('layers', `found ${layers}`, `a whole number from 0 to ${this.indexLength}`)
  }
}
