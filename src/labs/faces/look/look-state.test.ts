import { expect, test } from 'vitest'
import type { LookEvent } from '../../../../workers/contracts/faces-results.ts'
import type { LookState, LookWork } from './look-state.ts'
import { noLook, recalled, withLookEvent, withWhole } from './look-state.ts'
import { isCaughtUp } from './methods.ts'
import { basis, evaluationOf, inputs, layersOf, pictureOf } from './testing/made-up.ts'

function workOf(layers: number, sceneKey = 'a scene'): LookWork & { readonly task: 'look' } {
  const key = `${sceneKey} ${layers}`
  return { task: 'look', key, basis: { ...basis, key, sceneKey, layers } }
}

function after(state: LookState, work: LookWork, ...events: readonly LookEvent[]): LookState {
  return withWhole(
    events.reduce((now, event) => withLookEvent(now, work, event), state),
    work,
  )
}

const first = after(
  noLook,
  workOf(3),
  inputs,
  pictureOf('rrq', 23),
  pictureOf('bicubic', 25),
  layersOf([1, 2]),
)

test('along the layers the worker sends what changes, and the rest stays', () => {
  const { shown } = after(first, workOf(2), pictureOf('rrq', 22))
  expect(shown).toMatchObject({ isWhole: true, basis: { layers: 2 } })
  expect(shown?.pictures.rrq).toMatchObject({ layers: 2, quality: { psnrDb: 22 } })
  expect(shown?.pictures.bicubic?.quality?.psnrDb).toBe(25)
  expect(shown?.layers?.psnrByLayer).toHaveLength(2)
})

test('of another scene nothing stays', () => {
  const { shown } = after(first, workOf(3, 'another face'), inputs, pictureOf('rrq', 20))
  expect(Object.keys(shown?.pictures ?? {})).toEqual(['rrq'])
  expect(shown?.layers).toBeUndefined()
})

test('what a run still sends after the scene has changed is not shown', () => {
  const moved = withLookEvent(first, workOf(3, 'another face'), inputs)
  expect(withLookEvent(moved, workOf(3), pictureOf('rrq', 99)).shown?.pictures).toEqual({})
  expect(withWhole(moved, workOf(3)).shown?.isWhole).toBe(false)
})

test('a frame is caught up when every picture that has layers has as many', () => {
  const both = after(first, workOf(3), pictureOf('rrqBackProjection', 24)).shown
  const half = withLookEvent({ ...noLook, shown: both }, workOf(2), pictureOf('rrq', 22)).shown
  expect(both && isCaughtUp(both, 3)).toBe(true)
  expect(both && isCaughtUp(both, 2)).toBe(false)
  expect(half && isCaughtUp(half, 2)).toBe(false)
})

test('a success takes back the failure of its task, and of no other', () => {
  const failure = { key: 'x', message: 'no', isCrash: true } as const
  expect(withWhole({ ...first, failure: { ...failure, task: 'look' } }, workOf(3)).failure).toBeUndefined()
  expect(withWhole({ ...first, failure: { ...failure, task: 'evaluate' } }, workOf(3)).failure).toBeDefined()
})

test('means that are known are there again, and what failed were others', () => {
  const evaluation = { ...evaluationOf({}), key: 'k', sceneKey: 's' }
  const failure = { task: 'evaluate', key: 'x', message: 'no', isCrash: true } as const
  const state = { ...first, evaluations: { k: evaluation }, failure }
  const known = recalled(state, evaluation)
  expect(known).toMatchObject({ evaluation, failure: undefined })
  expect(recalled(known, evaluation)).toBe(known)
  const lookFailure = { ...failure, task: 'look' } as const
  expect(recalled({ ...state, failure: lookFailure }, evaluation).failure).toBe(lookFailure)
})
