import { expect, test } from 'vitest'
import { faceSetOf, layerOf, parametersWith, preparedOf } from '../testing/made-up.ts'
import { trainingClock } from './training-clock.ts'
import { layerSeconds } from './training-cost.ts'

const parameters = parametersWith({ layers: 100 })
const set = { ...faceSetOf(), height: 192, width: 168, names: Array.from({ length: 2400 }, String) }
const at = (layers: number) => ({ kind: 'progress', share: layers / 100, words: '' }) as const

/** What a clock says to a machine that needs `pace` times what is expected of it. */
function told(done: number, until: number, pace: number): number | undefined {
  const basis = {
    key: '',
    parameters,
    set,
    done: Array.from({ length: done }, (_, index) => layerOf(index)),
  }
  const clock = trainingClock(basis)
  clock(at(0), 0)
  clock(preparedOf(100), 50)
  if (done > 0) clock({ kind: 'progress', share: 0, words: 'again' }, 60)
  clock(at(done), 100)
  const spent = layerSeconds(parameters, set, until) - layerSeconds(parameters, set, done)
  return clock(at(until), 100 + pace * spent)
}

test('where layers take what is expected of them, relative to each other, the time left is exact', () => {
  const [half, whole] = [50, 100].map((layers) => layerSeconds(parameters, set, layers))
  expect(told(0, 50, 3)).toBeCloseTo(3 * (whole - half), 8)
  expect(told(20, 50, 0.5)).toBeCloseTo(0.5 * (whole - half), 8)
  // The second half of the layers is more than half of the work.
  expect(whole - half).toBeGreaterThan(half)
})

test('before there is something to go by nothing is said', () => {
  const clock = trainingClock({ key: '', parameters, set, done: [] })
  expect(clock(at(90), 1)).toBeUndefined()
  expect(clock(preparedOf(100), 2)).toBeUndefined()
  expect(clock(at(0), 3)).toBeUndefined()
  expect(clock(at(1), 4)).toBeUndefined()
})
