import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paperSetting } from '../../../../workers/contracts/waterfilling.ts'
import type { WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import type { TrainingEvent } from '../../../../workers/contracts/waterfilling-results.ts'
import type { CodebooksRequest } from '../../../../workers/codebooks.worker.ts'
import type { RunMessage } from '../../../bridge/job-runner.ts'
import { keepTraining } from './keep-training.ts'
import type { TrainingPage } from './keep-training.ts'
import { curveOf, gapPoint, parametersWith, waterWith } from './testing/made-up.ts'
import { noTraining } from './trained.ts'
import { isSweepWaiting } from './training-status.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A page whose training worker answers when the test says so. */
function pageOf(some: Partial<WaterfillingParameters> = {}) {
  let page: TrainingPage = {
    wanted: parametersWith(some),
    numbers: undefined,
    pictures: undefined,
    water: waterWith(some),
    training: noTraining,
  }
  const asked: CodebooksRequest[] = []
  let aborted = 0
  let hear: (message: RunMessage<TrainingEvent>) => void = () => undefined
  let finish: () => void = () => undefined
  const end = async (message: RunMessage<TrainingEvent>): Promise<void> => {
    hear(message)
    finish()
    await vi.advanceTimersByTimeAsync(1)
  }
  const keeper = keepTraining(
    {
      run(request, onMessage) {
        asked.push(request)
        hear = onMessage
        const done = new Promise<void>((resolve) => {
          finish = resolve
        })
        return {
          done,
          abort() {
            aborted++
            void end({ type: 'aborted' })
          },
        }
      },
      terminate: () => hear({ type: 'crashed', message: 'cancelled' }),
    },
    () => page,
    (change) => {
      page = { ...page, training: change(page.training) }
    },
  )
  return {
    keeper,
    asked,
    end,
    isSweepWaiting: () => isSweepWaiting(page),
    say: (event: TrainingEvent) => hear({ type: 'event', event }),
    aborted: () => aborted,
    training: () => page.training,
    change(some: Partial<WaterfillingParameters>, waterLevel = 0.6) {
      const wanted = { ...page.wanted, ...some }
      page = { ...page, wanted, water: waterWith(wanted, waterLevel) }
    },
    rest: () => vi.advanceTimersByTimeAsync(400),
  }
}

const kmeans = curveOf({ method: 'kmeans', lambda: null })

test('trains the first table at once and by itself, and only once', async () => {
  const page = pageOf()
  page.keeper.resume()
  expect(page.asked).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(page.asked.map(({ task }) => task)).toEqual(['table'])
  page.say(kmeans)
  await page.end({ type: 'finished' })
  expect(page.training().table?.isWhole).toBe(true)
  page.keeper.resume()
  await page.rest()
  expect(page.asked).toHaveLength(1)
})

test('what was trained before is shown again, and not trained again', async () => {
  const page = pageOf()
  page.keeper.resume()
  await page.rest()
  page.say(kmeans)
  await page.end({ type: 'finished' })
  const first = page.training().table
  page.change({ trainingSize: 600 })
  page.keeper.resume()
  await page.rest()
  page.say(kmeans)
  await page.end({ type: 'finished' })
  expect(page.training().table?.parameters.trainingSize).toBe(600)
  page.change({ trainingSize: first?.parameters.trainingSize ?? 0 })
  page.keeper.resume()
  await page.rest()
  expect(page.training().table).toEqual(first)
  expect(page.asked).toHaveLength(2)
})

test('a drag starts nothing until it ends; what it outdates is stopped', async () => {
  const page = pageOf()
  page.keeper.resume()
  await page.rest()
  for (let step = 1; step <= 10; step++) {
    page.keeper.pause()
    page.change({ held: 'level', waterLevel: 0.5 / step }, 0.5 / step)
    await vi.advanceTimersByTimeAsync(30)
    page.keeper.resume()
    await vi.advanceTimersByTimeAsync(30)
  }
  expect(page.asked).toHaveLength(1)
  expect(page.aborted()).toBe(1)
  await page.rest()
  expect(page.asked).toHaveLength(2)
  expect(page.asked[1].parameters.waterLevel).toBeCloseTo(0.05)
})

test('a change that trains nothing else leaves the run alone', async () => {
  const page = pageOf()
  page.keeper.resume()
  await page.rest()
  page.keeper.pause()
  page.change({ varianceScale: 'log', swept: 'codebookSize' })
  page.keeper.resume()
  await page.rest()
  expect(page.asked).toHaveLength(1)
  expect(page.aborted()).toBe(0)
})

test('a long table waits to be asked for, also if it is asked for before it is poured', async () => {
  const page = pageOf(paperSetting)
  page.keeper.resume()
  await page.rest()
  expect(page.asked).toHaveLength(0)
  page.keeper.pause()
  page.change({ seed: 5 })
  page.keeper.train()
  await page.rest()
  expect(page.asked).toHaveLength(0)
  page.keeper.resume()
  await page.rest()
  expect(page.asked.map(({ parameters }) => parameters.seed)).toEqual([5])
})

test('asking for a table that is there does not stand for a long one to come', async () => {
  const page = pageOf()
  page.keeper.resume()
  await page.rest()
  page.say(kmeans)
  await page.end({ type: 'finished' })
  page.keeper.train()
  await page.rest()
  page.keeper.pause()
  page.change(paperSetting)
  page.keeper.resume()
  await page.rest()
  expect(page.asked).toHaveLength(1)
})

test('what was cancelled stays so until it is asked for or something changes', async () => {
  const page = pageOf()
  page.keeper.resume()
  await page.rest()
  page.say(kmeans)
  page.keeper.cancel()
  await page.rest()
  page.keeper.resume()
  await page.rest()
  expect(page.asked).toHaveLength(1)
  expect(page.training()).toMatchObject({ run: undefined, failure: undefined, table: { isWhole: false } })
  page.keeper.train()
  await page.rest()
  expect(page.asked).toHaveLength(2)
})

test.each([
  ['refused', false],
  ['crashed', true],
] as const)(
  'what is %s says so, is not tried without end, and is tried when asked',
  async (type, isCrash) => {
    const page = pageOf()
    page.keeper.resume()
    await page.rest()
    await page.end({ type, message: 'no luck' })
    await page.rest()
    expect(page.asked).toHaveLength(1)
    expect(page.training().failure).toMatchObject({ task: 'table', message: 'no luck', isCrash })
    page.keeper.train()
    await page.rest()
    expect(page.asked).toHaveLength(2)
    expect(page.training().failure).toBeUndefined()
  },
)

test('a sweep waits for the table, gives way to another one, and comes again behind it', async () => {
  const page = pageOf()
  page.keeper.resume()
  await page.rest()
  expect(page.isSweepWaiting()).toBe(false)
  page.keeper.explore()
  await page.rest()
  expect(page.asked.map(({ task }) => task)).toEqual(['table'])
  expect(page.isSweepWaiting()).toBe(true)
  page.say(kmeans)
  await page.end({ type: 'finished' })
  expect(page.isSweepWaiting()).toBe(false)
  expect(page.asked.map(({ task }) => task)).toEqual(['table', 'gap'])
  page.say(gapPoint({ value: 100 }))
  // Another regularization changes the table and not the sweep.
  page.keeper.pause()
  page.change({ regularization1: 0.3 })
  page.keeper.resume()
  await page.rest()
  expect(page.asked.map(({ task }) => task)).toEqual(['table', 'gap', 'table'])
  page.say(kmeans)
  await page.end({ type: 'finished' })
  expect(page.asked.map(({ task }) => task)).toEqual(['table', 'gap', 'table', 'gap'])
  await page.end({ type: 'finished' })
  await page.rest()
  expect(page.asked).toHaveLength(4)
  expect(Object.values(page.training().gaps)).toMatchObject([{ isWhole: true }])
})

test('a sweep that failed does not try the table again, and the other way round', async () => {
  const page = pageOf()
  page.keeper.resume()
  await page.rest()
  page.say(kmeans)
  await page.end({ type: 'finished' })
  page.keeper.explore()
  await page.rest()
  await page.end({ type: 'failed', message: 'no luck' })
  await page.rest()
  expect(page.asked.map(({ task }) => task)).toEqual(['table', 'gap'])
  expect(page.training().failure?.task).toBe('gap')
})

test('leaving the room is no failure, and coming back goes on', async () => {
  const page = pageOf()
  page.keeper.resume()
  await page.rest()
  page.keeper.close()
  expect(page.training()).toMatchObject({ run: undefined, failure: undefined })
})
