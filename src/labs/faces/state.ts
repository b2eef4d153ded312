import type { FacesParameters } from '../../../workers/contracts/faces.ts'
import { facesTable, headParameters } from '../../../workers/contracts/faces.ts'
import type { FaceModel, FaceSet, RefusedFile } from '../../../workers/contracts/faces-results.ts'
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
export function modelOf({ training }: Pick<FacesState, 'training'>): FaceModel | undefined {
  return training.shown?.model
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
    look: noLook,
    lit: undefined,
    lesson: undefined,
  }
}
