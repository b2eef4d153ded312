import { expect, test } from 'vitest'
import { emptyState } from '../state.ts'
import type { WaterfillingState } from '../state.ts'
import { trainedTable, waterWith } from '../training/testing/made-up.ts'
import { tableKey } from '../training/training-keys.ts'
import { presets } from './all-presets.ts'
import type { Preset } from './preset.ts'
import { findingOf, isComing, isShown, momentOf, presetOfLesson, settingsOf } from './preset-state.ts'

function presetOf(id: string): Preset {
  const preset = presetOfLesson({ id })
  if (!preset) throw new Error(`no preset ${id}`)
  return preset
}

/** A page at rest with the settings of a preset, its codebooks trained or not. */
function pageOf(preset: Preset, isAnswered: boolean, isTrained: boolean): WaterfillingState {
  const wanted = settingsOf(preset, isAnswered)
  const water = { ...waterWith(wanted), parameters: wanted }
  const state = { ...emptyState(), wanted, water, lesson: { id: preset.id } }
  if (!isTrained) return state
  const table = { ...trainedTable({ parameters: wanted }), key: tableKey(water), isWhole: true }
  return { ...state, training: { ...state.training, table } }
}

test('every preset asks a question with one answer among its choices, under a name of its own', () => {
  for (const { choices, answer, question, lesson } of presets) {
    expect(choices[answer]).toBeTypeOf('string')
    expect(new Set(choices).size).toBe(choices.length)
    expect(question).toMatch(/\?$/u)
    expect(lesson).toMatch(/\.$/u)
  }
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
})

test('a preset about codebooks is asked when they are trained, and is on its way until then', () => {
  const preset = presetOf('memorises')
  const [waiting, trained] = [false, true].map((isTrained) => pageOf(preset, false, isTrained))
  expect([isShown(waiting, preset, false), isComing(waiting, preset, false)]).toEqual([false, true])
  expect([isShown(trained, preset, false), isComing(trained, preset, false)]).toEqual([true, false])
  const cancelled = { ...waiting.training, cancelledKey: tableKey(waterOf(waiting)) }
  expect(isComing({ ...waiting, training: cancelled }, preset, false)).toBe(false)
})

test('a preset about the water needs none; the published size is asked about before it is trained', () => {
  for (const id of ['flat', 'paper']) {
    expect(isShown(pageOf(presetOf(id), false, false), presetOf(id), false)).toBe(true)
  }
  const paper = presetOf('paper')
  expect(isShown(pageOf(paper, true, false), paper, true)).toBe(false)
  expect(isShown(pageOf(paper, true, true), paper, true)).toBe(true)
})

test('a changed parameter leaves a preset, a changed axis does not', () => {
  const preset = presetOf('flat')
  const page = pageOf(preset, false, false)
  const withSettings = (some: Partial<WaterfillingState['wanted']>): WaterfillingState => {
    const wanted = { ...page.wanted, ...some }
    return { ...page, wanted, water: { ...waterOf(page), parameters: wanted } }
  }
  expect(isShown(withSettings({ varianceScale: 'log', swept: 'codebookSize' }), preset, false)).toBe(true)
  expect(isShown(withSettings({ decay: 0.02 }), preset, false)).toBe(false)
  expect(isShown({ ...page, isCatchingUp: true }, preset, false)).toBe(false)
})

test('nothing is found before the answer, or with codebooks of other settings', () => {
  const preset = presetOf('memorises')
  const before = momentOf(pageOf(preset, false, true))
  const page = pageOf(preset, true, true)
  if (!before) throw new Error('a page with water is a moment')
  expect(findingOf(page)).toBeUndefined()
  const answered = { ...page, lesson: { id: preset.id, guess: 0, before } }
  expect(findingOf(answered)?.text).toContain('On its samples K-means goes from 0.6727')
  expect(findingOf({ ...answered, training: emptyState().training })).toBeUndefined()
})

function waterOf({ water }: WaterfillingState): NonNullable<WaterfillingState['water']> {
  if (!water) throw new Error('the page has water')
  return water
}
