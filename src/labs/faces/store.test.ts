import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FaceSetRequest } from '../../../workers/contracts/faces-requests.ts'
import { modelOf } from './state.ts'
import { faceSetOf, layerOf, preparedOf } from './testing/made-up.ts'
import { labOf, openedLab } from './testing/made-up-lab.ts'
import { trainingStatus } from './train/training-offer.ts'

const photos = faceSetOf({ id: 'photos', source: 'own', title: 'photos' })
const reading: FaceSetRequest = {
  task: 'pictures',
  source: 'own',
  title: 'photos',
  files: [],
  framing: { manner: 'crop' },
}

let lab: Awaited<ReturnType<typeof openedLab>>
beforeEach(async () => {
  vi.useFakeTimers()
  lab = await openedLab()
})
afterEach(() => vi.useRealTimers())

test('opening the lab renders heads and trains what is light, without being asked', async () => {
  expect(lab.pictures.asked[0]).toMatchObject({
    task: 'heads',
    parameters: { people: 16, headSize: '96x84' },
  })
  expect(lab.get()).toMatchObject({ faces: lab.heads, making: undefined, heads: { people: 16 } })
  expect(lab.trainer.asked).toHaveLength(1)
  expect(trainingStatus(lab.get())).toBe('running')
  await lab.trainAll(24)
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
  await lab.trainAll(24)
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
  expect(lab.get()).toMatchObject({ faces: lab.heads, wanted: { source: 'heads' }, refused: [] })
  expect(lab.pictures.asked).toHaveLength(2)
})

test('refused pictures leave everything as it was', async () => {
  await lab.trainAll(24)
  const { wanted } = lab.get()
  lab.get().openPictures(reading)
  await lab.pictures.end({ type: 'refused', message: 'photos: found no picture' })
  expect(lab.say).toHaveBeenCalledWith('photos: found no picture', 'error')
  expect(lab.get()).toMatchObject({ faces: lab.heads, making: undefined, crash: undefined })
  expect(lab.get().wanted).toBe(wanted)
})

test('while a slider of the faces is dragged nothing is rendered; then the last setting is, and trained on', async () => {
  await lab.trainAll(24)
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
  expect(lab.get()).toMatchObject({ faces: lab.heads, making: undefined, wanted: { people: 16 } })
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
  expect(lab.get()).toMatchObject({ crash: 'out of memory', faces: lab.heads })
  lab.get().compute()
  await lab.rest()
  expect(lab.get().crash).toBeUndefined()
  expect(lab.pictures.asked).toHaveLength(3)
})
