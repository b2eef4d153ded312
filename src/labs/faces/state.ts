import type { FacesParameters } from '../../../workers/contracts/faces.ts'
import { facesTable, headParameters } from '../../../workers/contracts/faces.ts'
import type {
  FaceModel,
  FaceSet,
  OpenedCodebooks,
  RefusedFile,
} from '../../../workers/contracts/faces-results.ts'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import type { UndoHistory } from '../../storage/undo.ts'
import { emptyHistory } from '../../storage/undo.ts'
import type { LookState } from './look/look-state.ts'
import { noLook } from './look/look-state.ts'
import type { Lesson } from './presets/preset.ts'
import type { TrainingState } from './train/trained.ts'
import { noTraining } from './train/trained.ts'

export type ParameterName = keyof FacesParameters
export type HeadParameters = Pick<FacesParameters, (typeof headParameters)[number]>

/** What undo takes back: the settings and the pictures they are for. */
export interface Wish {
  readonly wanted: FacesParameters
  /** pictures that are not rendered, of the reader or the sample; kept while rendered heads are shown */
  readonly brought: FaceSet | undefined
}

/** Faces that are being rendered or read. */
export interface Making {
  /** 0 to 1 */
  readonly share: number
  readonly words: string
}

/** Codebooks out of a file. */
export interface OpenedFile extends Pick<OpenedCodebooks, 'model' | 'parameters' | 'remarks'> {
  /** of the file */
  readonly name: string
}

/** What the reader wants, kept apart from what is shown. */
export interface FacesState extends Wish {
  readonly history: UndoHistory<Wish>
  /** the faces on the screen */
  readonly faces: FaceSet | undefined
  /** what they were rendered with; undefined for pictures */
  readonly heads: HeadParameters | undefined
  /** files that the reader brought last and that are not among the faces */
  readonly refused: readonly RefusedFile[]
  readonly making: Making | undefined
  /** why the faces that are wanted could not be made */
  readonly crash: string | undefined
  readonly training: TrainingState
  /** looked through instead of what is trained here */
  readonly opened: OpenedFile | undefined
  readonly look: LookState
  /** the parameter pointed at in an equation or among the controls: both light up */
  readonly lit: ParameterName | undefined
  /** the preset that is open */
  readonly lesson: Lesson | undefined
}

export function wishOf({ wanted, brought }: Wish): Wish {
  return { wanted, brought }
}

/** What pictures are looked at with: the same object until a layer is added. */
export function modelOf({
  training,
  opened,
}: Pick<FacesState, 'training' | 'opened'>): FaceModel | undefined {
  return opened ? opened.model : training.shown?.model
}

/** Opened codebooks with the pictures that they were trained on, if these are on the screen; else without any. */
export function openedWith(
  { model, setId, parameters, remarks }: OpenedCodebooks,
  name: string,
  faces: FaceSet | undefined,
): OpenedFile {
  const none = new Int32Array(0)
  const isAtHand = faces?.id === setId
  const shown = isAtHand ? { ...model, set: faces } : { ...model, train: none, test: none }
  return { name, parameters, remarks, model: shown }
}

/** What the codebooks that pictures are looked at with were trained with. */
export function modelParametersOf({
  training,
  opened,
}: Pick<FacesState, 'training' | 'opened'>): FacesParameters | undefined {
  return opened ? opened.parameters : training.shown?.parameters
}

/** What made these codebooks. */
export function trainerOf(state: Pick<FacesState, 'training' | 'opened'>): FacesParameters['trainer'] {
  return modelParametersOf(state)?.trainer ?? 'vr'
}

/** Whether a training has ended, is paused, or was never begun: nothing is being computed for it. */
export function isTrainingAtRest({ training, making }: Pick<FacesState, 'training' | 'making'>): boolean {
  return training.run === undefined && making === undefined
}

export function headsOf({ wanted }: Pick<FacesState, 'wanted'>): HeadParameters {
  const { people, lights, headSize, seed } = wanted
  return { people, lights, headSize, seed }
}

export function areSameHeads(some: HeadParameters, others: HeadParameters): boolean {
  return headParameters.every((name) => some[name] === others[name])
}

/** Whether other faces are wanted than those on the screen. */
export function areFacesBehind(state: Pick<FacesState, 'wanted' | 'brought' | 'faces' | 'heads'>): boolean {
  const { wanted, brought, faces, heads } = state
  if (wanted.source !== 'heads') return faces !== brought
  return heads === undefined || !areSameHeads(heads, headsOf(state))
}

/** The lab before anything is computed. */
export function emptyState(): FacesState {
  return {
    wanted: defaultParameters(facesTable),
    brought: undefined,
    history: emptyHistory(),
    faces: undefined,
    heads: undefined,
    refused: [],
    making: undefined,
    crash: undefined,
    training: noTraining,
    opened: undefined,
    look: noLook,
    lit: undefined,
    lesson: undefined,
  }
}
