import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FaceSetRequest, FaceTrainingRequest } from '../../../workers/contracts/faces-requests.ts'
import type { FaceSetEvent, FaceTrainingEvent } from '../../../workers/contracts/faces-results.ts'
import { modelOf } from './state.ts'
import { createFacesStore } from './store.ts'
import { FakeRunner } from './testing/fake-runner.ts'
import { faceSetOf, layerOf, preparedOf } from './testing/made-up.ts'
import { comparedWith } from './train/trained.ts'
import { trainingStatus } from './train/training-offer.ts'

const heads = faceSetOf()
const photos = faceSetOf({ id: 'photos', source: 'own', title: 'photos' })
const reading: FaceSetRequest = {
  task: 'pictures',
  source: 'own',
  title: 'photos',
  files: [],
  framing: { manner: 'crop' },
}

function labOf() {
  const pictures = new FakeRunner<FaceSetRequest, FaceSetEvent>()
  const trainer = new FakeRunner<FaceTrainingRequest, FaceTrainingEvent>()
  // Looks at nothing: what is tested here is the faces and their training.
  const looker = {
    run: () => ({ abort: () => undefined, done: Promise.resolve() }),
    terminate: () => undefined,
  }
  const say = vi.fn()
  const store = createFacesStore({ pictures, trainer, looker }, { say, hush: () => undefined })
  const rest = async () => vi.advanceTimersByTimeAsync(400)
  return { store, pictures, trainer, say, rest, get: () => store.getState() }
}

let lab: ReturnType<typeof labOf>
beforeEach(async () => {
  vi.useFakeTimers()
  lab = labOf()
  lab.get().compute()
  lab.pictures.tell(heads)
  await lab.pictures.end()
  await lab.rest()
})
afterEach(() => vi.useRealTimers())

async function trainAll(count: number): Promise<void> {
  lab.trainer.tell(preparedOf(count), ...Array.from({ length: count }, (_, index) => layerOf(index)))
  await lab.trainer.end()
  await lab.rest()
}

test('opening the lab renders heads and trains what is light, without being asked', async () => {
  expect(lab.pictures.asked[0]).toMatchObject({
    task: 'heads',
    parameters: { people: 16, headSize: '96x84' },
  })
  expect(lab.get()).toMatchObject({ faces: heads, making: undefined, heads: { people: 16 } })
  expect(lab.trainer.asked).toHaveLength(1)
  expect(trainingStatus(lab.get())).toBe('running')
  await trainAll(24)
  expect(trainingStatus(lab.get())).toBe('current')
  expect(lab.trainer.asked).toHaveLength(1)
})

test('the model is the same object until a layer is added', () => {
  lab.trainer.tell(preparedOf(24), layerOf(0))
  const model = modelOf(lab.get())
  lab.trainer.tell({ kind: 'progress', share: 0.1, words: 'layer 2' })
  lab.get().change({ scale: '4' })
  expect(modelOf(lab.get())).toBe(model)
  lab.trainer.tell(layerOf(1))
  expect(modelOf(lab.get())).not.toBe(model)
  expect(modelOf(lab.get())?.layers).toHaveLength(2)
})

test('a light change is trained after a rest, and what was trained before stays for comparison', async () => {
  await trainAll(24)
  lab.get().change({ trainer: 'kmeans' })
  expect(lab.trainer.asked).toHaveLength(1)
  await lab.rest()
  expect(lab.trainer.asked[1].parameters.trainer).toBe('kmeans')
  await trainAll(24)
  const { shown, earlier } = lab.get().training
  expect([shown?.parameters.trainer, earlier.map(({ parameters }) => parameters.trainer)]).toEqual([
    'kmeans',
    ['vr'],
  ])
  // Back again it is there at once.
  lab.get().change({ trainer: 'vr' })
  await lab.rest()
  expect(lab.get().training.shown?.parameters.trainer).toBe('vr')
  expect(lab.trainer.asked).toHaveLength(2)
  lab.get().clearEarlier()
  expect(lab.get().training.earlier).toEqual([])
})

test('a heavy change waits to be asked for, and a heavy training is not stopped by a change', async () => {
  await trainAll(24)
  lab.get().change({ layers: 200, codebookSize: 1024, iterations: 50, levelScale: 0.01 })
  const big = faceSetOf({ id: 'big', height: 192, width: 168 })
  lab.get().change({ headSize: '192x168' })
  await lab.rest()
  lab.pictures.tell({ ...big, names: Array.from({ length: 2400 }, String) })
  await lab.pictures.end()
  await lab.rest()
  expect(trainingStatus(lab.get())).toBe('heavy')
  expect(lab.trainer.asked).toHaveLength(1)
  lab.get().train()
  expect(lab.trainer.asked).toHaveLength(2)
  lab.get().change({ layers: 10, codebookSize: 4, iterations: 1, levelScale: 1 })
  await lab.rest()
  expect(lab.trainer.aborts).toBe(0)
  expect(lab.get().training.run?.parameters.layers).toBe(200)
})

