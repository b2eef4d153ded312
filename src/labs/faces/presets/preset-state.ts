import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import { facesTable } from '../../../../workers/contracts/faces.ts'
import type { Finding } from '../../parts/presets/preset-words.ts'
import { isUnchanged, presetSettings } from '../../parts/presets/preset-settings.ts'
import { evaluationKeys } from '../look/look-work.ts'
import type { FacesState, ParameterName } from '../state.ts'
import { trainingStatus } from '../train/training-offer.ts'
import { presets } from './all-presets.ts'
import type { Lesson, Preset, PresetMoment } from './preset.ts'

/** Which face is looked at, and with how many layers: no figure of a claim depends on it. */
const looks: ReadonlySet<ParameterName> = new Set(['shownFace', 'shownLayers'])

type Page = Pick<
  FacesState,
  'wanted' | 'faces' | 'heads' | 'brought' | 'training' | 'look' | 'making' | 'lesson'
>

export function presetOfLesson(lesson: Lesson | undefined): Preset | undefined {
  return presets.find(({ id }) => id === lesson?.id)
}

/** The settings of a preset before or after its answer, as the store keeps them. */
export function settingsOf(preset: Preset, isAnswered: boolean): FacesParameters {
  return presetSettings(facesTable, preset, isAnswered)
}

function isPresetUnchanged({ wanted }: Page, preset: Preset, isAnswered: boolean): boolean {
  return isUnchanged(facesTable, wanted, settingsOf(preset, isAnswered), looks)
}

/** What is on the screen now; undefined while its training is not whole. */
export function momentOf(page: Page): PresetMoment | undefined {
  const { shown } = page.training
  if (!shown || page.making || trainingStatus(page) !== 'current') return undefined
  const { key } = evaluationKeys(page.wanted, shown.model)
  return { layers: shown.layers, evaluation: page.look.evaluations[key] }
}

/** Whether the means must be there: after the answer, and before it where the answer compares with them. */
function isEvaluationNeeded({ needsEvaluation, after }: Preset, isAnswered: boolean): boolean {
  return needsEvaluation && (isAnswered || Object.keys(after).length > 0)
}

/** Whether the screen shows a preset: its codebooks are trained, and the means are there where they matter. */
export function isShown(page: Page, preset: Preset, isAnswered: boolean): boolean {
  const moment = momentOf(page)
  if (!moment || !isPresetUnchanged(page, preset, isAnswered)) return false
  return !isEvaluationNeeded(preset, isAnswered) || moment.evaluation !== undefined
}

/** Whether the screen is on its way to a preset by itself. */
export function isComing(page: Page, preset: Preset, isAnswered: boolean): boolean {
  if (!isPresetUnchanged(page, preset, isAnswered)) return false
  if (page.making || ['none', 'soon', 'running'].includes(trainingStatus(page))) return true
  const isEvaluating = page.look.failure?.task !== 'evaluate'
  return momentOf(page) !== undefined && isEvaluating && !isShown(page, preset, isAnswered)
}

/** What the screen says about the open preset: nothing before it is answered, or where it shows something else. */
export function findingOf(page: Page): Finding | undefined {
  const { lesson } = page
  const preset = presetOfLesson(lesson)
  if (!preset || !lesson?.before || !isShown(page, preset, true)) return undefined
  const after = momentOf(page)
  return after && preset.finding(lesson.before, after)
}
