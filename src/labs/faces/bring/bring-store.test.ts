import { expect, test } from 'vitest'
import type { FaceSetRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { FaceSetEvent, RefusedFile } from '../../../../workers/contracts/faces-results.ts'
import { madeUpSet } from '../../../storage/testing/made-up-faces.ts'
import { FakeRunner } from '../testing/fake-runner.ts'
import { createBringStore } from './bring-store.ts'

function room() {
  const runner = new FakeRunner<FaceSetRequest, FaceSetEvent>()
  const store = createBringStore(runner)
  const add = (...names: string[]) =>
    store.getState().add({ files: names.map((name) => ({ name, file: new Blob([name]) })), refused: [] })
  return { runner, store, add, state: store.getState }
}
const refusal = (name: string): RefusedFile => ({ kind: 'refused', name, reason: `${name}: no picture.` })

test('what is brought is read at once, and shown when it is read', async () => {
  const { runner, add, state } = room()
  add('team/a.png', 'team/b.png')
  expect(runner.asked).toMatchObject([
    { task: 'pictures', source: 'own', title: 'team', framing: { manner: 'crop' } },
  ])
  runner.tell({ kind: 'progress', share: 0.5, words: 'half' }, refusal('team/b.png'), madeUpSet())
  expect([state().reading?.words, state().set]).toEqual(['half', undefined])
  await runner.end()
  expect(state()).toMatchObject({ reading: undefined, set: { id: 'set-1' }, problem: undefined })
  expect(state().refused).toEqual([refusal('team/b.png')])
})

test('more files and another framing read all of them again; what was read stays meanwhile', async () => {
  const { runner, add, state } = room()
  add('a.png')
  runner.tell(madeUpSet())
  await runner.end()
  add('b.png')
  state().frame({ manner: 'fit', height: 10, width: 8 })
  expect([state().set?.id, state().reading === undefined]).toEqual(['set-1', false])
  // The first of the two runs is told to stop and is not listened to.
  expect(runner.aborts).toBe(1)
  runner.tell(refusal('old'), madeUpSet({ id: 'old' }))
  await runner.end()
  expect(state().set?.id).toBe('set-1')
  expect(runner.asked.at(-1)).toMatchObject({
    files: [{ name: 'a.png' }, { name: 'b.png' }],
    framing: { manner: 'fit', height: 10 },
  })
  runner.tell(madeUpSet({ id: 'new' }))
  await runner.end()
  expect([state().set?.id, state().refused]).toEqual(['new', []])
})

test('files of which none is a picture leave a sentence and the reasons', async () => {
  const { runner, add, state } = room()
  add('notes.txt')
  runner.tell(refusal('notes.txt'))
  await runner.end({ type: 'refused', message: 'No pictures.' })
  expect(state()).toMatchObject({ set: undefined, problem: 'No pictures.', reading: undefined })
  expect(state().refused).toHaveLength(1)
})

test('what a folder could not give is said with every framing', async () => {
  const { runner, store, state } = room()
  store.getState().add({ files: [{ name: 'a', file: new Blob(['a']) }], refused: [refusal('locked')] })
  runner.tell(refusal('other'), madeUpSet())
  await runner.end()
  state().frame({ manner: 'fit' })
  runner.tell(madeUpSet())
  await runner.end()
  expect(state().refused).toEqual([refusal('locked')])
})

test('starting over forgets the files, and what was still being read', async () => {
  const { runner, add, state } = room()
  add('a.png')
  state().startOver()
  runner.tell({ kind: 'progress', share: 0.5, words: 'late' }, madeUpSet())
  await runner.end()
  expect(state()).toMatchObject({ files: [], set: undefined, reading: undefined, refused: [] })
  expect(runner.aborts).toBe(1)
})

test('folders that are looked through after the end change nothing', async () => {
  const { runner, state } = room()
  const dropped = [new File(['x'], 'late.png')]
  state().addDropped(dropped)
  expect(state().isGathering).toBe(true)
  state().close()
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  expect([runner.asked.length, runner.terminations]).toEqual([0, 1])
})

test('a crash can be tried again', async () => {
  const { runner, add, state } = room()
  add('a.png')
  await runner.end({ type: 'crashed', message: 'out of memory' })
  expect(state().problem).toBe('out of memory')
  state().read()
  runner.tell(madeUpSet())
  await runner.end()
  expect(state()).toMatchObject({ problem: undefined, set: { id: 'set-1' } })
})
