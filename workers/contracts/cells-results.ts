import type { Bound } from './bound.ts'
import type { PlanarBasis } from '../core/lattices/planar-basis.ts'
import type { QuantizerName } from './cells.ts'
import type { LineCurves, LineResult } from './cells-line-results.ts'

export interface PhotoResult {
  readonly width: number
  readonly height: number
  /** greyscale RGBA of what was quantized */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** What is known about the data before anything is quantized. */
export interface SourceResult {
  readonly kind: 'source'
  /** as `sourceKey` says it */
  readonly key: string
  readonly title: string
  readonly axisNames: readonly [string, string]
  /** the numeric columns to choose from, where the data are a table */
  readonly columns: readonly string[]
  readonly trainCount: number
  readonly testCount: number
  /** some points of the test half to draw, x, y, ... */
  readonly drawn: Float32Array
  /** half the width of a window that shows nearly all of the data */
  readonly extent: number
  /** one unit of the plane in the data's own unit, and the data's mean */
  readonly scale: number
  readonly offset: readonly [number, number]
  /** the source's own where it has a closed form, else that of the Gaussian with its covariance */
  readonly bound: Bound
  readonly photo?: PhotoResult
  readonly remarks: readonly string[]
}

/** Figures of one quantizer, on the test half unless said otherwise; rates in bit per dimension. */
export interface Figures {
  readonly rateBits: number
  readonly crossEntropyBits: number
  readonly mse: number
  readonly snrDb: number
  readonly fixedRateBits: number
  readonly occupiedCells: number
  /** bit per dimension when each coordinate's index is coded by itself; only where there is one for each */
  readonly separateRateBits?: number
  /** normalised second moment of the cell; undefined where cells differ */
  readonly secondMoment?: number
  /** the error per dimension that theory expects of fine cells; only where the shape of the cells is known */
  readonly highRateMse?: number
  readonly train: { readonly rateBits: number; readonly mse: number; readonly snrDb: number }
}

/** Cells to draw, occupied first; polygon i is `polygons[2 * starts[i]] .. polygons[2 * starts[i + 1]]`. */
export interface CellsGeometry {
  readonly count: number
  readonly occupied: number
  readonly starts: Uint32Array
  readonly polygons: Float32Array
  readonly reproductions: Float32Array
  /** of the test half */
  readonly probability: Float64Array
  readonly distortionShare: Float64Array
  /** `indexLength` integers a cell */
  readonly indices: Int32Array
  readonly indexLength: number
  /** cells with samples in them that were not drawn because there are too many */
  readonly leftOut: number
}

export interface LatticeFacts {
  readonly basis: PlanarBasis
  /** the Lagrange-Gauss reduced basis of the same lattice */
  readonly reducedBasis: PlanarBasis
  readonly determinant: number
  readonly packingRadius: number
  readonly coveringRadius: number
  readonly voronoiCell: Float64Array
  readonly babaiCell: Float64Array
  readonly voronoiSecondMoment: number
  readonly babaiSecondMoment: number
}

export interface TrainingFacts {
  readonly iteration: number
  readonly lastIteration: number
  readonly settled: boolean
  /** what the training lowers, after 0, 1, ... iterations: MSE per dimension, for ECVQ MSE + multiplier x code length */
  readonly trainCost: Float64Array
  /** the same on the test half, as far as it is known: at least one number, and fewer than `trainCost` at first */
  readonly testCost: Float64Array
  /** `(iteration + 1) x K x 2`, the codebooks so far; empty when too large to draw */
  readonly trails: Float32Array
  readonly codebook: Float32Array
  /** the codewords that are not dead as a .npy file */
  readonly codebookFile: Uint8Array<ArrayBuffer>
  /** of an entropy-coded one, .npy files of what belongs to them: the length of each in bits, and the price of a bit */
  readonly codingFiles?: {
    readonly lengthsBits: Uint8Array<ArrayBuffer>
    readonly multiplier: Uint8Array<ArrayBuffer>
  }
  readonly coding?: CodingFacts
}

/** What an entropy-coded codebook has beside its codewords. */
export interface CodingFacts {
  /** the price of a bit, given or solved for a rate */
  readonly multiplier: number
  /** `K`, bit per vector; infinite for a dead codeword */
  readonly lengthsBits: Float64Array
  readonly aliveCount: number
  /** mean code length of the training half, bit per dimension */
  readonly codeRateBits: number
}

/** How a uniform scalar quantizer is turned and bent. */
export interface ScalarFacts {
  readonly stepSizes: readonly [number, number]
  /** angle of the first axis against x₁, in degrees; 0 along the coordinates */
  readonly angleDegrees: number
  /** mu of the mu-law; undefined without companding */
  readonly compression?: number
}

/** One panel; `scalar`, `lattice` and `training` say what was used, solved for or given. */
export interface PanelResult {
  readonly kind: 'panel'
  readonly quantizer: QuantizerName
  readonly figures: Figures
  readonly geometry: CellsGeometry
  readonly scalar?: ScalarFacts
  readonly lattice?: LatticeFacts
  readonly training?: TrainingFacts
  /** decoded greyscale RGBA and its PSNR, when the source is a photo */
  readonly photo?: { readonly pixels: Uint8ClampedArray<ArrayBuffer>; readonly psnrDb: number }
  readonly remarks: readonly string[]
}

export interface ProgressEvent {
  readonly kind: 'progress'
  readonly task: string
  /** 0 to 1, of this task; left out where its length is not known, such as in a search for a codebook size */
  readonly done?: number
}

/** A panel that could not be made: the others go on. */
export interface PanelRefused {
  readonly kind: 'panel-refused'
  readonly quantizer: QuantizerName
  readonly message: string
}

/** An imported codebook that is of no use: what was there before it stays. */
export interface CodebookRefused {
  readonly kind: 'codebook-refused'
  readonly message: string
}

export type CellsEvent =
  | SourceResult
  | PanelResult
  | PanelRefused
  | CodebookRefused
  | ProgressEvent
  | LineResult
  | LineCurves

/** What `cells compare` prints for each quantizer. */
export interface ComparedQuantizer {
  readonly rateBits: number
  readonly crossEntropyBits: number
  readonly mse: number
  readonly snrDb: number
  readonly gapDb: number
  readonly train: { readonly mse: number; readonly rateBits: number }
  /** what should be known of these figures, such as a rate that could not be matched */
  readonly remarks: readonly string[]
}
