import { expect, test } from 'vitest'
import { defaultParameters } from '../../contracts/parameters.ts'
import type { WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { waterfillingTable } from '../../contracts/waterfilling.ts'
import type { PourEvent, PourResult, ProfileResult } from '../../contracts/waterfilling-results.ts'
import { PourJob } from './pour.ts'

const defaults = defaultParameters(waterfillingTable)

async function poured(job: PourJob, changes: Partial<WaterfillingParameters> = {}): Promise<PourEvent[]> {
  const events: PourEvent[] = []
  const parameters = { ...defaults, ...changes }
  for await (const event of job.pour(parameters, undefined, new AbortController().signal)) events.push(event)
  return events
}

const kindsOf = (events: PourEvent[]): string[] => events.map(({ kind }) => kind)
const stateOf = (events: PourEvent[]): PourResult => events.at(-1) as PourResult

test('the profile comes first, and again only where it has changed', async () => {
  const job = new PourJob()
  expect(kindsOf(await poured(job))).toEqual(['profile', 'pour'])
  expect(kindsOf(await poured(job, { held: 'level', waterLevel: 0.3 }))).toEqual(['pour'])
  expect(kindsOf(await poured(job, { codebookSize: 64, seed: 7 }))).toEqual(['pour'])
  expect(kindsOf(await poured(job, { decay: 0.02 }))).toEqual(['profile', 'pour'])
  expect(kindsOf(await poured(job))).toEqual(['profile', 'pour'])
})

test('what was yielded is gone from this side, and the next state is computed all the same', async () => {
  const job = new PourJob()
  const [profile] = (await poured(job)) as [ProfileResult]
  structuredClone(profile, { transfer: [profile.variances.buffer, profile.curveBits.buffer] })
  expect(profile.variances.length).toBe(0)
  expect(stateOf(await poured(job, { held: 'rate', totalBits: 8 })).activeCount).toBe(47)
})

test('level, distortion and rate: whichever is held, the other two are those of the same state', async () => {
  const job = new PourJob()
  const codebook = stateOf(await poured(job))
  expect(codebook.totalBits).toBe(8)
  expect(codebook.waterLevel).toBe(codebook.codebookLevel)
  const { waterLevel, normalizedDistortion: distortion } = codebook
  for (const held of ['level', 'distortion', 'rate'] as const) {
    const state = stateOf(await poured(job, { held, waterLevel, distortion, totalBits: 8 }))
    expect(state.totalBits).toBeCloseTo(8, 9)
    expect(state.waterLevel).toBeCloseTo(waterLevel, 12)
    expect(state.normalizedDistortion).toBeCloseTo(distortion, 12)
    expect(state).toMatchObject({ activeCount: 47, codebookLevel: codebook.codebookLevel })
  }
})

test('the state lies on the curve', async () => {
  const [profile, pour] = (await poured(new PourJob(), { held: 'rate', totalBits: 20 })) as [
    ProfileResult,
    PourResult,
  ]
  const place = profile.curveBits.findIndex((bits) => bits >= 20)
  expect(profile.curveDistortions[place - 1]).toBeGreaterThanOrEqual(pour.normalizedDistortion)
  expect(profile.curveDistortions[place]).toBeLessThanOrEqual(pour.normalizedDistortion)
  expect(profile.totalVariance).toBeCloseTo((1 - Math.exp(-2)) / (1 - Math.exp(-0.01)), 9)
})

test('a level above all variances is the state at the largest', async () => {
  expect(stateOf(await poured(new PourJob(), { held: 'level', waterLevel: 40 }))).toMatchObject({
    waterLevel: 1,
    totalBits: 0,
    activeCount: 0,
    normalizedDistortion: 1,
  })
})

test('a profile without data is refused, an abort ends the run, and the job goes on', async () => {
  const job = new PourJob()
  await expect(poured(job, { profile: 'own' })).rejects.toMatchObject({ name: 'Refusal' })
  const controller = new AbortController()
  controller.abort()
  const run = job.pour(defaults, undefined, controller.signal).next()
  await expect(run).rejects.toMatchObject({ name: 'Aborted' })
  expect(kindsOf(await poured(job))).toEqual(['profile', 'pour'])
})