test('paused and gone on with, a training keeps its layers', async () => {
  lab.trainer.tell(preparedOf(24), layerOf(0), layerOf(1))
  lab.get().pauseTraining()
  expect(lab.trainer.aborts).toBe(1)
  await lab.trainer.end({ type: 'aborted' })
  await lab.rest()
  expect(trainingStatus(lab.get())).toBe('paused')
  expect(lab.trainer.asked).toHaveLength(1)
  lab.get().continueTraining()
  expect(lab.trainer.asked[1].done.map(({ index }) => index)).toEqual([0, 1])
  lab.trainer.tell(preparedOf(24), layerOf(2))
  expect(lab.get().training.shown?.layers).toHaveLength(3)
  expect(lab.trainer.terminations).toBe(0)
})

test('what is paused can be gone on with after something light was trained, on whatever faces', async () => {
  const heavy = { layers: 200, codebookSize: 1024, iterations: 50, levelScale: 0.01 }
  const many = { height: 192, width: 168, names: Array.from({ length: 2400 }, String) }
  const wide = faceSetOf({ id: 'wide', source: 'own', ...many })
  await trainAll(24)
  lab.get().change(heavy)
  lab.get().takeFaces(wide, [])
  lab.get().train()
  lab.trainer.tell(preparedOf(200), layerOf(0), layerOf(1))
  lab.get().pauseTraining()
  await lab.trainer.end({ type: 'aborted' })
  lab.get().change({ source: 'heads', layers: 5, codebookSize: 8, iterations: 2, levelScale: 1 })
  await lab.rest()
  expect(lab.trainer.asked.at(-1)?.set).toBe(heads)
  expect(trainingStatus(lab.get())).toBe('running')
  await trainAll(5)
  expect(lab.get().training.shown?.set).toBe(heads)
  expect(lab.get().training.earlier.map(({ set }) => set)).toEqual([wide])
  lab.get().clearEarlier()
  expect(comparedWith(lab.get().training)).toEqual([])
  expect(trainingStatus(lab.get())).toBe('paused')
  lab.get().continueTraining()
  expect(lab.trainer.asked.at(-1)).toMatchObject({ set: wide, parameters: heavy })
  expect(lab.trainer.asked.at(-1)?.done).toHaveLength(2)
})

test('cancelled, its worker is gone, its layers stay, and nothing begins by itself', async () => {
  lab.trainer.tell(preparedOf(24), layerOf(0))
  lab.get().cancelTraining()
  await lab.rest()
  expect(lab.trainer.terminations).toBe(1)
  expect(lab.get().training).toMatchObject({ run: undefined, failure: undefined })
  expect(trainingStatus(lab.get())).toBe('cancelled')
  expect(modelOf(lab.get())?.layers).toHaveLength(1)
  lab.get().train()
  expect(lab.trainer.asked.at(-1)?.done).toHaveLength(1)
})

test('more layers of the same training begin where it ended', async () => {
  await trainAll(24)
  lab.get().change({ layers: 30 })
  await lab.rest()
  expect(lab.trainer.asked[1].done).toHaveLength(24)
  lab.trainer.tell(preparedOf(30), layerOf(24))
  expect(lab.get().training.shown?.layers).toHaveLength(25)
  // It is one training and not two.
  expect(lab.get().training.earlier).toEqual([])
})

test('a training whose pictures have nothing left to code is whole with fewer layers', async () => {
  lab.trainer.tell(preparedOf(24), layerOf(0), { kind: 'exhausted', reason: 'nothing is left to code' })
  await lab.trainer.end()
  await lab.rest()
  expect(trainingStatus(lab.get())).toBe('current')
  expect(lab.trainer.asked).toHaveLength(1)
})

test('left while something heavy is trained, the lab is paused there', async () => {
  lab.get().change({ regularization: 3 })
  await lab.rest()
  lab.get().change({ regularization: 4 })
  await lab.rest()
  lab.get().close()
  await lab.rest()
  expect(lab.trainer.terminations).toBe(1)
  // What waits behind a run is not begun in a room that was left.
  expect(lab.trainer.asked).toHaveLength(1)
  // What is light begins again by itself.
  lab.get().compute()
  await lab.rest()
  expect(lab.trainer.asked).toHaveLength(2)
  lab.get().change({ layers: 200, codebookSize: 1024, iterations: 50, levelScale: 0.01 })
  const wide = faceSetOf({ id: 'wide', height: 192, width: 168, names: Array.from({ length: 2400 }, String) })
  lab.get().takeFaces({ ...wide, source: 'own' }, [])
  lab.get().train()
  await lab.trainer.end({ type: 'aborted' })
  expect(trainingStatus(lab.get())).toBe('running')
  lab.get().close()
  expect(trainingStatus(lab.get())).toBe('paused')
})

