import { describe, expect, test } from 'vitest'
import type { SweptParameter, WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { sweptParameters } from '../../contracts/waterfilling.ts'
import type { GapPoint } from '../../contracts/waterfilling-results.ts'
import { Aborted, Pace } from '../pace.ts'
import { eventsOf, ofKind, smallTraining } from '../testing/trainings.ts'
import { plainRows } from '../../core/training/plain-rows.ts'
import { exponentialVariances } from '../../core/sources/variance-profile.ts'
import { exploreGap } from './gap.ts'
import { sweepStops } from './gap-sweep.ts'

const variances = exponentialVariances(60, 0.05)

async function points(parameters: WaterfillingParameters): Promise<GapPoint[]> {
  const pace = new Pace(new AbortController().signal)
  return ofKind(await eventsOf(exploreGap(parameters, variances, plainRows, pace)), 'gap')
}

const lineOf = (all: GapPoint[], method: string): GapPoint[] => all.filter((point) => point.method === method)
const values = (swept: SweptParameter, changes: Partial<WaterfillingParameters> = {}): number[] =>
  sweepStops(smallTraining({ swept, ...changes }), variances).map(({ value }) => value)

describe('the values of a sweep', () => {
  test.each(sweptParameters)('of %s ascend, none twice, about eight', (swept) => {
    const found = values(swept)
    expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b))
    expect(found.length).toBeGreaterThanOrEqual(5)
    expect(found.length).toBeLessThanOrEqual(10)
  })

  test('there are as many samples as codewords where training starts from samples', () => {
    expect(values('trainingSize', { trainingSize: 20 })[0]).toBe(16)
    expect(values('trainingSize', { trainingSize: 20, initialization: 'random' })[0]).toBe(10)
    expect(values('codebookSize', { codebookSize: 64 }).at(-1)).toBe(80)
    expect(values('codebookSize', { codebookSize: 64, initialization: 'random' }).at(-1)).toBe(256)
  })

  test('the water level is swept about the one at log2 K, below the largest variance', () => {
    const stops = sweepStops(smallTraining({ swept: 'waterLevel' }), variances)
    expect(stops.map(({ value }) => value)).toContain(1)
    expect(stops.every(({ parameters }) => parameters.waterLevel < variances[0])).toBe(true)
    expect(stops.every(({ parameters }) => parameters.held === 'level')).toBe(true)
  })
})

test('every value has a point of each method after the first trial, and a better one after each further', async () => {
  const found = await points(smallTraining({ swept: 'codebookSize', trials: 2 }))
  const places = found.map(({ method, value }) => `${method} ${value}`)
  const half = places.length / 2
  expect(new Set(places).size).toBe(half)
  expect(places.slice(half)).toEqual(places.slice(0, half))
  expect(found.slice(0, half).every(({ testSpread }) => testSpread === 0)).toBe(true)
  expect(found.slice(half).every(({ testSpread }) => testSpread > 0)).toBe(true)
})

test('more training samples close the gap of K-means', async () => {
  const line = lineOf(await points(smallTraining({ swept: 'trainingSize', trials: 1 })), 'kmeans')
  const [first, last] = [line[0], line[line.length - 1]]
  expect(first.test - first.train).toBeGreaterThan(0.3)
  expect(last.test - last.train).toBeLessThan(0.1)
})

test('regularization moves VR-Kmeans alone, and brings its norm to the target', async () => {
  const found = await points(smallTraining({ swept: 'regularization', trials: 1 }))
  for (const method of ['kmeans', 'random']) {
    const line = lineOf(found, method)
    expect(new Set(line.map(({ train }) => train)).size).toBe(1)
    expect(line.map(({ value }) => value)).toEqual(values('regularization'))
  }
  const deviations = lineOf(found, 'vr').map(({ normRatio }) => Math.abs(normRatio - 1))
  expect(deviations[0]).toBeGreaterThan(0.01)
  expect(deviations.at(-1)).toBeLessThan(1e-4)
  expect(lineOf(found, 'vr').map(({ lambda }) => lambda)).toEqual(values('regularization'))
})

test('a lower water level activates more dimensions and opens the gap of VR-Kmeans', async () => {
  const found = await points(smallTraining({ swept: 'waterLevel', trials: 2 }))
  const line = lineOf(found.slice(found.length / 2), 'vr')
  const own = line.find(({ value }) => value === 1)
  expect(line[0].test - line[0].train).toBeGreaterThan((own?.test ?? 0) - (own?.train ?? 0))
  expect(new Set(line.map(({ bound }) => bound)).size).toBe(1)
})

test('K-means knows the water only by a random start', async () => {
  const changes = { swept: 'waterLevel', trials: 1, initialization: 'random' } as const
  const fromLevel = lineOf(await points(smallTraining(changes)), 'kmeans')
  expect(new Set(fromLevel.map(({ train }) => train)).size).toBeGreaterThan(1)
  const fromData = lineOf(await points(smallTraining({ ...changes, initialization: 'data' })), 'kmeans')
  expect(new Set(fromData.map(({ train }) => train)).size).toBe(1)
})

test('a sweep that asks for too much memory is refused, and an abort ends it', async () => {
  const wide = exponentialVariances(5000, 0.01)
  const big = smallTraining({ swept: 'trainingSize', trainingSize: 90_000 })
  const events = exploreGap(big, wide, plainRows, new Pace(new AbortController().signal))
  await expect(events.next()).rejects.toThrow(/^memory: about .* GB for .*; expected at most 1 GB/)

  const controller = new AbortController()
  const aborted = exploreGap(smallTraining(), variances, plainRows, new Pace(controller.signal))
  await aborted.next()
  controller.abort()
  await expect(aborted.next()).rejects.toThrow(Aborted)
})
