import { expect, test } from 'vitest'
import type { TableRow } from '../../../../workers/contracts/waterfilling-results.ts'
import { paperSetting } from '../../../../workers/contracts/waterfilling.ts'
import { methodKey, tableMethods } from './methods.ts'
import { publishedBound, publishedRow } from './published.ts'
import { bestRow, namedRows, tableCaption } from './table-caption.ts'
import { parametersWith, rowOf } from './testing/made-up.ts'

const parameters = parametersWith(paperSetting)

function tableOf(rows: readonly TableRow[], bound: number | undefined = publishedBound) {
  return {
    parameters,
    bound,
    trialsDone: 5,
    rows: Object.fromEntries(rows.map((row) => [methodKey(row), row])),
  }
}

const published = tableMethods(parameters).map(({ method, lambda }) =>
  rowOf({ method, lambda }, { ...publishedRow({ method, lambda }), testSpread: 0.0002 }),
)

test('the published table says that K-means memorises and that λ = 10 is best', () => {
  const [memory, leader] = tableCaption(tableOf(published))
  expect(memory).toContain('trains to 0.6727, below the bound 0.9185: it memorises its 1\u2009000 samples')
  expect(memory).toContain('its 1.0054 is worse than sending nothing')
  expect(leader).toContain('VR, λ = 10: 0.9384, 0.0010 less than random')
  expect(bestRow(namedRows(tableOf(published)))?.lambda).toBe(10)
})

test('every published method has its figures; a regularization that is not printed has none', () => {
  expect(tableMethods(parameters).map((name) => publishedRow(name)?.test)).toEqual([
    1.0054, 0.9394, 0.9413, 0.9384, 0.939,
  ])
  expect(publishedRow({ method: 'vr', lambda: 2 })).toBeUndefined()
})

test('one trial has no spread to measure a lead with, and is said to be one', () => {
  const [, leader] = tableCaption({ ...tableOf(published), trialsDone: 1 })
  expect(leader).toContain('0.0010 less than random codewords in this one trial')
})

test('what does not hold is not said', () => {
  const honest = rowOf({ method: 'kmeans', lambda: null }, { train: 0.93, test: 0.97 })
  const [memory] = tableCaption(tableOf([honest]))
  expect(memory).toContain('cannot memorise')
  expect(memory).not.toContain('worse than sending nothing')
  expect(tableCaption(tableOf([honest]))).toHaveLength(1)
  expect(tableCaption(tableOf([], undefined))).toEqual([])
})

test('a lead within the spread of the trials is no lead', () => {
  const noisy = published.map((row) => ({ ...row, testSpread: 0.002 }))
  expect(tableCaption(tableOf(noisy))[1]).toContain('no further from random codewords than the trials differ')
})
