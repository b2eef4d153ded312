import type { SparseCodebook, TrainingRows } from './training-rows.ts'

/** What rows are after a codebook was taken from them. */
export interface Subtraction {
  /** sum of x^2 over all rows and dimensions */
  readonly totalEnergy: number
  /** sum of x_j^2 over all rows, for each active dimension of the codebook */
  readonly energies: Float64Array
}

/** Rows that residual quantization changes in place. They lie about 0: nothing is taken from them but codewords. */
export interface ResidualRows extends TrainingRows {
  /** @returns sum over the rows of x_j^2, for every dimension */
  energies(): Promise<Float64Array>
  /**
   * Replaces every row by its difference from the nearest codeword. The next `assign` counts all rows as changed.
   * @throws Refusal for a codebook that does not fit the rows or is not finite: then they are as they were
   */
  subtract(codebook: SparseCodebook): Promise<Subtraction>
}

/** Takes rows piece by piece, so that they never exist twice. */
export interface RowsWriter {
  /**
   * @param rows the next ones, in order, whole, given away: whoever called may not read them again
   * @throws Refusal for a row cut short, numbers that are not finite, and more rows than were announced
   */
  write(rows: Float32Array): Promise<void>
  /** @throws Refusal for fewer rows than were announced */
  finish(): Promise<ResidualRows>
  /** Gives up what was written; not to be called after `finish`. */
  free(): void
}

/** Makes room for rows: in one process, in worker shards, whatever the machine has. */
export type MakeResidualRows = (rowCount: number, dimension: number) => Promise<RowsWriter>
