import { expect, test } from 'vitest'
import { paperSetting } from '../../../../workers/contracts/waterfilling.ts'
import type { WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import { parametersWith, waterWith } from './testing/made-up.ts'
import { gapKey, isLight, isPaperData, isPaperSetting, tableKey } from './training-keys.ts'

const keysOf = (some: Partial<WaterfillingParameters>, level = 0.6275, profileKey = 'p') => {
  const water = waterWith(some, level, profileKey)
  return [tableKey(water), gapKey(water)]
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
  const [table, gap] = keysOf({}, 0.6275, 'another')
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
  expect(keysOf({ regularization1: 3 })[1]).toBe(usualGap)
  expect(keysOf({ regularization2: 3 })[1]).not.toBe(usualGap)
  const [one, other] = [2, 3].map(
    (regularization2) => keysOf({ swept: 'regularization', regularization2 })[1],
  )
  expect(one).toBe(other)
  expect(keysOf({ regularization1: 1000, regularization3: 0.1 })[0]).toBe(usualTable)
})

test('the level counts where it is held; one that is solved for may differ in its last bits', () => {
  expect(keysOf({}, 0.6275 + 1e-13)).toEqual([usualTable, usualGap])
  expect(keysOf({}, 0.5)[0]).not.toBe(usualTable)
  expect(keysOf({}, 0.5)[1]).toBe(usualGap)
  expect(keysOf({ held: 'level' }, 0.5)[1]).not.toBe(keysOf({ held: 'level' })[1])
})

test('the default is trained unasked, the paper’s setting is not', () => {
  expect(isLight(waterWith())).toBe(true)
  expect(isLight(waterWith(paperSetting))).toBe(false)
})

test('the paper’s setting is known by all that it says', () => {
  expect(isPaperSetting(parametersWith(paperSetting))).toBe(true)
  expect(isPaperSetting(parametersWith({ ...paperSetting, seed: 7, varianceScale: 'log' }))).toBe(true)
  expect(isPaperData(parametersWith({ ...paperSetting, trials: 1 }))).toBe(true)
  for (const [name, value] of Object.entries(paperSetting)) {
    if (typeof value !== 'number') continue
    expect(isPaperSetting(parametersWith({ ...paperSetting, [name]: value + 1 }))).toBe(false)
  }
})
