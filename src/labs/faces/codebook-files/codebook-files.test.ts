import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { CodebookFileRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { CodebookFileEvent, OpenedCodebooks } from '../../../../workers/contracts/faces-results.ts'
import type { FacesState } from '../state.ts'
import { emptyState, modelOf, openedWith, trainerOf } from '../state.ts'
import type { FacesActions, FacesStore } from '../store.ts'
import { FakeRunner } from '../testing/fake-runner.ts'
import { faceSetOf, trainedWith } from '../testing/made-up.ts'
import { createCodebookFileStore } from './codebook-file-store.ts'
import { downloadSize, facesWarning, openedWords } from './file-words.ts'

const training = trainedWith({ layers: 3 }, {}, 3)

function room() {
  const runner = new FakeRunner<CodebookFileRequest, CodebookFileEvent>()
  const shown: string[] = []
  const said: string[] = []
  const downloads: [number, string][] = []
  const actions = {
    showOpened: (_: OpenedCodebooks, name: string) => shown.push(name),
  } as unknown as FacesActions
  const lab: FacesStore = createStore<FacesState & FacesActions>(() => ({ ...emptyState(), ...actions }))
  const files = createCodebookFileStore({
    runner,
    lab,
    download: (file, name) => downloads.push([file.size, name]),
    say: (words) => said.push(words),
  })
  return { runner, lab, files, shown, said, downloads }
}

const opened: OpenedCodebooks = {
  kind: 'opened',
  model: { ...training.model, set: undefined },
  setId: 'made up',
  parameters: training.parameters,
  remarks: [],
}
const file = new File(['x'], 'mine.npz')

test('what is trained is written and downloaded; the worker is gone afterwards', async () => {
  const { runner, lab, files, downloads } = room()
  files.getState().save()
  expect(runner.asked).toEqual([])
  lab.setState((state) => ({ training: { ...state.training, shown: training } }))
  files.getState().save()
  const { model, parameters, layers } = training
  expect(runner.asked).toEqual([{ task: 'save', model, parameters, layers }])
  expect(files.getState().work?.label).toBe('Writing')
  runner.tell({ kind: 'file', file: new Blob(['1234']) })
  await runner.end()
  expect(downloads).toEqual([[4, 'quantarium-codebooks.npz']])
  expect([files.getState().work, runner.terminations]).toEqual([undefined, 1])
})

test('a file is opened; one that is refused leaves a sentence and nothing else', async () => {
  const { runner, files, shown, said } = room()
  files.getState().open(file)
  runner.tell({ kind: 'progress', share: 0.5, words: 'layer 2 of 3' })
  expect(files.getState().work).toEqual({ label: 'Reading', share: 0.5, words: 'layer 2 of 3' })
  runner.tell(opened)
  await runner.end()
  expect([shown, said]).toEqual([['mine.npz'], []])
  files.getState().open(file)
  await runner.end({ type: 'refused', message: 'mine.npz: junk.' })
  expect([shown.length, said, files.getState().work]).toEqual([1, ['mine.npz: junk.'], undefined])
})

test('what is cancelled is neither shown nor complained about', async () => {
  const { runner, files, shown, said } = room()
  files.getState().open(file)
  files.getState().cancel()
  runner.tell(opened)
  await runner.end()
  expect([shown, said, files.getState().work]).toEqual([[], [], undefined])
})

test('opened codebooks are looked through with their pictures if these are there, and alone if not', () => {
  const set = faceSetOf()
  const beside = openedWith(opened, 'mine.npz', set)
  expect(beside.model).toMatchObject({ set, test: training.model.test })
  const alone = openedWith(opened, 'mine.npz', faceSetOf({ id: 'other' }))
  expect(alone.model).toMatchObject({ set: undefined, test: new Int32Array(0), train: new Int32Array(0) })
  const state = { ...emptyState(), training: { ...emptyState().training, shown: training } }
  expect(modelOf({ ...state, opened: alone })).toBe(alone.model)
  expect(modelOf(state)).toBe(training.model)
  const random = openedWith(
    { ...opened, parameters: { ...opened.parameters, trainer: 'random' } },
    'r.npz',
    set,
  )
  expect([trainerOf(state), trainerOf({ ...state, opened: random })]).toEqual(['vr', 'random'])
  expect(openedWords(alone, set)).toContain(
    'mine.npz: 3 layers of 64 codewords, 8 × 6 pixels. It was trained on other',
  )
  expect(openedWords(beside, set)).toContain('It was trained on the faces on the screen.')
  expect(openedWords(beside, undefined)).toContain(`It was trained on ${set.title}.`)
})

test('the warning names the people, unless they are rendered; the size is that of the numbers', () => {
  expect(facesWarning('own')).toContain('contains faces of the people in the training set')
  expect(facesWarning('heads')).toContain('nobody’s faces')
  const codebook = new Blob([new Uint8Array(1_000_000)])
  expect(downloadSize({ prepared: { transform: codebook }, layers: [{ codebook }, { codebook }] })).toBe(
    '3.0 MB',
  )
})
