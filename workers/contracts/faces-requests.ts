import type { FaceModel, FaceSet, LearnedLayer } from './faces-results.ts'
import type { FacesParameters, headParameters } from './faces.ts'

/** Where the eyes are, in pixels of the decoded picture from its top left corner; the left one in the picture first. */
export interface EyePoints {
  readonly left: readonly [x: number, y: number]
  readonly right: readonly [x: number, y: number]
}

/** How pictures of different sizes become one size. */
export interface Framing {
  /** `crop`: the largest middle part of the right shape; `fit`: the whole picture, its edge pixels continued */
  readonly manner: 'crop' | 'fit'
  /** both or none: none keeps the size that all pictures have; where they have several, or `eyes`, it is 192 x 168 */
  readonly height?: number
  readonly width?: number
  /** by the name of the picture: those pictures are turned, scaled and moved so that all eyes lie in the same places */
  readonly eyes?: Readonly<Record<string, EyePoints>>
}

/** A file that the reader brought: pictures, or a ZIP of pictures; `name` is its path where a folder was opened. */
export interface BroughtFile {
  readonly name: string
  readonly file: Blob
}

/** Answered by `FaceSetEvent`s: refused files as they are met, then the set. */
export type FaceSetRequest =
  | { readonly task: 'heads'; readonly parameters: Pick<FacesParameters, (typeof headParameters)[number]> }
  | {
      readonly task: 'pictures'
      readonly source: 'own' | 'sample'
      readonly title: string
      readonly files: readonly BroughtFile[]
      readonly framing: Framing
      /** different pictures that there have to be: two for a set to train on, one for a picture to look at; 2 if absent */
      readonly fewest?: 1 | 2
    }

/** Answered by `FaceTrainingEvent`s; the layers that are done already are not computed, nor told, again. */
export interface FaceTrainingRequest {
  readonly parameters: FacesParameters
  readonly set: FaceSet
  readonly done: readonly LearnedLayer[]
}

/**
 * A picture of the set by its place, one that was brought (`model.height x model.width` luma bytes), or a small one that
 * was brought and has no original (the bytes of a low-resolution picture at the scale asked for).
 */
export type LookSubject = { readonly place: number } | { readonly pixels: Blob } | { readonly low: Blob }

/** What of the parameters a look depends on. */
export type LookParameters = Pick<
  FacesParameters,
  'task' | 'scale' | 'noiseDeviation' | 'shownLayers' | 'seed'
>

export type LookRequest =
  /** `LookInputs`, a `LookPicture` for each method that the task has, `LookLayers` */
  | {
      readonly task: 'look'
      readonly model: FaceModel
      readonly parameters: LookParameters
      readonly subject: LookSubject
    }
  /** `Evaluation`, the whole table at the end, and progress before */
  | { readonly task: 'evaluate'; readonly model: FaceModel; readonly parameters: LookParameters }
  /** `CodewordPictures` of one layer, at a reduced size if `height` is less than that of the pictures */
  | {
      readonly task: 'codewords'
      readonly model: FaceModel
      readonly layer: number
      readonly indices: Int32Array
      readonly height: number
    }

/** Answered by one `CodebookFile`, or by progress and one `OpenedCodebooks`. */
export type CodebookFileRequest =
  | {
      readonly task: 'save'
      readonly model: FaceModel
      readonly parameters: FacesParameters
      /** those of the model, with their figures */
      readonly layers: readonly LearnedLayer[]
    }
  | { readonly task: 'open'; readonly name: string; readonly file: Blob }
