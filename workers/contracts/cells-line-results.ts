import type { LineQuantizerName } from './cells-line.ts'

/** One scalar quantizer on a density; lengths in standard deviations of the source, rates in bit a sample. */
export interface LineQuantizer {
  readonly levels: Float64Array
  /** one fewer than levels */
  readonly thresholds: Float64Array
  readonly cellProbabilities: Float64Array
  readonly mse: number
  readonly snrDb: number
  readonly entropyBits: number
  /** what a sample costs: log2 of the number of levels with a fixed-length code, the entropy with an entropy code */
  readonly rateBits: number
  /** 10 log10 of `mse` over the bound at `rateBits` */
  readonly gapDb: number
  /** Infinity where there are as many levels as the source needs */
  readonly levelCount: number
  readonly stepSize?: number
  /** overload point: what lies beyond it is decoded to the outermost level */
  readonly peak?: number
  readonly mu?: number
  readonly placement?: 'mid-tread' | 'mid-rise'
  readonly reconstruction?: 'centroid' | 'point'
}

/** What no quantizer can pass at a rate. */
export interface LineBound {
  /** `exact`: in closed form; `computed`: by Blahut-Arimoto on the density */
  readonly kind: 'exact' | 'computed'
  /** rate, distortion, ... with rising rates from 0, closer where it bends */
  readonly curve: Float64Array
}

/** The constants c of D = c 2^(-2 R) at high rate. */
export interface HighRateConstants {
  /** of the best quantizer with a fixed number of levels (Panter & Dite) */
  readonly panterDite: number
  /** of the entropy-coded uniform quantizer (Gish & Pierce) */
  readonly entropyCoded: number
  /** of Shannon's lower bound */
  readonly shannon: number
}

/** The four quantizers side by side. */
export interface LineResult {
  readonly kind: 'line'
  readonly quantizers: Readonly<Record<LineQuantizerName, LineQuantizer>>
  /** the uniform quantizer's step of least error, whether it is the one shown or not */
  readonly optimalStepSize: number
  readonly bound: LineBound
  readonly highRate: HighRateConstants
  /** x, f(x), ... over the window */
  readonly density: Float64Array
  /** half the width of a window that shows nearly all of the source */
  readonly halfWidth: number
}

/** Error against rate for each quantizer: rate, mse, ... with rising rate. */
export interface LineCurves {
  readonly kind: 'line-curves'
  readonly curves: Readonly<Record<LineQuantizerName, Float64Array>>
}
