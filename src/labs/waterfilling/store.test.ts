import { beforeEach, expect, test, vi } from 'vitest'
import type { PourEvent } from '../../../workers/contracts/waterfilling-results.ts'
import type { PourRequest } from '../../../workers/waterfilling.worker.ts'
import type { RunMessage } from '../../bridge/job-runner.ts'
import { isProfileBehind } from './state.ts'
import { createWaterfillingStore } from './store.ts'
import { pourOf, profileOf } from './testing/water.ts'

const profile = profileOf([4, 2, 1])
const pour = pourOf(profile, 1)
const numbers = new File(['4 2 1'], 'numbers.csv')

/** A store whose worker answers when the test says so. */
function storeOf() {
  const asked: PourRequest[] = []
  const say = vi.fn()
  const terminate = vi.fn()
  let hear: (message: RunMessage<PourEvent>) => void = () => undefined
  let finish: () => void = () => undefined
  const runner = {
    terminate,
    run(request: PourRequest, onMessage: typeof hear) {
      asked.push(request)
      hear = onMessage
      const done = new Promise<void>((resolve) => {
        finish = resolve
      })
      return { abort: () => undefined, done }
    },
  }
  // Trains nothing: what is tested here is the water.
  const idle = {
    run: () => ({ abort: () => undefined, done: Promise.resolve() }),
    terminate: () => undefined,
  }
  const store = createWaterfillingStore(runner, idle, { say, hush: () => undefined })
  const answer = async (...messages: RunMessage<PourEvent>[]): Promise<void> => {
    for (const message of messages) hear(message)
    finish()
    await Promise.resolve().then(() => undefined)
    await new Promise((resolve) => {
      queueMicrotask(() => resolve(undefined))
    })
  }
  return { store, asked, say, terminate, answer, get: () => store.getState() }
}

const shown: RunMessage<PourEvent>[] = [
  { type: 'event', event: profile },
  { type: 'event', event: pour },
  { type: 'finished' },
]

let lab: ReturnType<typeof storeOf>
beforeEach(async () => {
  lab = storeOf()
  lab.get().compute()
  await lab.answer(...shown)
})

test('the variances are shown with the water over them, and kept while only the water changes', async () => {
  expect(lab.get().water?.profile).toBe(profile)
  lab.get().change({ held: 'level', waterLevel: 2 })
  const next = pourOf(profile, 2)
  await lab.answer({ type: 'event', event: next }, { type: 'finished' })
  expect(lab.get().water).toEqual({ profile, pour: next, parameters: lab.get().wanted })
  expect(lab.get().water?.profile).toBe(profile)
})

test('water over variances that the page does not have is not shown', async () => {
  lab.get().change({ components: 3 })
  await lab.answer({ type: 'event', event: { ...pour, profileKey: 'another' } }, { type: 'finished' })
  expect(lab.get().water?.pour).toBe(pour)
})

test('a gesture is one step of undo', async () => {
  const before = lab.get().wanted
  for (const waterLevel of [1.1, 1.2, 1.3]) lab.get().change({ held: 'level', waterLevel }, true)
  lab.get().endGesture()
  expect(lab.get().wanted.waterLevel).toBe(1.3)
  lab.get().undo()
  expect(lab.get().wanted).toEqual(before)
  lab.get().redo()
  expect(lab.get().wanted.waterLevel).toBe(1.3)
})

test('while a run is under way, only the last wish waits', async () => {
  for (const totalBits of [1, 2, 3]) lab.get().change({ held: 'rate', totalBits }, true)
  expect(lab.asked).toHaveLength(2)
  await lab.answer({ type: 'aborted' })
  expect(lab.asked.map(({ parameters }) => parameters.totalBits)).toEqual([8, 1, 3])
})

test('refused numbers leave the settings and the picture as they were', async () => {
  const { wanted } = lab.get()
  lab.get().openFiles([numbers])
  expect(lab.get().wanted.profile).toBe('own')
  await lab.answer({ type: 'refused', message: 'numbers.csv: found no number; expected at least one' })
  expect(lab.say).toHaveBeenCalledWith('numbers.csv: found no number; expected at least one', 'error')
  expect(lab.get().wanted).toEqual(wanted)
  expect(lab.get().history.past).toEqual([])
  expect(lab.get().water?.profile).toBe(profile)
  expect(lab.asked.at(-1)?.data).toBeUndefined()
})

test('numbers and pictures are kept apart, and asked for with their own profile only', async () => {
  lab.get().openFiles([numbers])
  await lab.answer(...shown)
  lab.get().openFiles([new File([], 'one.png', { type: 'image/png' }), new File([], 'two.JPG')])
  await lab.answer(...shown)
  expect(lab.asked.at(-1)?.parameters.profile).toBe('images')
  expect(lab.asked.at(-1)?.data?.files.map(({ name }) => name)).toEqual(['one.png', 'two.JPG'])
  lab.get().change({ profile: 'own' })
  await lab.answer(...shown)
  expect(lab.asked.at(-1)?.data?.files.map(({ name }) => name)).toEqual(['numbers.csv'])
  lab.get().change({ profile: 'flat' })
  await lab.answer(...shown)
  expect(lab.asked.at(-1)?.data).toBeUndefined()
})

test('over other people’s variances the rate is held, not the level', async () => {
  lab.get().change({ held: 'level', waterLevel: 1 })
  await lab.answer(...shown)
  lab.get().openFiles([numbers])
  expect(lab.get().wanted).toMatchObject({ held: 'rate', totalBits: 1.5, profile: 'own' })
})

test('a crash says so, keeps the picture, and another try forgets it', async () => {
  lab.get().change({ components: 7 })
  await lab.answer({ type: 'crashed', message: 'out of memory' })
  expect(lab.get().crash).toBe('out of memory')
  expect(lab.get().water?.pour).toBe(pour)
  lab.get().compute()
  expect(lab.get().crash).toBeUndefined()
  await lab.answer(...shown)
  expect(lab.get().water?.parameters.components).toBe(7)
})

test('leaving the room ends its worker', () => {
  lab.get().close()
  expect(lab.terminate).toHaveBeenCalledOnce()
})

test('the same variances sent again are still the ones that figures were drawn from', async () => {
  lab.get().change({ held: 'level', waterLevel: 3 })
  await lab.answer(
    { type: 'event', event: profileOf([4, 2, 1]) },
    { type: 'event', event: pourOf(profile, 3) },
  )
  expect(lab.get().water?.profile).toBe(profile)
})

test('figures are behind while other variances are on their way, and not for another level', async () => {
  lab.get().change({ held: 'level', waterLevel: 3 })
  expect(isProfileBehind(lab.get())).toBe(false)
  lab.get().change({ components: 5 })
  expect(isProfileBehind(lab.get())).toBe(true)
  await lab.answer({ type: 'aborted' })
  await lab.answer(...shown)
  expect(isProfileBehind(lab.get())).toBe(false)
})
