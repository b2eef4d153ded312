import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { modelOf } from '../state.ts'
import { faceSetOf, layerOf, preparedOf } from '../testing/made-up.ts'
import { openedLab } from '../testing/made-up-lab.ts'
import { comparedWith } from './trained.ts'
import { trainingStatus } from './training-offer.ts'

let lab: Awaited<ReturnType<typeof openedLab>>
beforeEach(async () => {
  vi.useFakeTimers()
  lab = await openedLab()
})
afterEach(() => vi.useRealTimers())

test('a light change is trained after a rest, and what was trained before stays for comparison', async () => {
  await lab.trainAll(24)
  lab.get().change({ trainer: 'kmeans' })
  expect(lab.trainer.asked).toHaveLength(1)
  await lab.rest()
  expect(lab.trainer.asked[1].parameters.trainer).toBe('kmeans')
  await lab.trainAll(24)
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
  await lab.trainAll(24)
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
  await lab.trainAll(24)
  lab.get().change(heavy)
  lab.get().takeFaces(wide, [])
  lab.get().train()
  lab.trainer.tell(preparedOf(200), layerOf(0), layerOf(1))
  lab.get().pauseTraining()
  await lab.trainer.end({ type: 'aborted' })
  lab.get().change({ source: 'heads', layers: 5, codebookSize: 8, iterations: 2, levelScale: 1 })
  await lab.rest()
  expect(lab.trainer.asked.at(-1)?.set).toBe(lab.heads)
  expect(trainingStatus(lab.get())).toBe('running')
  await lab.trainAll(5)
  expect(lab.get().training.shown?.set).toBe(lab.heads)
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
  await lab.trainAll(24)
  lab.get().change({ layers: 30 })
  await lab.rest()
  expect(lab.trainer.asked[1].done).toHaveLength(24)
  lab.trainer.tell(preparedOf(30), layerOf(24))
  expect(lab.get().training.shown?.layers).toHaveLength(25)
  // It is one training and not two.
  expect(lab.get().training.earlier).toEqual([])
})

test('with fewer layers wanted, fewer are shown; the others are not learned again', async () => {
  await lab.trainAll(24)
  const all = modelOf(lab.get())?.layers
  lab.get().change({ layers: 10 })
  await lab.rest()
  expect(modelOf(lab.get())?.layers).toEqual(all?.slice(0, 10))
  expect(lab.get().training).toMatchObject({ shown: { parameters: { layers: 10 } }, earlier: [] })
  expect(trainingStatus(lab.get())).toBe('current')
  lab.get().change({ layers: 24 })
  await lab.rest()
  expect(modelOf(lab.get())?.layers).toEqual(all)
  lab.get().change({ layers: 5 })
  await lab.rest()
  lab.get().change({ layers: 30 })
  await lab.rest()
  expect(lab.trainer.asked).toHaveLength(2)
  expect(lab.trainer.asked[1].done).toEqual(all)
})

test('fewer layers wanted than a cancelled training has: none are to go', async () => {
  lab.trainer.tell(preparedOf(24), ...Array.from({ length: 8 }, (_, index) => layerOf(index)))
  lab.get().cancelTraining()
  await lab.rest()
  expect(lab.get().training.shown?.parameters.layers).toBe(24)
  lab.get().change({ layers: 5 })
  await lab.rest()
  const { shown } = lab.get().training
  expect([shown?.layers.length, shown?.parameters.layers]).toEqual([5, 5])
  lab.get().undo()
  await lab.rest()
  expect(lab.get().training.shown?.layers).toHaveLength(8)
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

test.each(['crashed', 'failed'] as const)(
  'after it %s the training goes on from its last layer, once for each layer; then it is the reader who retries',
  async (type) => {
    lab.trainer.tell(preparedOf(24), ...Array.from({ length: 7 }, (_, index) => layerOf(index)))
    await lab.trainer.end({ type, message: 'out of memory' })
    expect(lab.trainer.asked[1].done).toHaveLength(7)
    expect(lab.get().training.remark).toBe(
      'The worker stopped (out of memory); the training goes on from layer 8.',
    )
    lab.trainer.tell(preparedOf(24), layerOf(7))
    await lab.trainer.end({ type, message: 'out of memory' })
    expect(lab.trainer.asked[2].done).toHaveLength(8)
    await lab.trainer.end({ type, message: 'out of memory' })
    await lab.rest()
    expect(lab.trainer.asked).toHaveLength(3)
    expect(trainingStatus(lab.get())).toBe('failed')
    expect(lab.get().training.shown?.layers).toHaveLength(8)
    lab.get().train()
    expect(lab.trainer.asked[3].done).toHaveLength(8)
    expect(lab.get().training.failure).toBeUndefined()
  },
)

test('a worker that is lost while it stops does not begin again', async () => {
  lab.trainer.tell(preparedOf(24), layerOf(0))
  lab.get().pauseTraining()
  await lab.trainer.end({ type: 'crashed', message: 'out of memory' })
  await lab.rest()
  expect(lab.trainer.asked).toHaveLength(1)
  expect(trainingStatus(lab.get())).toBe('paused')
  expect(lab.get().training.failure).toBeUndefined()
})
