import type { BroughtFile, EyePoints } from './faces-requests.ts'
import type { FacesProgress, RefusedFile, ShownPicture } from './faces-results.ts'

/** Addresses of the parts of the detector, which stand on the site itself. */
export interface EyeDetectorFiles {
  readonly faceWeights: string
  readonly landmarkWeights: string
  /** what multiplies */
  readonly engine: string
}

/** Where the eyes of one picture are. */
export interface FoundEyes {
  readonly kind: 'eyes'
  /** as the set has it */
  readonly name: string
  /** of the decoded picture, in whose pixels the eyes are given */
  readonly height: number
  readonly width: number
  /** undefined where no face was found */
  readonly eyes: EyePoints | undefined
}

/** One of the pictures, to place its eyes by hand: reduced where it is large. */
export interface PictureToPlace extends ShownPicture {
  readonly kind: 'picture'
  readonly name: string
}

export type EyesRequest =
  /** Answered by `FoundEyes` of every picture that can be read; what is known is told as it is. */
  | {
      readonly task: 'find'
      readonly detector: EyeDetectorFiles
      readonly files: readonly BroughtFile[]
      readonly known: readonly FoundEyes[]
    }
  /** Answered by one `PictureToPlace`, or `RefusedFile`. */
  | { readonly task: 'picture'; readonly files: readonly BroughtFile[]; readonly name: string }

export type EyesEvent = FoundEyes | PictureToPlace | RefusedFile | FacesProgress
