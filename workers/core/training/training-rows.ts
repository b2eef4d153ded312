/** A codebook whose codewords are exactly 0 outside its active dimensions: only those are stored. */
export interface SparseCodebook {
  readonly codebookSize: number
  /** of the vectors that it quantizes */
  readonly dimension: number
  /** ascending, none twice */
  readonly activeDimensions: Int32Array
  /** `codebookSize x activeDimensions.length`, row-major */
  readonly codewords: Float32Array
}

/** What a trainer learns from one pass over its rows. */
export interface Assignment {
  /** rows nearest to each codeword: `codebookSize` */
  readonly counts: Int32Array
  /** their sums over the active dimensions: `codebookSize x activeDimensions.length`; valid until the next pass */
  readonly sums: Float64Array
  /** sum of |x - c|^2 over the rows and over all dimensions, active or not */
  readonly squaredError: number
  /** rows that have another codeword than in the pass before; all of them in the first */
  readonly changedCount: number
}

/**
 * Vectors to train or to test on, `rowCount x dimension`, which live elsewhere: codebooks go out, sums come back.
 * Nearest means the smallest |x - c|^2, the lowest index among equals, up to the rounding of float32 scores.
 */
export interface TrainingRows {
  readonly rowCount: number
  readonly dimension: number
  /** what computes, such as a kernel backend: results are equal to the bit only within one */
  readonly backend: string
  /**
   * @returns sums that stand until the next pass, which may use their buffer
   * @throws Refusal for a codebook that does not fit the rows or is not finite
   */
  assign(codebook: SparseCodebook): Promise<Assignment>
  /** @returns the `squaredError` that `assign` would give, without the sums */
  squaredError(codebook: SparseCodebook): Promise<number>
  /**
   * @param columns which of each row, ascending; all without it
   * @returns `indices.length x` as many columns @throws Refusal for an index that is no row
   */
  rowsAt(indices: Int32Array, columns?: Int32Array): Promise<Float32Array>
  /** Ends the workers or memories that hold the rows. */
  free(): void
}

/**
 * Makes rows out of `rowCount x dimension` numbers: one process, worker shards, whatever the machine has.
 * The numbers are given away: whoever called may not read them again.
 */
export type MakeTrainingRows = (rows: Float32Array, dimension: number) => Promise<TrainingRows>
