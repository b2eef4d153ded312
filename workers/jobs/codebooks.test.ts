import { describe, expect, test } from 'vitest'
import type { WaterfillingParameters } from '../contracts/waterfilling.ts'
import type { TrainingEvent } from '../contracts/waterfilling-results.ts'
import { Refusal } from '../core/formats/refusal.ts'
import { CodebooksJob } from './codebooks.ts'
import { countedRows, eventsOf, fewOfManyRows, ofKind, smallTraining } from './testing/trainings.ts'

function tableOf(parameters: WaterfillingParameters, job = new CodebooksJob()): Promise<TrainingEvent[]> {
  return eventsOf(job.table(parameters, undefined, new AbortController().signal))
}

describe('the table', () => {
  test('a curve after every iteration, a table after every training, progress from 0 to 1', async () => {
    const events = await tableOf(smallTraining())
    const tables = ofKind(events, 'table')
    expect(tables.map(({ trialsDone }) => trialsDone)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 2])
    expect(tables.map(({ rows }) => rows.length)).toEqual([1, 2, 3, 4, 5, 5, 5, 5, 5, 5])
    const shares = ofKind(events, 'progress').map(({ share }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect([shares[0], shares.at(-1)]).toEqual([0, expect.closeTo(1, 9)])
    expect(events[0].kind).toBe('progress')
    for (const { train, test: tested, method, iterations } of ofKind(events, 'curve').map((curve) => ({
      ...curve,
      iterations: curve.train.length,
    }))) {
      expect(tested.length).toBe(iterations)
      expect([...train, ...tested].every((distortion) => distortion > 0)).toBe(true)
      if (method === 'random') expect(iterations).toBe(1)
    }
  })

  test('means and spreads are those of the trials', async () => {
    const events = await tableOf(smallTraining({ trials: 3 }))
    const last = ofKind(events, 'table').at(-1)
    for (const row of last?.rows ?? []) {
      const ends = [1, 2, 3].map((trial) => {
        const curves = ofKind(events, 'curve').filter((curve) => curve.trial === trial)
        const own = curves.filter(({ method, lambda }) => method === row.method && lambda === row.lambda)
        return own.at(-1)?.train.at(-1) ?? Number.NaN
      })
      const mean = (ends[0] + ends[1] + ends[2]) / 3
      const squares = ends.reduce((sum, end) => sum + (end - mean) ** 2, 0)
      expect(row.train).toBeCloseTo(mean, 12)
      expect(row.trainSpread).toBeCloseTo(Math.sqrt(squares / 2), 12)
    }
    expect(last?.rows.length).toBe(5)
  })

  test('train below test, all test above the bound, and each lambda nearer to its norm than the one before', async () => {
    const setting = { trials: 4, trainingSize: 60, testSize: 2000, regularization1: 0.1 }
    const table = ofKind(await tableOf(smallTraining(setting)), 'table').at(-1)
    const [kmeans, random, ...vr] = table?.rows ?? []
    for (const { train, test: tested } of [kmeans, ...vr]) expect(train).toBeLessThan(tested)
    for (const { test: tested } of table?.rows ?? []) expect(tested).toBeGreaterThan(table?.bound ?? Infinity)
    expect(kmeans.train).toBeLessThan(vr[0].train)
    expect(vr[2].test).toBeLessThan(kmeans.test)
    // Nothing is learnt: the difference is that of two draws.
    expect(Math.abs(random.train - random.test)).toBeLessThan(0.1)
    const deviations = vr.map(({ normRatio }) => Math.abs(normRatio - 1))
    expect(deviations).toEqual(deviations.toSorted((a, b) => b - a))
    expect(deviations[2]).toBeLessThan(1e-3)
  })

  test('lambda is divided by the largest variance: scaled variances give the same shares', async () => {
    const numbers = (scale: number): File => {
      const variances = Array.from({ length: 20 }, (_, j) => scale * 0.5 ** j)
      return new File([['variance', ...variances].join('\n')], 'own.csv')
    }
    const rowsAt = async (scale: number) => {
      const data = { id: scale, files: [{ name: 'own.csv', file: numbers(scale) }] }
      const parameters = smallTraining({ profile: 'own' })
      const events = new CodebooksJob().table(parameters, data, new AbortController().signal)
      return ofKind(await eventsOf(events), 'table').at(-1)?.rows ?? []
    }
    const scaled = await rowsAt(4096)
    const plain = await rowsAt(1)
    expect(plain.length).toBe(5)
    for (const [place, row] of plain.entries()) {
      expect(scaled[place].train / row.train).toBeCloseTo(1, 5)
      expect(scaled[place].test / row.test).toBeCloseTo(1, 5)
    }
  })
})

test.each(['1e-90', '1e90'])(
  'variances of %s, whose samples float32 does not hold, are refused',
  async (largest) => {
    const file = new File([`variance\n${largest}\n0\n`], 'own.csv')
    const data = { id: 1, files: [{ name: 'own.csv', file }] }
    const events = new CodebooksJob().table(
      smallTraining({ profile: 'own' }),
      data,
      new AbortController().signal,
    )
    await expect(events.next()).rejects.toThrow(
      /^variances: the largest is 1e.*; expected 1e-60 to 1e\+60 for a training: the data in another unit\.$/,
    )
  },
)

describe('rows', () => {
  test('all are freed at the end, after an abort and after a refusal', async () => {
    const rows = countedRows()
    const job = new CodebooksJob(rows.make)
    await tableOf(smallTraining(), job)
    expect([rows.made(), rows.open()]).toEqual([4, 0])
    await eventsOf(job.gap(smallTraining(), undefined, new AbortController().signal))
    expect(rows.made()).toBeGreaterThan(4)
    expect(rows.open()).toBe(0)

    for (const task of ['table', 'gap'] as const) {
      const controller = new AbortController()
      const run = async (): Promise<void> => {
        for await (const event of job[task](smallTraining(), undefined, controller.signal)) {
          if (event.kind === (task === 'table' ? 'curve' : 'gap')) controller.abort()
        }
      }
      await expect(run()).rejects.toMatchObject({ name: 'Aborted' })
      expect(rows.open()).toBe(0)
    }

    await expect(tableOf(smallTraining({ trainingSize: 10 }), job)).rejects.toThrow(
      'codebook size: 16 codewords for 10 training samples to start from; expected at most 10, or the random start.',
    )
    expect(rows.open()).toBe(0)
  })

  test.each(['table', 'gap'] as const)(
    'those made before others could not be are freed: %s',
    async (task) => {
      for (const last of [0, 1, 2, 3]) {
        const rows = countedRows()
        const job = new CodebooksJob(async (values, dimension) => {
          if (rows.made() === last) throw new Refusal('memory', 'none', 'some')
          return await rows.make(values, dimension)
        })
        const events = job[task](smallTraining(), undefined, new AbortController().signal)
        await expect(eventsOf(events)).rejects.toThrow('memory: none')
        expect([rows.made(), rows.open()]).toEqual([last, 0])
      }
    },
  )

  test('fewer samples than codewords are enough for the random start', async () => {
    const events = await tableOf(smallTraining({ trainingSize: 10, initialization: 'random', trials: 1 }))
    const used = ofKind(events, 'curve').flatMap(({ method, train, codewordsUsed }) =>
      method === 'random' || train.length === 1 ? [] : [codewordsUsed],
    )
    expect(Math.max(...used)).toBeLessThanOrEqual(10)
  })
})

test('a test that takes longer than the training is left for the last iteration', async () => {
  const parameters = smallTraining({ codebookSize: 64, testSize: 60_000, trials: 1 })
  const events = await tableOf(parameters, new CodebooksJob(fewOfManyRows))
  const isLeftOut = (method: string): boolean[] => {
    const curve = ofKind(events, 'curve').findLast((one) => one.method === method)
    return [...(curve?.test ?? [])].map(Number.isNaN)
  }
  const [first, ...others] = isLeftOut('kmeans').toReversed()
  expect(first).toBe(false)
  expect(others.length).toBeGreaterThan(0)
  expect(others.every(Boolean)).toBe(true)
  // Fewer dimensions are active, so that a test costs less.
  expect(isLeftOut('vr').some(Boolean)).toBe(false)
})
