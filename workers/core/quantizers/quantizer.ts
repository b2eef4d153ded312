/**
 * What every quantizer of the core is: scalar, lattice, codebook, and later product, residual and additive.
 * Vectors are row-major, `count x dimension`; a cell is named by `indexLength` integers
 * (n for a lattice in n dimensions, 1 for a codebook).
 */
export interface Quantizer {
  readonly dimension: number
  readonly indexLength: number
  /** How many cells there are, where they are finitely many; a lattice leaves it out. */
  readonly codebookSize?: number
  /** @param samples `count x dimension` @returns `count x indexLength` */
  encode(samples: Float32Array): Int32Array
  /** @param indices `count x indexLength` @returns `count x dimension`, the reproduction points */
  decode(indices: Int32Array): Float32Array
}
