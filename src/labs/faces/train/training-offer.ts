import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import { headParameters, publishedSetting, trainingParameters } from '../../../../workers/contracts/faces.ts'
import type { FacesState } from '../state.ts'
import { areFacesBehind } from '../state.ts'
import type { FaceTraining, TrainingState, TrainingTask } from './trained.ts'
import { isWhole, learnedLayers } from './trained.ts'
import type { TrainingCost } from './training-cost.ts'
import { measuredSpeed, trainingCost } from './training-cost.ts'
import { trainingKey } from '../../../../workers/contracts/face-training-key.ts'

type Page = Pick<FacesState, 'wanted' | 'faces' | 'training'>
type StatusPage = Page & Pick<FacesState, 'heads' | 'brought'>

/** A training that is expected to take less begins by itself. */
const lightSeconds = 6

/**
 * How the training on the screen stands to what is wanted: it is that, it is being made, something else is, it will be
 * by itself, or the reader has to ask for it. None while other faces are on their way.
 */
export type TrainingStatus =
  | 'none'
  | 'current'
  | 'running'
  | 'paused'
  | 'cancelled'
  | 'failed'
  | 'soon'
  | 'heavy'

export function wantedTraining({ wanted, faces }: Pick<Page, 'wanted' | 'faces'>): TrainingTask | undefined {
  return faces && { key: trainingKey(wanted, faces), parameters: wanted, set: faces }
}

/** A training that is there, as far as it came. */
export function trainingOfKey({ shown, earlier }: TrainingState, key: string): FaceTraining | undefined {
  return [shown, ...earlier].find((training) => training?.key === key)
}

/** What a training still takes, by what this machine took for the one on the screen. */
export function remainingCost({ training }: Pick<Page, 'training'>, task: TrainingTask): TrainingCost {
  const { shown } = training
  const speed = shown ? measuredSpeed(shown.parameters, shown.set, shown.layers) : 1
  const known = trainingOfKey(training, task.key)
  const layersDone = known ? learnedLayers(known).length : 0
  return trainingCost(task.parameters, task.set, { speed, layersDone })
}

/** Whether a training is so short that it need not be asked for. */
export function isLight(page: Pick<Page, 'training'>, task: TrainingTask): boolean {
  return remainingCost(page, task).seconds < lightSeconds
}

export function trainingStatus(page: StatusPage): TrainingStatus {
  const { shown, run, stopped, failure } = page.training
  if (run && stopped?.key !== run.key) return 'running'
  if (stopped?.isPaused === true) return 'paused'
  if (run) return 'running'
  const task = wantedTraining(page)
  if (!task || areFacesBehind(page)) return 'none'
  if (shown?.key === task.key && isWhole(shown, task.parameters)) return 'current'
  if (failure?.key === task.key) return 'failed'
  if (stopped?.key === task.key) return 'cancelled'
  return isLight(page, task) ? 'soon' : 'heavy'
}

/** Whether something else than what is on the screen is being trained, or about to be. */
export function isShownStale(page: StatusPage): boolean {
  const { shown, run } = page.training
  if (run) return shown !== undefined && shown.key !== run.key
  return shown !== undefined && trainingStatus(page) === 'soon'
}

type Heads = Pick<FacesParameters, 'source' | 'people' | 'lights' | 'headSize'>

/** The setting of the paper for the faces that are wanted: beside pictures that were brought, the heads stay as they are. */
export function publishedFor({ source, people, lights, headSize }: Heads): Partial<FacesParameters> {
  return source === 'heads' ? publishedSetting : { ...publishedSetting, people, lights, headSize }
}

/** Whether the codebooks that are wanted, and the heads, have the size of the paper, however they are looked at. */
export function hasPublishedSetting(wanted: FacesParameters): boolean {
  const asked = publishedFor(wanted)
  return [...headParameters, ...trainingParameters].every(
    (name) => !(name in asked) || wanted[name] === asked[name],
  )
}
