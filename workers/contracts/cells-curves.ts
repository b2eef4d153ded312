import type { Bound } from './bound.ts'
import type { CellsParameters } from './cells.ts'

/** The quantizers that have a curve: those of the panels, and both trainings of a codebook. */
export const sweptNames = ['usq', 'lvq', 'gvq', 'ecvq'] as const
export type SweptName = (typeof sweptNames)[number]

/** One operating point of a quantizer, on the test half; rates in bit per dimension. */
export interface SweepPoint {
  readonly rateBits: number
  /** code length of the test half under the training half's probabilities */
  readonly crossEntropyBits: number
  readonly mse: number
  /** the parameters that make a panel of this point */
  readonly settings: Partial<CellsParameters>
}

/** A quantizer's curve, from low rates up. */
export interface SweepResult {
  readonly kind: 'sweep'
  /** what it depends on, as `sweepKey` says it */
  readonly key: string
  readonly quantizer: SweptName
  readonly points: readonly SweepPoint[]
  /** false while points are still to come */
  readonly isWhole: boolean
}

export interface BoundResult {
  readonly kind: 'bound'
  /** of the source, as `sourceKey` says it */
  readonly key: string
  readonly bound: Bound
  readonly isWhole: boolean
}

/** A curve that could not be computed: the others go on. */
export interface CurveRefused {
  readonly kind: 'curve-refused'
  readonly message: string
}

export type CurvesEvent = BoundResult | SweepResult | CurveRefused

/** What `cells sweep` prints. */
export interface PrintedSweep {
  readonly points: readonly (Pick<SweepPoint, 'rateBits' | 'crossEntropyBits' | 'mse'> & {
    /** NaN, printed as null, where no bound is known at the rate */
    readonly gapDb: number
  })[]
  readonly bound: readonly { readonly rateBits: number; readonly mse: number }[]
  readonly boundKind: Bound['kind']
  readonly remarks: readonly string[]
}
