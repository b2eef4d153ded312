import { describe, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { FaceSet, LearnedLayer, PreparedFaces } from '../../../../workers/contracts/faces-results.ts'
import type { Kept, LoadedFaces } from '../../../storage/check-kept-faces.ts'
import type { DeletedFaces, KeptFaces } from '../../../storage/kept-faces.ts'
import {
  madeUpLayer,
  madeUpParameters,
  madeUpPrepared,
  madeUpSet,
} from '../../../storage/testing/made-up-faces.ts'
import type { FacesState } from '../state.ts'
import { emptyState } from '../state.ts'
import type { FacesActions, FacesStore, KeptTraining } from '../store.ts'
import { trainingOf } from '../train/trained.ts'
import { createKeepStore } from './keep-store.ts'

type Device = Pick<KeptFaces, keyof KeptFaces>

interface FakeOptions {
  readonly isOn?: boolean
  readonly loaded?: Partial<LoadedFaces>
  readonly fails?: string
}

/** A device that writes down what it is asked to keep; `fails` names what it cannot. */
function fakeDevice({ isOn = false, loaded = {}, fails = '' }: FakeOptions = {}) {
  const asked: string[] = []
  const take = (what: string): Promise<string | undefined> => {
    asked.push(what)
    return Promise.resolve(what.startsWith(fails) && fails !== '' ? 'no more room' : undefined)
  }
  const deleted: DeletedFaces = { pictures: 4, layers: 2, bytes: 2_500_000 }
  const device: Device = {
    isOn: () => Promise.resolve(isOn),
    turnOn: () => Promise.resolve(undefined),
    saveSet: ({ id }) => take(`set ${id}`),
    savePrepared: (setId, { key }) => take(`training ${key} of ${setId}`),
    saveLayer: (key, { index }) => take(`layer ${index} of ${key}`),
    load: () => Promise.resolve({ kept: undefined, remarks: [], ...loaded }),
    deleteEverything: () => Promise.resolve(deleted),
  }
  return { device, asked }
}

function fakeLab() {
  const restored: KeptTraining[] = []
  const actions = { restore: (kept: KeptTraining) => restored.push(kept) } as unknown as FacesActions
  const lab: FacesStore = createStore<FacesState & FacesActions>(() => ({ ...emptyState(), ...actions }))
  const train = (set: FaceSet, prepared: PreparedFaces, layers: readonly LearnedLayer[]): void => {
    const shown = trainingOf({ key: 'task', parameters: madeUpParameters, set }, prepared, layers)
    lab.setState((state) => ({ training: { ...state.training, shown } }))
  }
  return { lab, restored, train }
}

function room(options: FakeOptions = {}) {
  const said: string[] = []
  const { device, asked } = fakeDevice(options)
  const rest = fakeLab()
  const keep = createKeepStore(device, rest.lab, { say: (words) => said.push(words) })
  return { keep, asked, said, ...rest }
}

const set = madeUpSet()
const prepared = madeUpPrepared()
const layers = [madeUpLayer(0), madeUpLayer(1), madeUpLayer(2)]
const kept: Kept = { set, training: { prepared, parameters: { ...madeUpParameters, source: 'own' }, layers } }

describe('following the lab', () => {
  test('nothing is handed over while keeping is off', async () => {
    const { keep, lab, train, asked } = room()
    await keep.getState().begin(madeUpParameters)
    lab.setState({ faces: set })
    train(set, prepared, layers)
    expect(asked).toEqual([])
  })

  test('turning it on hands over what is there, and then what comes, each once and in order', async () => {
    const { keep, lab, train, asked } = room()
    lab.setState({ faces: set })
    train(set, prepared, layers.slice(0, 1))
    await keep.getState().turnOn()
    train(set, prepared, layers.slice(0, 2))
    // The run goes on from what is learned and says again what it has prepared.
    const again = madeUpPrepared()
    train(set, again, layers.slice(0, 2))
    train(set, again, layers)
    expect(asked).toEqual([
      'set set-1',
      'training training-1 of set-1',
      'layer 0 of training-1',
      'layer 1 of training-1',
      'training training-1 of set-1',
      'layer 2 of training-1',
    ])
  })

  test('another training and other pictures begin anew', async () => {
    const { keep, lab, train, asked } = room()
    await keep.getState().turnOn()
    lab.setState({ faces: set })
    train(set, prepared, layers)
    asked.length = 0
    train(set, madeUpPrepared({ key: 'training-2' }), layers.slice(0, 1))
    lab.setState({ faces: madeUpSet({ id: 'set-2' }) })
    expect(asked).toEqual(['training training-2 of set-1', 'layer 0 of training-2', 'set set-2'])
  })

  test('rendered heads are kept with a training, but not instead of the reader’s pictures', async () => {
    const heads = madeUpSet({ id: 'heads', source: 'heads' })
    const first = room()
    await first.keep.getState().turnOn()
    first.lab.setState({ faces: heads })
    expect(first.asked).toEqual([])
    first.train(heads, prepared, [])
    expect(first.asked).toEqual(['set heads', 'training training-1 of heads'])
    const second = room()
    await second.keep.getState().turnOn()
    second.lab.setState({ faces: set })
    second.lab.setState({ faces: heads })
    second.train(heads, prepared, layers)
    expect([second.asked, second.keep.getState().isSparing]).toEqual([['set set-1'], true])
    second.lab.setState({ faces: set })
    expect(second.keep.getState().isSparing).toBe(false)
  })

  test('a full device is said to be full once', async () => {
    const { keep, lab, train, said } = room({ fails: 'layer' })
    await keep.getState().turnOn()
    lab.setState({ faces: set })
    train(set, prepared, layers)
    await Promise.resolve()
    expect(said).toEqual(['no more room'])
  })
})

describe('opening the lab', () => {
  const asItWas = { ...madeUpParameters, source: 'own' } as const

  test('with the same settings goes on with what was kept, and does not write it again', async () => {
    const { keep, lab, train, restored, asked } = room({ isOn: true, loaded: { kept } })
    expect(await keep.getState().begin(asItWas)).toBe(true)
    expect(restored).toEqual([{ set, prepared, layers, parameters: asItWas }])
    lab.setState({ faces: set })
    train(set, prepared, [...layers, madeUpLayer(3)])
    expect(asked).toEqual(['training training-1 of set-1', 'layer 3 of training-1'])
  })

  test('with more layers wanted it is the same work; with other settings it is offered and not replaced', async () => {
    const more = room({ isOn: true, loaded: { kept } })
    expect(await more.keep.getState().begin({ ...asItWas, layers: 50 })).toBe(true)
    expect(more.restored[0].parameters.layers).toBe(50)
    for (const other of [madeUpParameters, { ...asItWas, codebookSize: 5 }]) {
      const { keep, lab, asked, restored } = room({ isOn: true, loaded: { kept } })
      expect(await keep.getState().begin(other)).toBe(false)
      lab.setState({ faces: madeUpSet({ id: 'set-2' }) })
      expect([asked, restored, keep.getState().offered]).toEqual([[], [], kept])
      keep.getState().replaceOffered()
      expect([asked, keep.getState().offered]).toEqual([['set set-2'], undefined])
    }
  })

  test('what is offered can be opened', async () => {
    const { keep, restored } = room({ isOn: true, loaded: { kept } })
    await keep.getState().begin(madeUpParameters)
    keep.getState().openOffered()
    expect([restored.length, keep.getState().offered]).toEqual([1, undefined])
  })

  test('a store that never answers does not keep the lab from opening', async () => {
    vi.useFakeTimers()
    const { device } = fakeDevice()
    const mute: Device = { ...device, load: () => new Promise(() => undefined) }
    const keep = createKeepStore(mute, fakeLab().lab, { say: () => undefined })
    const beginning = keep.getState().begin(madeUpParameters)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await beginning).toBe(false)
    vi.useRealTimers()
  })

  test('what was damaged is said', async () => {
    const { keep, said } = room({ isOn: true, loaded: { remarks: ['It was damaged.'] } })
    await keep.getState().begin(madeUpParameters)
    expect(said).toEqual(['It was damaged.'])
  })
})

test('deleting says what is gone, and nothing is handed over afterwards', async () => {
  const { keep, lab, asked, said } = room({ isOn: true, loaded: { kept } })
  await keep.getState().begin(madeUpParameters)
  await keep.getState().deleteEverything()
  lab.setState({ faces: madeUpSet({ id: 'set-2' }) })
  expect(asked).toEqual([])
  expect(keep.getState()).toMatchObject({ isOn: false, offered: undefined })
  expect(said).toEqual(['Deleted 4 pictures and 2 layers (2.5 MB); keeping is off.'])
})
