import { expect, test } from 'vitest'
import { paperSetting } from '../../../../workers/contracts/waterfilling.ts'
import type { WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import { parametersWith } from './testing/made-up.ts'
import { gapKey, isLight, isPaperSetting, tableKey } from './training-keys.ts'

const poured = { profile: { key: 'p' }, pour: { profileKey: 'p', waterLevel: 0.6275 } }
const keysOf = (some: Partial<WaterfillingParameters>, at = poured) => {
  const parameters = parametersWith(some)
  return [tableKey(parameters, at), gapKey(parameters, at)]
}
const [usualTable, usualGap] = keysOf({})

test('what changes the numbers changes both keys', () => {
  const changes: Partial<WaterfillingParameters>[] = [
    { codebookSize: 128 },
    { trainingSize: 500 },
    { testSize: 500 },
    { trials: 2 },
    { iterations: 5 },
    { initialization: 'random' },
    { seed: 2 },
  ]
  for (const change of changes) {
    const [table, gap] = keysOf(change)
    expect(table).not.toBe(usualTable)
    expect(gap).not.toBe(usualGap)
  }
  const [table, gap] = keysOf({}, { ...poured, profile: { key: 'another' } })
  expect(table).not.toBe(usualTable)
  expect(gap).not.toBe(usualGap)
})

test('what changes a picture only changes neither', () => {
  expect(keysOf({ varianceScale: 'log', totalBits: 99 })).toEqual([usualTable, usualGap])
})

test('the sweep is part of its own key only, the regularizations of that of the table, in any order', () => {
  expect(keysOf({ swept: 'codebookSize' })[0]).toBe(usualTable)
  expect(keysOf({ swept: 'codebookSize' })[1]).not.toBe(usualGap)
  expect(keysOf({ regularization1: 3 })[0]).not.toBe(usualTable)
  expect(keysOf({ regularization1: 1000, regularization3: 0.1 })[0]).toBe(usualTable)
})

test('the level counts where it is held; one that is solved for may differ in its last bits', () => {
  const nudged = { ...poured, pour: { ...poured.pour, waterLevel: 0.6275 + 1e-13 } }
  const lower = { ...poured, pour: { ...poured.pour, waterLevel: 0.5 } }
  expect(keysOf({}, nudged)).toEqual([usualTable, usualGap])
  expect(keysOf({}, lower)[0]).not.toBe(usualTable)
  expect(keysOf({ held: 'level' }, lower)[1]).not.toBe(keysOf({ held: 'level' })[1])
})

test('the default is trained unasked, the paper’s setting is not', () => {
  expect(isLight(parametersWith(), 200)).toBe(true)
  expect(isLight(parametersWith(paperSetting), 1000)).toBe(false)
})

test('the paper’s setting is known by all that it says', () => {
  expect(isPaperSetting(parametersWith(paperSetting))).toBe(true)
  expect(isPaperSetting(parametersWith({ ...paperSetting, seed: 7, varianceScale: 'log' }))).toBe(true)
  for (const [name, value] of Object.entries(paperSetting)) {
    if (typeof value !== 'number') continue
    expect(isPaperSetting(parametersWith({ ...paperSetting, [name]: value + 1 }))).toBe(false)
  }
})
