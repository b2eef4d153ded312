import { expect, test } from 'vitest'
import type { Evaluation } from '../../../../workers/contracts/faces-results.ts'
import { evaluationKeys } from '../look/look-work.ts'
import type { FacesState } from '../state.ts'
import { emptyState, headsOf } from '../state.ts'
import { faceSetOf, layerOf, trainedWith } from '../testing/made-up.ts'
import { presets } from './all-presets.ts'
import type { Preset } from './preset.ts'
import { findingOf, isComing, isShown, momentOf, presetOfLesson, settingsOf } from './preset-state.ts'

function presetOf(id: string): Preset {
  const preset = presetOfLesson({ id })
  if (!preset) throw new Error(`no preset ${id}`)
  return preset
}

const quality = (psnrDb: number) => ({ psnrDb, ssim: 0.8 })

/** Figures of the reference on Cropped Yale. */
const evaluation: Evaluation = {
  kind: 'evaluation',
  pictureCount: 106,
  layers: 24,
  methods: {
    bicubic: quality(27.85),
    bicubicBackProjection: quality(28.75),
    rrq: quality(25.34),
    rrqBackProjection: quality(29.3),
    mmse: quality(31.94),
  },
  ridge: 1,
  remarks: [],
}

/** A page at rest with the settings of a preset; trained, and its pictures rebuilt, or not. */
function pageOf(preset: Preset, isAnswered: boolean, { layers = 24, isEvaluated = true } = {}): FacesState {
  const wanted = settingsOf(preset, isAnswered)
  const shown = trainedWith({ ...wanted }, {}, layers)
  const page = {
    ...emptyState(),
    wanted,
    faces: faceSetOf(),
    heads: headsOf({ wanted }),
    lesson: { id: preset.id },
  }
  const { key, sceneKey } = evaluationKeys(wanted, shown.model)
  const evaluations = isEvaluated ? { [key]: { ...evaluation, key, sceneKey } } : {}
  return { ...page, training: { ...page.training, shown }, look: { ...page.look, evaluations } }
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

test('a preset is asked when its training is whole, and is on its way until then', () => {
  const preset = presetOf('kmeans')
  const under = pageOf(preset, false, { layers: 9 })
  expect([isShown(under, preset, false), isComing(under, preset, false)]).toEqual([false, true])
  expect([
    isShown(pageOf(preset, false), preset, false),
    isComing(pageOf(preset, false), preset, false),
  ]).toEqual([true, false])
})

test('a claim about rebuilt pictures waits for their means; where they are the answer, it is asked before them', () => {
  const alone = presetOf('bicubic')
  expect(isShown(pageOf(alone, false, { isEvaluated: false }), alone, false)).toBe(true)
  expect(isShown(pageOf(alone, false, { isEvaluated: false }), alone, true)).toBe(false)
  expect(isComing(pageOf(alone, false, { isEvaluated: false }), alone, true)).toBe(true)
  expect(isShown(pageOf(alone, false), alone, true)).toBe(true)
  const compared = presetOf('people')
  expect(isShown(pageOf(compared, false, { isEvaluated: false }), compared, false)).toBe(false)
})

test('the face that is looked at does not matter, any other setting does', () => {
  const preset = presetOf('bicubic')
  const page = pageOf(preset, false)
  expect(isShown({ ...page, wanted: { ...page.wanted, shownFace: 3, shownLayers: 5 } }, preset, false)).toBe(
    true,
  )
  expect(isShown({ ...page, wanted: { ...page.wanted, scale: '2' } }, preset, false)).toBe(false)
})

test('a finding compares what is on the screen with what was before the answer', () => {
  const preset = presetOf('bicubic')
  const page = pageOf(preset, true)
  expect(findingOf(page)).toBeUndefined()
  const before = momentOf(page)
  if (!before) throw new Error('the page is at rest')
  expect(findingOf({ ...page, lesson: { id: 'bicubic', guess: 1, before } })).toEqual({
    text: 'Bicubic has 27.85 dB, RRQ as published 25.34 dB.',
    holds: true,
  })
})

test('claims hold with the figures of the reference and fail with others', () => {
  const moment = (
    train: number,
    unseen: number,
    some: Partial<Parameters<typeof layerOf>[1]> = {},
    psnrDb = 31.94,
  ) => ({
    layers: [layerOf(99, { trainDistortion: train, testDistortion: unseen, ...some })],
    evaluation: { ...evaluation, methods: { ...evaluation.methods, mmse: quality(psnrDb) } },
  })
  const vr = moment(0.03, 0.0474, { activeCount: 800 })
  const holds = (id: string, after: ReturnType<typeof moment>) => presetOf(id).finding(vr, after).holds
  expect(holds('kmeans', moment(0.0011, 0.0585))).toBe(true)
  expect(holds('kmeans', moment(0.0011, 0.0474))).toBe(false)
  expect(holds('kmeans', moment(0.031, 0.0585))).toBe(false)
  expect(holds('low-level', moment(0.001, 0.0594, { activeCount: 9000 }))).toBe(true)
  expect(holds('low-level', moment(0.001, 0.0594, { activeCount: 700 }))).toBe(false)
  expect(holds('random', moment(0.06, 0.061))).toBe(true)
  expect(holds('random', moment(0.03, 0.061))).toBe(false)
  expect(holds('back-projection', vr)).toBe(true)
  expect(holds('people', moment(0.03, 0.1, {}, 27))).toBe(true)
  expect(holds('people', moment(0.03, 0.1, {}, 33))).toBe(false)
  for (const preset of presets) {
    const nothing = { layers: [], evaluation: undefined }
    expect(preset.finding(nothing, nothing).holds).toBe(false)
  }
})
