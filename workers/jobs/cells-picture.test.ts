import { describe, expect, test } from 'vitest'
import type { CellsParameters } from '../contracts/cells.ts'
import { CellsJob } from './cells.ts'
import { nameOf, parametersWith, pictureOf } from './testing/pictures.ts'

const usual = parametersWith({ rate: 1.5 })

async function namesAfter(job: CellsJob, some: Partial<CellsParameters>): Promise<string[]> {
  const events = await pictureOf(job, { ...usual, ...some })
  return [...new Set(events.map(nameOf))]
}

describe('a picture yields what differs from the last one', () => {
  const cases: [string, Partial<CellsParameters>, string[]][] = [
    ['nothing', {}, []],
    ['the colouring, which is the page’s business', { colouring: 'length' }, []],
    ['the basis', { basis2X: 0.3 }, ['lvq']],
    ['the decoding', { decoding: 'babai' }, ['lvq']],
    ['the placement', { placement: 'mid-rise' }, ['usq']],
    ['the start of the training', { initialization: 'random' }, ['gvq']],
    ['the iteration', { iteration: 1 }, ['gvq']],
    ['the reconstruction', { reconstruction: 'point' }, ['lvq', 'usq', 'gvq']],
    ['the rate', { rate: 1 }, ['lvq', 'usq', 'gvq']],
    ['the correlation', { correlation: 0.1 }, ['source', 'lvq', 'usq', 'gvq']],
    ['the seed', { seed: 3 }, ['source', 'lvq', 'usq', 'gvq']],
  ]
  test.each(cases)('changed: %s', async (_, some, expected) => {
    const job = new CellsJob()
    expect(await namesAfter(job, {})).toEqual(['source', 'lvq', 'usq', 'gvq'])
    expect(await namesAfter(job, some)).toEqual(expected)
    expect(await namesAfter(job, some)).toEqual([])
  })

  test('and what it yields is what a new job yields', async () => {
    const moved = { ...usual, basis2X: 0.3, stepSize: 0.5, correlation: 0.4 }
    const used = new CellsJob()
    await pictureOf(used, usual)
    expect(await pictureOf(used, moved)).toEqual(await pictureOf(new CellsJob(), moved))
  })
})

test('a refused lattice leaves the others alone, and the lattice comes back', async () => {
  const job = new CellsJob()
  const parallel = { basis1X: 1, basis1Y: 2, basis2X: 0.5, basis2Y: 1 }
  expect(await namesAfter(job, parallel)).toEqual(['source', 'refused lvq', 'usq', 'gvq'])
  expect(await namesAfter(job, {})).toEqual(['lvq'])
  const [refused] = await pictureOf(job, { ...usual, ...parallel })
  expect(refused).toMatchObject({ kind: 'panel-refused', quantizer: 'lvq' })
  expect(refused).toHaveProperty('message', expect.stringMatching(/basis.*; expected .*\.$/))
})

describe('an aborted picture', () => {
  /** Events until `enough` says so, when the run is aborted. */
  async function abortedAt(job: CellsJob, enough: (name: string) => boolean): Promise<string[]> {
    const controller = new AbortController()
    const seen: string[] = []
    const run = async (): Promise<void> => {
      for await (const event of job.picture(usual, undefined, controller.signal)) {
        seen.push(nameOf(event))
        if (enough(nameOf(event))) controller.abort()
      }
    }
    await expect(run()).rejects.toMatchObject({ name: 'Aborted' })
    return seen
  }

  test('stops at once, and the next one yields the rest', async () => {
    const job = new CellsJob()
    expect(await abortedAt(job, (name) => name === 'lvq')).toEqual(['source', 'lvq'])
    expect(await namesAfter(job, {})).toEqual(['usq', 'gvq'])
  })

  test('goes on with its training, to the same codebook', async () => {
    const job = new CellsJob()
    const seen = await abortedAt(job, (name) => name === 'progress')
    expect(seen).not.toContain('gvq')
    const resumed = await pictureOf(job, usual)
    const whole = await pictureOf(new CellsJob(), usual)
    expect(resumed.at(-1)).toEqual(whole.at(-1))
  })

  test('with a signal that was aborted before yields nothing', async () => {
    const events = new CellsJob().picture(usual, undefined, AbortSignal.abort())
    await expect(events.next()).rejects.toMatchObject({ name: 'Aborted' })
  })
})
