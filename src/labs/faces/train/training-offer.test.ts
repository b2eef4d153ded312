import { expect, test } from 'vitest'
import { publishedSetting } from '../../../../workers/contracts/faces.ts'
import { parametersWith } from '../testing/made-up.ts'
import { hasPublishedSetting, publishedFor } from './training-offer.ts'

test('the size of the paper is not wanted until all that is trained has it', () => {
  expect(hasPublishedSetting(parametersWith())).toBe(false)
  expect(hasPublishedSetting(parametersWith(publishedSetting))).toBe(true)
  expect(hasPublishedSetting(parametersWith({ ...publishedSetting, lights: 20 }))).toBe(false)
  expect(hasPublishedSetting(parametersWith({ ...publishedSetting, codebookSize: 255 }))).toBe(false)
})

test('how the pictures are looked at is no part of it', () => {
  const looked = parametersWith({ ...publishedSetting, scale: '2', shownLayers: 7, shownFace: 3 })
  expect(hasPublishedSetting(looked)).toBe(true)
})

test('pictures that were brought stay as they are, and so do the heads beside them', () => {
  const wanted = parametersWith({ source: 'own', people: 5, lights: 9, headSize: '48x42' })
  const published = { ...wanted, ...publishedFor(wanted) }
  expect(published).toMatchObject({ people: 5, lights: 9, headSize: '48x42', layers: 100, codebookSize: 256 })
  expect(hasPublishedSetting(published)).toBe(true)
  expect(publishedFor(parametersWith())).toEqual(publishedSetting)
})
