/** N rows of D numbers and K codewords: one iteration assigns every row and moves every codeword. */
export interface Shape {
  readonly rowCount: number
  readonly dimension: number
  readonly codebookSize: number
  /** how many times the interleaved round is run: slow peers take seconds */
  readonly rounds: number
}

export const shapes: readonly Shape[] = [
  { rowCount: 10_000, dimension: 128, codebookSize: 256, rounds: 7 },
  { rowCount: 1200, dimension: 4032, codebookSize: 256, rounds: 5 },
  { rowCount: 100_000, dimension: 2, codebookSize: 256, rounds: 7 },
]

export interface BenchData {
  /** `rowCount x dimension` */
  readonly rows: Float32Array
  /** the first rows, `codebookSize x dimension` */
  readonly codewords: Float32Array
}

/** Normal-like numbers (the sum of four uniform ones) of a linear congruential generator: the same in every run. */
export function benchData({ rowCount, dimension, codebookSize }: Shape): BenchData {
  let state = 1
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  const rows = Float32Array.from(
    { length: rowCount * dimension },
    () => uniform() + uniform() + uniform() + uniform() - 2,
  )
  return { rows, codewords: rows.slice(0, codebookSize * dimension) }
}
