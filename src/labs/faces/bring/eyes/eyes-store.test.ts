import { expect, test } from 'vitest'
import type { EyesEvent, EyesRequest, FoundEyes } from '../../../../../workers/contracts/face-eyes.ts'
import type { FaceSetRequest } from '../../../../../workers/contracts/faces-requests.ts'
import type { FaceSetEvent } from '../../../../../workers/contracts/faces-results.ts'
import { FakeRunner } from '../../testing/fake-runner.ts'
import { createBringStore } from '../bring-store.ts'
import { createEyesStore } from './eyes-store.ts'

const detector = { faceWeights: '', landmarkWeights: '', engine: '' }
const eyes = { left: [2, 4], right: [8, 4] } as const
const of = (name: string, some?: FoundEyes['eyes']): FoundEyes => ({
  kind: 'eyes',
  name,
  height: 12,
  width: 10,
  eyes: some,
})

function room(...names: string[]) {
  const bring = createBringStore(new FakeRunner<FaceSetRequest, FaceSetEvent>())
  const add = (...more: string[]) =>
    bring.getState().add({ files: more.map((name) => ({ name, file: new Blob([name]) })), refused: [] })
  add(...names)
  const runner = new FakeRunner<EyesRequest, EyesEvent>()
  const store = createEyesStore(runner, bring, detector)
  const leave = store.getState().follow()
  store.getState().find()
  return { bring, add, runner, state: store.getState, leave, framed: () => bring.getState().framing.eyes }
}

test('pictures are framed by the eyes when all were looked at, those without a face as they are', async () => {
  const { bring, runner, state, framed } = room('a', 'b')
  bring.getState().frame({ manner: 'fit', height: 16, width: 16 })
  runner.tell(of('a', eyes), of('b'))
  expect(framed()).toBeUndefined()
  await runner.end()
  expect(bring.getState().framing).toEqual({ manner: 'fit', height: 16, width: 16, eyes: { a: eyes } })
  expect(state()).toMatchObject({ search: undefined, isWhole: true })
})

test('added files are looked at with what is known, corrections too; a cancelled search keeps both', async () => {
  const { add, runner, state, framed } = room('a')
  runner.tell(of('a', eyes))
  await runner.end()
  const moved = { left: [3, 4], right: [8, 5] } as const
  state().place('a', moved)
  expect(framed()).toEqual({ a: moved })
  add('b', 'c')
  expect(runner.asked.at(-1)).toMatchObject({ task: 'find', known: [{ name: 'a', eyes: moved }] })
  runner.tell(of('b', eyes))
  state().cancel()
  await runner.end({ type: 'aborted' })
  expect(framed()).toEqual({ a: moved, b: eyes })
  expect(state()).toMatchObject({ isWhole: false, search: undefined, problem: undefined })
})

test('a picture is placed by hand, or left as it is', async () => {
  const { bring, runner, state, framed } = room('a')
  runner.tell(of('a'))
  await runner.end()
  expect(framed()).toBeUndefined()
  state().place('a', { left: eyes.right, right: eyes.left })
  expect(framed()).toEqual({ a: eyes })
  // Two eyes in one place turn nothing.
  state().place('a', { left: [5, 5], right: [5, 5] })
  expect(framed()).toEqual({ a: eyes })
  state().place('a', undefined)
  expect('eyes' in bring.getState().framing).toBe(false)
})

test('the picture that was asked for last is shown', async () => {
  const { runner, state } = room('a', 'b')
  runner.tell(of('a', eyes), of('b'))
  await runner.end()
  state().show('a')
  state().show('b')
  const picture = { kind: 'picture', height: 1, width: 1, pixels: new Uint8ClampedArray(1) } as const
  runner.tell({ ...picture, name: 'a' })
  expect(state().shown).toBeUndefined()
  await runner.end({ type: 'aborted' })
  expect(runner.asked.at(-1)).toMatchObject({ task: 'picture', name: 'b' })
  runner.tell({ ...picture, name: 'b' })
  expect(state().shown).toMatchObject({ name: 'b' })
})

test('starting over forgets the eyes, so that other files of the same names are not turned by them', async () => {
  const { bring, add, runner, state } = room('a')
  runner.tell(of('a', eyes))
  await runner.end()
  bring.getState().startOver()
  expect([state().found, bring.getState().framing]).toEqual([[], { manner: 'crop' }])
  add('a')
  expect(runner.asked.at(-1)).toMatchObject({ known: [] })
})

test('a detector that fails says why, and is tried again; the end ends the worker', async () => {
  const { runner, state, leave } = room('a')
  await runner.end({ type: 'refused', message: 'eye detector: not there' })
  expect(state()).toMatchObject({ problem: 'eye detector: not there', isWhole: false, search: undefined })
  state().find()
  expect(state().problem).toBeUndefined()
  leave()
  expect(runner.terminations).toBe(1)
})

test('a panel that closes while eyes are looked for has nothing read anew', () => {
  const { bring, runner, leave } = room('a', 'b')
  const { framing } = bring.getState()
  runner.tell(of('a', eyes))
  leave()
  expect(bring.getState().framing).toBe(framing)
})
