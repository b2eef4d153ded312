import type { WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import { waterfillingTable } from '../../../../workers/contracts/waterfilling.ts'
import { isUnchanged, presetSettings } from '../../parts/presets/preset-settings.ts'
import type { Finding } from '../../parts/presets/preset-words.ts'
import type { Lesson, ParameterName, PresetMoment, WaterfillingState } from '../state.ts'
import { tableStatus } from '../training/training-status.ts'
import { presets } from './all-presets.ts'
import type { Preset } from './preset.ts'
import { isTableNeeded } from './preset.ts'

/** What a picture is drawn with, and no figure of a claim depends on. */
const looks: ReadonlySet<ParameterName> = new Set(['varianceScale', 'swept'])

type Page = Pick<WaterfillingState, 'wanted' | 'water' | 'training' | 'isCatchingUp' | 'lesson'>

export function presetOfLesson(lesson: Lesson | undefined): Preset | undefined {
  return presets.find(({ id }) => id === lesson?.id)
}

/** The settings of a preset before or after its answer, as the store keeps them. */
export function settingsOf(preset: Preset, isAnswered: boolean): WaterfillingParameters {
  return presetSettings(waterfillingTable, preset, isAnswered)
}

function isPresetUnchanged({ wanted }: Page, preset: Preset, isAnswered: boolean): boolean {
  return isUnchanged(waterfillingTable, wanted, settingsOf(preset, isAnswered), looks)
}

/** Whether the screen shows a preset: the water stands, and the codebooks are those of it where they matter. */
export function isShown(page: Page, preset: Preset, isAnswered: boolean): boolean {
  if (page.isCatchingUp || page.water?.parameters !== page.wanted) return false
  if (!isPresetUnchanged(page, preset, isAnswered)) return false
  return !isTableNeeded(preset, isAnswered) || tableStatus(page) === 'current'
}

/** Whether the screen is on its way to a preset by itself. */
export function isComing(page: Page, preset: Preset, isAnswered: boolean): boolean {
  if (!isPresetUnchanged(page, preset, isAnswered)) return false
  if (page.isCatchingUp) return true
  return isTableNeeded(preset, isAnswered) && ['soon', 'running'].includes(tableStatus(page))
}

/** What is on the screen now; codebooks of other settings are left out. */
export function momentOf(page: Page): PresetMoment | undefined {
  const { water, training } = page
  if (!water) return undefined
  const table = tableStatus(page) === 'current' ? training.table : undefined
  return { water, rows: table?.rows ?? {}, bound: table?.bound ?? Number.NaN }
}

/** What the screen says about the open preset: nothing before it is answered, or where it shows something else. */
export function findingOf(page: Page): Finding | undefined {
  const { lesson } = page
  const preset = presetOfLesson(lesson)
  if (!preset || !lesson?.before || !isShown(page, preset, true)) return undefined
  const after = momentOf(page)
  return after && preset.finding(lesson.before, after)
}
