import type { SweptParameter } from './waterfilling.ts'

/** The variances that are filled, and their D(R). */
export interface ProfileResult {
  readonly kind: 'profile'
  /** tells one set of variances from another */
  readonly key: string
  /** such as “exponential, a = 0.01” or the name of a file */
  readonly title: string
  /** sigma_j^2, largest first */
  readonly variances: Float64Array
  readonly totalVariance: number
  /** D(R) from R = 0 on, finely enough to draw: bit in total, share of the total variance */
  readonly curveBits: Float64Array
  readonly curveDistortions: Float64Array
  /** sentences for the reader, such as numbers that were left out */
  readonly remarks: readonly string[]
}

/** One state of the water. */
export interface PourResult {
  readonly kind: 'pour'
  readonly profileKey: string
  /** gamma */
  readonly waterLevel: number
  /** sum of D_j over the sum of sigma_j^2 */
  readonly normalizedDistortion: number
  readonly totalBits: number
  readonly activeCount: number
  /** what the level is at R = log2 K */
  readonly codebookLevel: number
}

export type PourEvent = ProfileResult | PourResult

export const trainedMethods = ['kmeans', 'random', 'vr'] as const
export type TrainedMethod = (typeof trainedMethods)[number]

/** A codebook of Table I: K-means, random codewords, or VR-Kmeans at one lambda. */
export interface MethodName {
  readonly method: TrainedMethod
  /** only of VR-Kmeans; null for the others */
  readonly lambda: number | null
}

/** A line of Table I: distortions over the total variance, mean and standard deviation over the trials so far. */
export interface TableRow extends MethodName {
  readonly train: number
  readonly test: number
  readonly trainSpread: number
  readonly testSpread: number
  /** ||c(1)||^2 over its target K_used (sigma_1^2 - gamma)+, mean over the trials */
  readonly normRatio: number
}

/** One codebook of one trial, as far as it is trained. */
export interface TrainedCurve extends MethodName {
  readonly kind: 'curve'
  readonly trial: number
  /** distortion over the total variance after each iteration so far, iteration 0 the start */
  readonly train: Float64Array
  /** the same of the test samples; NaN after iterations that were not tested */
  readonly test: Float64Array
  /** ||c(j)||^2 / K_used for each component: what Fig. 1 plots */
  readonly codewordVariances: Float64Array
  readonly codewordsUsed: number
}

export interface TableResult {
  readonly kind: 'table'
  readonly trialsDone: number
  readonly rows: readonly TableRow[]
  /** D(log2 K) over the total variance: what no codebook of this size can be below on test data */
  readonly bound: number
  readonly waterLevel: number
  /** what computed: the same seed gives the same bits only there */
  readonly backend: string
}

/** A point of the gap explorer. */
export interface GapPoint extends TableRow {
  readonly kind: 'gap'
  readonly swept: SweptParameter
  /** of the swept parameter; of the water level its ratio to the level at log2 K */
  readonly value: number
  /** the bound at this value */
  readonly bound: number
  /** as of a table */
  readonly backend: string
}

export interface TrainingProgress {
  readonly kind: 'progress'
  /** 0 to 1 */
  readonly share: number
  /** what is being computed, such as “trial 2 of 5: VR-Kmeans, λ = 10” */
  readonly words: string
}

export type TrainingEvent = TrainedCurve | TableResult | GapPoint | TrainingProgress
