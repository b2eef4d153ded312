import { faceModel } from '../../../../workers/contracts/face-model.ts'
import type {
  FaceModel,
  FaceSet,
  FaceTrainingEvent,
  LearnedLayer,
  PreparedFaces,
} from '../../../../workers/contracts/faces-results.ts'
import type { FacesParameters } from '../../../../workers/contracts/faces.ts'

/** Which training: its faces and its settings. */
export interface TrainingTask {
  /** tells one training from another, however many layers they have */
  readonly key: string
  readonly parameters: FacesParameters
  readonly set: FaceSet
}

/** Codebooks as far as they are trained, with what they were made from. */
export interface FaceTraining extends TrainingTask {
  readonly prepared: PreparedFaces
  readonly layers: readonly LearnedLayer[]
  /** layers after these that are learned and not wanted now: asked for again, they need not be learned again */
  readonly spare: readonly LearnedLayer[]
  /** why there are no more layers, where the pictures had nothing left to code */
  readonly exhausted: string | undefined
  /** the same object until the layers change */
  readonly model: FaceModel
}

/** The training under way. */
export interface TrainingRun extends TrainingTask {
  /** 0 to 1 */
  readonly share: number
  readonly words: string
  readonly secondsLeft: number | undefined
}

export interface TrainingFailure {
  readonly key: string
  readonly message: string
  /** a defect and not a refusal: worth another try */
  readonly isCrash: boolean
}

export interface TrainingState {
  /** what the figures show and pictures are looked at with; a new training replaces it when its data are prepared */
  readonly shown: FaceTraining | undefined
  /** other trainings, the oldest first: of the same faces, for comparison, and the one that is paused */
  readonly earlier: readonly FaceTraining[]
  readonly run: TrainingRun | undefined
  /** the training that the reader stopped, and whether it is to go on: paused, its data stay in memory */
  readonly stopped: (TrainingTask & { readonly isPaused: boolean }) | undefined
  readonly failure: TrainingFailure | undefined
  /** one sentence on how the training went, such as that it went on after a crash */
  readonly remark: string | undefined
}

export const noTraining: TrainingState = {
  shown: undefined,
  earlier: [],
  run: undefined,
  stopped: undefined,
  failure: undefined,
  remark: undefined,
}

/** What a run is asked with. */
export interface TrainingBasis extends TrainingTask {
  /** the layers that the run goes on from */
  readonly done: readonly LearnedLayer[]
}

/** More lines than these cannot be told apart. */
const keptCount = 4

/** The state with what a run has sent. Its first word, that the data are prepared, puts it on the screen. */
export function withTrainingEvent(
  state: TrainingState,
  basis: TrainingBasis,
  event: FaceTrainingEvent,
  secondsLeft: number | undefined,
): TrainingState {
  switch (event.kind) {
    case 'progress': {
      const { share, words } = event
      return { ...state, run: state.run && { ...state.run, share, words, secondsLeft } }
    }
    case 'prepared':
      return withShown(state, trainingOf(basis, event, basis.done))
    case 'exhausted': {
      const { shown } = state
      return shown?.key === basis.key ? { ...state, shown: { ...shown, exhausted: event.reason } } : state
    }
    case 'layer': {
      const { shown } = state
      if (shown?.key !== basis.key) return state
      // A layer that is told twice is the same layer.
      const before = shown.layers.filter(({ index }) => index < event.index)
      return { ...state, shown: trainingOf(shown, shown.prepared, [...before, event]) }
    }
  }
}

/**
 * The state with another training on the screen. The one before it stays for comparison if it is of the same faces, and
 * in any case if it is paused: it goes on from its layers.
 */
export function withShown(state: TrainingState, shown: FaceTraining): TrainingState {
  const before = state.shown ? [...state.earlier, state.shown] : state.earlier
  const others = before.filter(({ key, layers }) => key !== shown.key && layers.length > 0)
  const compared = new Set(others.filter(({ set }) => set.id === shown.set.id).slice(-keptCount))
  const earlier = others.filter((one) => compared.has(one) || isPaused(state, one))
  return { ...state, shown, earlier }
}

/** Trainings to draw beside the one that is shown: a paused one stands for nothing yet. */
export function comparedWith(
  state: Pick<TrainingState, 'shown' | 'earlier' | 'stopped'>,
): readonly FaceTraining[] {
  const { shown, earlier } = state
  return earlier.filter((one) => one.set.id === shown?.set.id && !isPaused(state, one))
}

/** The state without trainings for comparison. */
export function withoutCompared(state: TrainingState): TrainingState {
  return { ...state, earlier: state.earlier.filter((one) => isPaused(state, one)) }
}

export function isPaused(
  { stopped }: Pick<TrainingState, 'stopped'>,
  { key }: Pick<TrainingTask, 'key'>,
): boolean {
  return stopped?.isPaused === true && stopped.key === key
}

/** Whether a training has all layers that are wanted of it, or all that there can be. */
export function isWhole(training: FaceTraining, { layers: wanted }: FacesParameters): boolean {
  return learnedLayers(training).length >= wanted || training.exhausted !== undefined
}

/** All layers of a training, whether they are wanted now or not. */
export function learnedLayers({ layers, spare }: FaceTraining): readonly LearnedLayer[] {
  return spare.length === 0 ? layers : [...layers, ...spare]
}

/** A training with as many of its layers as are wanted; the others are put aside. The same one where that is so already. */
export function withLayers(training: FaceTraining, { layers: wanted }: FacesParameters): FaceTraining {
  const learned = learnedLayers(training)
  const count = Math.min(wanted, learned.length)
  if (count === training.layers.length) return training
  const parameters = { ...training.parameters, layers: count }
  const { prepared, exhausted } = training
  const fewer = trainingOf({ ...training, parameters }, prepared, learned.slice(0, count))
  return { ...fewer, spare: learned.slice(count), exhausted }
}

/** A training with its model, which is made anew only here. */
export function trainingOf(
  { key, parameters, set }: TrainingTask,
  prepared: PreparedFaces,
  layers: readonly LearnedLayer[],
): FaceTraining {
  const model = faceModel(parameters, set, prepared, layers)
  return { key, parameters, set, prepared, layers, spare: [], exhausted: undefined, model }
}
