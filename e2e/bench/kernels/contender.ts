import type { BenchData, Shape } from './shapes.ts'

/** One implementation of K-means, ready to be timed. */
export interface Contender {
  /** One iteration, always from the same codewords: assign, then update. @returns the new codewords */
  iterate(): Promise<Float32Array>
  close(): void
}

export type ContenderMaker = (shape: Shape, data: BenchData) => Promise<Contender>
