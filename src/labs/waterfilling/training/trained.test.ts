import { describe, expect, test } from 'vitest'
import { basisWith, curveOf, gapPoint, resultOf, rowOf } from './testing/made-up.ts'
import { noTraining, withTrainingEvent, withWhole } from './trained.ts'
import type { TrainingState } from './trained.ts'
import { secondsLeft } from '../../parts/time-left.ts'

const kmeans = { method: 'kmeans', lambda: null } as const
const random = { method: 'random', lambda: null } as const
const basis = basisWith()
const run = (key: string) => ({ task: 'table', key, basis }) as const
const sweep = (key: string) => ({ task: 'gap', key, basis }) as const

describe('the table on the screen', () => {
  test('grows by the events of one run, and is replaced by the first result of another', () => {
    const first = withTrainingEvent(noTraining, run('a'), curveOf(kmeans), 1)
    const second = withTrainingEvent(first, run('a'), curveOf(random), 2)
    expect(Object.keys(second.table?.curves ?? {})).toEqual(['kmeans', 'random'])
    // Progress of the next run is no result: what is there stays until something better is.
    const waiting = withTrainingEvent(second, run('b'), { kind: 'progress', share: 0.1, words: 'trial 1' }, 3)
    expect(waiting.table).toBe(second.table)
    expect(waiting.run).toMatchObject({ key: 'b', share: 0.1, seconds: 3 })
    const third = withTrainingEvent(waiting, run('b'), curveOf(random), 4)
    expect(Object.keys(third.table?.curves ?? {})).toEqual(['random'])
    expect(third.table?.key).toBe('b')
  })

  test('draws the first trial, which may grow, and no later one', () => {
    const grown = curveOf(kmeans, { train: Float64Array.of(1, 0.5) })
    const later = curveOf(kmeans, { trial: 2, train: Float64Array.of(3) })
    const state = [curveOf(kmeans), grown, later].reduce<TrainingState>(
      (before, event) => withTrainingEvent(before, run('a'), event, 1),
      noTraining,
    )
    expect(state.table?.curves['kmeans'].train).toEqual(grown.train)
  })

  test('takes rows, bound and level from its result, and is whole only when the run has ended', () => {
    const state = withTrainingEvent(noTraining, run('a'), resultOf([rowOf(kmeans)], { waterLevel: 0.25 }), 1)
    expect(state.table).toMatchObject({ bound: 0.9, waterLevel: 0.25, trialsDone: 3, isWhole: false })
    expect(withWhole(state, 'table', 'a').table?.isWhole).toBe(true)
    expect(withWhole(state, 'table', 'another').table?.isWhole).toBe(false)
  })
})

describe('sweeps', () => {
  test('are kept side by side, and a point that comes again takes the place of the first', () => {
    const events = [gapPoint({ value: 100 }), gapPoint({ value: 200 }), gapPoint({ value: 100, test: 0.5 })]
    const one = events.reduce<TrainingState>(
      (before, event) => withTrainingEvent(before, sweep('a'), event, 1),
      noTraining,
    )
    const both = withTrainingEvent(one, sweep('b'), gapPoint({ value: 300 }), 2)
    expect(both.gaps['a'].points.map(({ value, test }) => [value, test])).toEqual([
      [200, 0.95],
      [100, 0.5],
    ])
    expect(both.gaps['b'].points).toHaveLength(1)
    expect(withWhole(both, 'gap', 'a').gaps).toMatchObject({ a: { isWhole: true }, b: { isWhole: false } })
  })

  test('of long ago are dropped', () => {
    const keys = Array.from({ length: 30 }, (_, i) => `sweep ${i}`)
    const state = keys.reduce<TrainingState>(
      (before, key) => withTrainingEvent(before, sweep(key), gapPoint({}), 1),
      noTraining,
    )
    expect(Object.keys(state.gaps).length).toBeLessThanOrEqual(12)
    expect(Object.keys(state.gaps).at(-1)).toBe('sweep 29')
  })
})

test('the time left follows from the share done, once that says anything', () => {
  expect(secondsLeft({ share: 0.25, seconds: 10 })).toBe(30)
  expect(secondsLeft({ share: 1, seconds: 10 })).toBe(0)
  expect(secondsLeft({ share: 0.001, seconds: 10 })).toBeUndefined()
})
