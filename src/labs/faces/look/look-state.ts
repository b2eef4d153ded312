import type { LookSubject } from '../../../../workers/contracts/faces-requests.ts'
import type {
  CodewordPictures,
  Evaluation,
  FaceMethod,
  LookEvent,
  LookInputs,
  LookLayers,
  LookPicture,
} from '../../../../workers/contracts/faces-results.ts'
import type { FacesParameters, ResidualTrainer } from '../../../../workers/contracts/faces.ts'
import { keptWith } from '../../parts/kept-with.ts'
import type { ComparisonView } from './pictures/comparison-view.ts'
import { usualView } from './pictures/comparison-view.ts'

/** A picture that was brought only to be looked at. */
export interface BroughtPicture {
  /** tells one picture from another by its content and its kind */
  readonly id: string
  readonly title: string
  readonly subject: Exclude<LookSubject, { readonly place: number }>
  /** of a small picture: how much smaller than the faces it is; with another scale it cannot be looked at */
  readonly scale: FacesParameters['scale'] | undefined
  /** the held-out face that was chosen then: choosing another one leads back to the held-out faces */
  readonly besideFace: number
}

/** What a look is made of. */
export interface LookBasis {
  readonly key: string
  /** one picture, one training, one task: results of another one cannot stand beside its results */
  readonly sceneKey: string
  readonly subject: LookSubject
  /** such as “held-out face 7” */
  readonly title: string
  readonly task: FacesParameters['task']
  readonly scale: number
  readonly noiseDeviation: number
  /** how many layers the decoder uses */
  readonly layers: number
  readonly codebookSize: number
  /** what made the codebooks: the method “rrq” is called after it */
  readonly trainer: ResidualTrainer
}

/** One method's picture, and how many layers it was decoded with. */
export interface LookedPicture extends LookPicture {
  readonly layers: number
}

/** One picture through all methods, as far as it is computed. */
export interface ShownLook {
  readonly basis: LookBasis
  readonly inputs: LookInputs
  readonly pictures: Readonly<Partial<Record<FaceMethod, LookedPicture>>>
  readonly layers: LookLayers | undefined
  readonly isWhole: boolean
}

/** The means over the held-out pictures of one training, task and scale. */
export interface KeyedEvaluation extends Evaluation {
  readonly key: string
  /** the same for any number of layers of one training */
  readonly sceneKey: string
}

export type LookWork =
  | { readonly task: 'look'; readonly key: string; readonly basis: LookBasis }
  | { readonly task: 'evaluate'; readonly key: string; readonly sceneKey: string }
  | { readonly task: 'codewords'; readonly key: string }

export interface LookFailure {
  readonly task: LookWork['task']
  readonly key: string
  readonly message: string
  /** a defect and not a refusal: worth another try */
  readonly isCrash: boolean
}

/** What is known of pictures that were looked at. */
export interface LookState {
  readonly shown: ShownLook | undefined
  /** of what is wanted now, or of the same training when it had fewer layers */
  readonly evaluation: KeyedEvaluation | undefined
  /** by key, so that the means of another task or scale are there again at once */
  readonly evaluations: Readonly<Record<string, KeyedEvaluation>>
  readonly brought: BroughtPicture | undefined
  readonly comparison: ComparisonView
  /** the codeword viewer, and the layer it is open at */
  readonly viewedLayer: number | undefined
  readonly codewords: Readonly<Record<string, KeyedCodewords>>
  readonly run:
    | {
        readonly task: LookWork['task']
        readonly key: string
        readonly share: number
        readonly words: string
      }
    | undefined
  readonly failure: LookFailure | undefined
}

export interface KeyedCodewords extends CodewordPictures {
  readonly key: string
}

export const noLook: LookState = {
  shown: undefined,
  evaluation: undefined,
  evaluations: {},
  brought: undefined,
  comparison: usualView,
  viewedLayer: undefined,
  codewords: {},
  run: undefined,
  failure: undefined,
}

const keptEvaluations = 24
const keptCodewords = 16

/** The state with what a run has sent. */
export function withLookEvent(state: LookState, work: LookWork, event: LookEvent): LookState {
  switch (event.kind) {
    case 'progress':
      return { ...state, run: { task: work.task, key: work.key, share: event.share, words: event.words } }
    case 'inputs':
      return work.task === 'look' ? { ...state, shown: begun(state.shown, work.basis, event) } : state
    case 'picture':
    case 'layers':
      return work.task === 'look' ? { ...state, shown: continued(state.shown, work.basis, event) } : state
    case 'evaluation': {
      if (work.task !== 'evaluate') return state
      const evaluation = { ...event, key: work.key, sceneKey: work.sceneKey }
      return { ...state, evaluation, evaluations: keptWith(state.evaluations, evaluation, keptEvaluations) }
    }
    case 'codewords':
      return {
        ...state,
        codewords: keptWith(state.codewords, { ...event, key: work.key }, keptCodewords),
      }
  }
}

/** Of the same scene the pictures stay until their successors come; of another one they would mislead. */
function begun(shown: ShownLook | undefined, basis: LookBasis, inputs: LookInputs): ShownLook {
  const isSame = shown?.basis.sceneKey === basis.sceneKey
  return isSame
    ? { ...shown, basis, inputs, isWhole: false }
    : { basis, inputs, pictures: {}, layers: undefined, isWhole: false }
}

/** Of a scene that was looked at before, the worker sends only what changes. */
function continued(
  shown: ShownLook | undefined,
  basis: LookBasis,
  event: LookPicture | LookLayers,
): ShownLook | undefined {
  if (shown?.basis.sceneKey !== basis.sceneKey) return shown
  const current = { ...shown, basis, isWhole: false }
  if (event.kind === 'layers') return { ...current, layers: event }
  const picture = { ...event, layers: basis.layers }
  return { ...current, pictures: { ...shown.pictures, [event.method]: picture } }
}

/** The state with a task that has ended as a whole. */
export function withWhole(state: LookState, work: LookWork): LookState {
  const failure = state.failure?.task === work.task ? undefined : state.failure
  const { shown } = state
  if (work.task !== 'look') return { ...state, failure }
  if (shown?.basis.sceneKey !== work.basis.sceneKey) {
    // Asked for again it would be missing again, without end.
    const message = 'no picture was made'
    return { ...state, failure: { task: 'look', key: work.key, message, isCrash: true } }
  }
  return { ...state, failure, shown: { ...shown, basis: work.basis, isWhole: true } }
}

/** The state with the means that belong to what is wanted, where they are known: else the same state. */
export function recalled(
  state: LookState,
  { key, sceneKey }: { readonly key: string; readonly sceneKey: string },
): LookState {
  const { evaluation, evaluations } = state
  if (key in evaluations) {
    // What failed was other means.
    const failure = state.failure?.task === 'evaluate' ? undefined : state.failure
    const isSame = evaluation === evaluations[key] && failure === state.failure
    return isSame ? state : { ...state, evaluation: evaluations[key], failure }
  }
  return evaluation && evaluation.sceneKey !== sceneKey ? { ...state, evaluation: undefined } : state
}
