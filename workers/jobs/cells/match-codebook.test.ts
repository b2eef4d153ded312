import { expect, test } from 'vitest'
import { Pace } from '../pace.ts'
import { fileOf, parametersWith } from '../testing/pictures.ts'
import { matchCodebookSize } from './match-codebook.ts'
import { jointRate } from './solve-rate.ts'
import type { ResidentSource } from './source.ts'
import { loadSource } from './source.ts'
import { codebookQuantizer } from './training-steps.ts'
import { toTheEnd, Training } from './training.ts'

const patient = (): Pace => new Pace(new AbortController().signal)

async function matchedTraining(source: ResidentSource, rate: number, distinct: number): Promise<Training> {
  const search = matchCodebookSize(source, parametersWith({ rate }), distinct, patient())
  for (;;) {
    const step = await search.next()
    if (step.done) return step.value
  }
}

async function rateOf(source: ResidentSource, training: Training): Promise<number> {
  for await (const _ of training.advance(toTheEnd, patient())) continue
  return jointRate(codebookQuantizer(training.trainedAt(toTheEnd)), source.test)
}

test.each([0.5, 1, 1.75])('at %d bit neither neighbouring size comes nearer', async (rate) => {
  const parameters = parametersWith({ rate })
  const source = await loadSource(parameters, undefined)
  const matched = await matchedTraining(source, rate, 1000)
  const error = Math.abs((await rateOf(source, matched)) - rate)
  for (const size of [matched.size - 1, matched.size + 1]) {
    const neighbour = new Training(source, parameters, { size })
    expect(Math.abs((await rateOf(source, neighbour)) - rate)).toBeGreaterThanOrEqual(error)
  }
})

test('the luck of a training does not hide a nearer size two codewords away', async () => {
  const parameters = parametersWith({ source: 'laplacian', correlation: 0.8, seed: 1, rate: 2.6 })
  const source = await loadSource(parameters, undefined)
  const search = matchCodebookSize(source, parameters, 1000, patient())
  let step = await search.next()
  while (!step.done) step = await search.next()
  const matched = step.value
  const error = Math.abs((await rateOf(source, matched)) - 2.6)
  for (const size of [matched.size - 2, matched.size - 1, matched.size + 1, matched.size + 2]) {
    const neighbour = new Training(source, parameters, { size })
    expect(Math.abs((await rateOf(source, neighbour)) - 2.6)).toBeGreaterThanOrEqual(error)
  }
  expect(error).toBeLessThan(0.002)
})

test('a search that was aborted goes on with the trainings it had', async () => {
  const parameters = parametersWith({ rate: 1.5 })
  const source = await loadSource(parameters, undefined)
  const trainings = new Map<number, Training>()
  const aborted = matchCodebookSize(source, parameters, 1000, patient(), trainings)
  const tasks = new Set<string>()
  while (tasks.size < 2) {
    const { value } = await aborted.next()
    if (value && 'task' in value) tasks.add(value.task)
  }
  const begun = new Map(trainings)
  expect(begun.size).toBe(2)
  const search = matchCodebookSize(source, parameters, 1000, patient(), trainings)
  let step = await search.next()
  while (!step.done) step = await search.next()
  for (const [size, training] of begun) expect(trainings.get(size)).toBe(training)
  expect(step.value.size).toBe((await matchedTraining(source, 1.5, 1000)).size)
})

const tables: [string, readonly string[], number][] = [
  ['two distinct points', Array.from({ length: 40 }, (_, i) => `${i % 2},0`), 2],
  [
    'three on a line, zero among them with both signs',
    Array.from({ length: 40 }, (_, i) => ['-1,0', '-0,0', '0,0', '1,0'][i % 4]),
    3,
  ],
  ['sixteen rows', Array.from({ length: 16 }, (_, i) => `${i},${i * i}`), 8],
]

test.each(tables)('%s: the search ends at every rate', async (_, rows, most) => {
  const parameters = parametersWith({ source: 'own', samples: 1000 })
  const source = await loadSource(parameters, fileOf('tiny.csv', rows.join('\n')))
  for (const rate of [0.25, 1, 6]) {
    const { size } = await matchedTraining(source, rate, most)
    expect(size).toBeGreaterThanOrEqual(1)
    expect(size).toBeLessThanOrEqual(most)
    if (rate === 6) expect(size).toBe(most)
  }
})
