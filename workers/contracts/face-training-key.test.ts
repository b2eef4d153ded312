import { expect, test } from 'vitest'
import { trainingKey } from './face-training-key.ts'
import { facesTable, trainingParameters } from './faces.ts'
import type { FacesParameters } from './faces.ts'
import { defaultParameters } from './parameters.ts'

const set = { id: 'faces' }
const base = defaultParameters(facesTable)
const key = trainingKey(base, set)

const others: Partial<FacesParameters> = {
  split: 'person',
  testShare: 0.3,
  trainer: 'kmeans',
  codebookSize: 65,
  regularization: 2,
  levelScale: 0.5,
  bandSize: 6,
  varianceSmoothing: 1,
  iterations: 4,
  initialization: 'random',
  seed: 2,
}

test('every setting that layers depend on tells trainings apart, and the faces do', () => {
  expect(Object.keys(others).toSorted()).toEqual(
    trainingParameters.filter((name) => name !== 'layers').toSorted(),
  )
  for (const [name, value] of Object.entries(others)) {
    expect([name, trainingKey({ ...base, [name]: value }, set)]).not.toEqual([name, key])
  }
  expect(trainingKey(base, { id: 'others' })).not.toBe(key)
})

test('the number of layers, and what is looked at, do not', () => {
  expect(trainingKey({ ...base, layers: 99, shownFace: 3, scale: '2', task: 'denoising' }, set)).toBe(key)
})

test('settings that a training does not read do not tell it from another', () => {
  const same = (some: Partial<FacesParameters>, others: Partial<FacesParameters>) =>
    trainingKey({ ...base, ...some }, set) === trainingKey({ ...base, ...some, ...others }, set)
  expect(same({ trainer: 'kmeans' }, { regularization: 7 })).toBe(true)
  expect(same({ trainer: 'random' }, { regularization: 7, iterations: 3, initialization: 'random' })).toBe(
    true,
  )
  expect(same({ split: 'every6' }, { testShare: 0.4 })).toBe(true)
  expect(same({ trainer: 'kmeans' }, { iterations: 3 })).toBe(false)
})