test('after a crash the training goes on once, from its last layer; then it is the reader who retries', async () => {
  lab.trainer.tell(preparedOf(24), ...Array.from({ length: 7 }, (_, index) => layerOf(index)))
  await lab.trainer.end({ type: 'crashed', message: 'out of memory' })
  expect(lab.trainer.asked[1].done).toHaveLength(7)
  expect(lab.get().training.remark).toBe(
    'The worker stopped (out of memory); the training goes on from layer 8.',
  )
  lab.trainer.tell(preparedOf(24), layerOf(7))
  await lab.trainer.end({ type: 'crashed', message: 'out of memory' })
  await lab.rest()
  expect(lab.trainer.asked).toHaveLength(2)
  expect(trainingStatus(lab.get())).toBe('failed')
  expect(lab.get().training.shown?.layers).toHaveLength(8)
  lab.get().train()
  expect(lab.trainer.asked[2].done).toHaveLength(8)
  expect(lab.get().training.failure).toBeUndefined()
})

test('a worker that is lost while it stops does not begin again', async () => {
  lab.trainer.tell(preparedOf(24), layerOf(0))
  lab.get().pauseTraining()
  await lab.trainer.end({ type: 'crashed', message: 'out of memory' })
  await lab.rest()
  expect(lab.trainer.asked).toHaveLength(1)
  expect(trainingStatus(lab.get())).toBe('paused')
  expect(lab.get().training.failure).toBeUndefined()
})

test('what waits behind a rendering is not begun in a room that was left', async () => {
  lab.get().change({ people: 20 })
  await lab.rest()
  lab.get().change({ people: 21 })
  await lab.rest()
  lab.get().close()
  await lab.rest()
  expect(lab.pictures.asked).toHaveLength(2)
  expect(lab.get().making).toBeUndefined()
})

test('pictures that are read take the place of the heads, and undo brings those back', async () => {
  await trainAll(24)
  lab.get().openPictures(reading)
  lab.get().change({ scale: '4' })
  expect(lab.pictures.aborts).toBe(0)
  lab.pictures.tell({ kind: 'refused', name: 'a.txt', reason: 'a.txt is no picture' }, photos)
  await lab.pictures.end()
  await lab.rest()
  expect(lab.get()).toMatchObject({ faces: photos, wanted: { source: 'own' }, heads: undefined })
  expect(lab.get().refused.map(({ name }) => name)).toEqual(['a.txt'])
  expect(lab.trainer.asked.at(-1)?.set).toBe(photos)
  lab.get().undo()
  expect(lab.get()).toMatchObject({ faces: heads, wanted: { source: 'heads' }, refused: [] })
  expect(lab.pictures.asked).toHaveLength(2)
})

test('refused pictures leave everything as it was', async () => {
  await trainAll(24)
  const { wanted } = lab.get()
  lab.get().openPictures(reading)
  await lab.pictures.end({ type: 'refused', message: 'photos: found no picture' })
  expect(lab.say).toHaveBeenCalledWith('photos: found no picture', 'error')
  expect(lab.get()).toMatchObject({ faces: heads, making: undefined, crash: undefined })
  expect(lab.get().wanted).toBe(wanted)
})

test('while a slider of the faces is dragged nothing is rendered; then the last setting is, and trained on', async () => {
  await trainAll(24)
  for (const people of [17, 18, 19]) lab.get().change({ people }, true)
  expect(lab.pictures.asked).toHaveLength(1)
  lab.get().train()
  expect(lab.trainer.asked).toHaveLength(1)
  await lab.rest()
  expect(lab.pictures.asked[1]).toMatchObject({ parameters: { people: 19 } })
  const more = faceSetOf({ id: 'more' })
  lab.pictures.tell(more)
  await lab.pictures.end()
  expect(lab.trainer.asked[1].set).toBe(more)
})

test('cancelled rendering leaves the faces and the settings that made them', async () => {
  lab.get().change({ people: 30 })
  await lab.rest()
  lab.get().cancelMaking()
  await lab.pictures.end({ type: 'aborted' })
  expect(lab.get()).toMatchObject({ faces: heads, making: undefined, wanted: { people: 16 } })
})

test('a training that was kept is shown at once and goes on from its last layer', async () => {
  const fresh = labOf()
  const layers = [layerOf(0), layerOf(1)]
  fresh.get().restore({ parameters: lab.get().wanted, set: photos, prepared: preparedOf(24), layers })
  expect(modelOf(fresh.get())?.layers).toEqual(layers)
  expect(fresh.get()).toMatchObject({ faces: photos, wanted: { source: 'own' } })
  expect(fresh.trainer.asked[0].done).toEqual(layers)
  expect(fresh.pictures.asked).toEqual([])
})

test('a crash while rendering says so, and another try forgets it', async () => {
  lab.get().change({ people: 20 })
  await lab.rest()
  await lab.pictures.end({ type: 'crashed', message: 'out of memory' })
  expect(lab.get()).toMatchObject({ crash: 'out of memory', faces: heads })
  lab.get().compute()
  await lab.rest()
  expect(lab.get().crash).toBeUndefined()
  expect(lab.pictures.asked).toHaveLength(3)
})
