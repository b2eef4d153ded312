import type { FaceSource, FacesParameters } from './faces.ts'

/**
 * Pictures of one size in one order: rendered, uploaded, or installed. The numbers lie in a Blob, so that they go from
 * worker to page to worker without being copied, and outlive a worker that crashes.
 */
export interface FaceSet {
  readonly kind: 'faces'
  /** tells one set from another by its content: the same pictures have the same */
  readonly id: string
  readonly source: FaceSource
  /** such as “16 rendered people under 20 lights”, or the name of an archive */
  readonly title: string
  readonly height: number
  readonly width: number
  /** `names.length x height x width` bytes: luma, 0 black to 255 white, row-major, picture after picture */
  readonly pixels: Blob
  /** of each picture: its path, in the code-unit order of which the pictures stand */
  readonly names: readonly string[]
  /** of each picture: whose it is, by folder or beginning of the file's name */
  readonly people: readonly string[]
  /** sentences for the reader */
  readonly remarks: readonly string[]
}

/** A file that is not among the faces, and why: one sentence that names it. */
export interface RefusedFile {
  readonly kind: 'refused'
  readonly name: string
  readonly reason: string
}

export interface FacesProgress {
  readonly kind: 'progress'
  /** 0 to 1 */
  readonly share: number
  /** what is being done, such as “layer 12 of 100: iteration 3” */
  readonly words: string
}

export type FaceSetEvent = FaceSet | RefusedFile | FacesProgress

/** The first event of a training: how pictures become the vectors that are quantized. */
export interface PreparedFaces {
  readonly kind: 'prepared'
  /** tells one training from another: the set and the parameters that matter to it; kept layers belong to one key */
  readonly key: string
  /** mean and bases of the bands, as `encodeTransform` of the core writes them */
  readonly transform: Blob
  /** places in the set, ascending, disjoint */
  readonly train: Int32Array
  readonly test: Int32Array
  /** sum of the variances over all dimensions, in squared grey levels: what distortions are divided by */
  readonly totalVariance: number
  /** D(l log2 K) of water-filling over the initial variances, over their sum: 0 to L layers, so `layers + 1` long */
  readonly bound: Float64Array
  /** dimensions in each of some classes of rising spatial frequency: what `activeByFrequency` is out of */
  readonly sizeByFrequency: Int32Array
  /** what computes: equal to the bit only within one */
  readonly backend: string
  readonly remarks: readonly string[]
}

/** One layer that is learned. It stands for itself: with its codebook a training goes on where it was left. */
export interface LearnedLayer {
  readonly kind: 'layer'
  /** from 0 */
  readonly index: number
  /** as `encodeCodebook` of the core writes it: active dimensions and codewords */
  readonly codebook: Blob
  /** mean squared error after this layer over the total variance */
  readonly trainDistortion: number
  readonly testDistortion: number
  /** active dimensions, and their share of all */
  readonly activeCount: number
  readonly activeShare: number
  readonly codewordsUsed: number
  /** gamma, in squared grey levels */
  readonly waterLevel: number
  /** active dimensions in each class of frequency */
  readonly activeByFrequency: Int32Array
  readonly seconds: number
}

/** The last event where layers are left that have nothing to code. */
export interface FacesExhausted {
  readonly kind: 'exhausted'
  /** one sentence */
  readonly reason: string
}

export type FaceTrainingEvent = PreparedFaces | LearnedLayer | FacesExhausted | FacesProgress

/** In the order of tables and pictures. `original` and `low` have no score. */
export const faceMethods = [
  'bicubic',
  'bicubicBackProjection',
  'rrq',
  'rrqBackProjection',
  'mmse',
  'mmseBackProjection',
  'rrqKernel',
  'rrqKernelBackProjection',
] as const
export type FaceMethod = (typeof faceMethods)[number]

export interface Quality {
  /** 10 log10(255^2 / MSE) of the luma, clipped to 0 to 255 and not rounded */
  readonly psnrDb: number
  /** Wang, Bovik, Sheikh & Simoncelli 2004: Gaussian window of 11 x 11, standard deviation 1.5 */
  readonly ssim: number
}

/** A picture as it is shown: `height x width` grey levels, clipped and rounded. */
export interface ShownPicture {
  readonly height: number
  readonly width: number
  readonly pixels: Uint8ClampedArray
}

/** What the coder was given, and the original where there is one: an uploaded low-resolution picture has none. */
export interface LookInputs {
  readonly kind: 'inputs'
  readonly original: ShownPicture | undefined
  /** small for super-resolution; as large as the original, with its noise, for denoising */
  readonly given: ShownPicture
  /** of a given picture that is as large as its original */
  readonly quality: Quality | undefined
}

/** One method on one picture. Of the methods that have layers it is with the layers that are wanted. */
export interface LookPicture {
  readonly kind: 'picture'
  readonly method: FaceMethod
  readonly picture: ShownPicture
  readonly quality: Quality | undefined
}

/** What the layers do to one picture. */
export interface LookLayers {
  readonly kind: 'layers'
  /** PSNR after 0 to l layers, before clipping: `layers + 1` long, for what the coder was given */
  readonly psnrByLayer: Float64Array
  /** the codeword that each layer chose */
  readonly codes: Int32Array
  /** squared norm of each chosen codeword over the squared norm of the coder's input less the mean */
  readonly energyShares: Float64Array
  /** L log2 K, and the size of the codebooks in bits, which decoder and encoder must share */
  readonly codeBits: number
  readonly codebookBits: number
}

/** Codewords of one layer as pictures, without the mean: grey is 0. */
export interface CodewordPictures {
  readonly kind: 'codewords'
  readonly layer: number
  /** which codewords, in the order of the pictures */
  readonly indices: Int32Array
  readonly height: number
  readonly width: number
  /** `indices.length x height x width` in grey levels */
  readonly values: Float32Array
}

/** Means over all held-out pictures. */
export interface Evaluation {
  readonly kind: 'evaluation'
  readonly pictureCount: number
  readonly layers: number
  readonly methods: Readonly<Partial<Record<FaceMethod, Quality>>>
  /** of linear MMSE: what leave-one-out chose */
  readonly ridge: number | undefined
  readonly remarks: readonly string[]
}

export type LookEvent = LookInputs | LookPicture | LookLayers | CodewordPictures | Evaluation | FacesProgress

/** What is needed to look: what a training gave so far, or what was loaded. */
export interface FaceModel {
  readonly key: string
  readonly height: number
  readonly width: number
  readonly codebookSize: number
  readonly transform: Blob
  readonly layers: readonly Pick<LearnedLayer, 'index' | 'codebook'>[]
  /** the pictures it was trained and is tested on; absent for codebooks that were loaded alone */
  readonly set: FaceSet | undefined
  readonly train: Int32Array
  readonly test: Int32Array
}

/** Codebooks as an .npz archive. */
export interface CodebookFile {
  readonly kind: 'file'
  readonly file: Blob
}

/** Codebooks out of an .npz archive, checked. */
export interface OpenedCodebooks {
  readonly kind: 'opened'
  /** without a set; `train` and `test` are places in the set of this id, should it be at hand */
  readonly model: FaceModel
  readonly setId: string
  /** what they were trained with */
  readonly parameters: FacesParameters
  readonly remarks: readonly string[]
}

export type CodebookFileEvent = CodebookFile | OpenedCodebooks | FacesProgress
