import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runJob } from './run-job.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'job-'))
  writeFileSync(join(folder, 'own.csv'), 'variance\n4\n2\n1\n1\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function printed(words: string, write: (text: string) => unknown = () => true): Promise<unknown> {
  const given = words.replace('FOLDER', folder).split(' ')
  return await runJob(['waterfilling', ...given], { write })
}

const tenth = '--profile exponential --decay 0.01 --components 1000'
const small = '--components 40 --codebook-size 16 --training-size 100 --test-size 200 --trials 2'

describe('solve', () => {
  test('the state of Table I, by its rate, its level, its distortion or its codebook', async () => {
    const byRate = await printed(`solve ${tenth} --total-bits 8`)
    expect(byRate).toMatchObject({
      profile: 'exponential, a = 0.01',
      components: 1000,
      waterLevel: expect.closeTo(0.62753, 5),
      activeCount: 47,
      totalBits: 8,
      normalizedDistortion: expect.closeTo(0.91847, 5),
      remarks: [],
    })
    const { waterLevel, normalizedDistortion, meanDistortion } = byRate as Record<string, number>
    // The variances exp(-0.01 j) are a geometric series.
    const total = (1 - Math.exp(-10)) / (1 - Math.exp(-0.01))
    expect((meanDistortion * 1000) / total).toBeCloseTo(normalizedDistortion, 12)
    const same = {
      activeCount: 47,
      totalBits: expect.closeTo(8, 9),
      waterLevel: expect.closeTo(waterLevel, 12),
    }
    expect(await printed(`solve ${tenth} --water-level ${waterLevel}`)).toMatchObject(same)
    expect(await printed(`solve ${tenth} --distortion ${normalizedDistortion}`)).toMatchObject(same)
    expect(await printed(`solve ${tenth} --codebook-size 256`)).toMatchObject(same)
  })

  test('a level above all variances is the whole variance lost, and is said', async () => {
    expect(await printed('solve --water-level 2')).toMatchObject({
      activeCount: 0,
      totalBits: 0,
      normalizedDistortion: 1,
      remarks: ['No variance is above the water: nothing is coded.'],
    })
  })

  test('numbers of one’s own: 1.5 bit bring the water over 4, 2, 1, 1 to the level 1', async () => {
    // Two active: log2 gamma = (2 + 1 - 2 * 1.5) / 2 = 0.
    expect(await printed('solve --data FOLDER/own.csv --total-bits 1.5')).toMatchObject({
      components: 4,
      waterLevel: 1,
      activeCount: 2,
      normalizedDistortion: 0.5,
    })
  })
})

test('table1: a row a method, from the weakest regularization up, the same numbers for the same seed', async () => {
  const lines: string[] = []
  const table = await printed(`table1 ${small} --seed 3 --regularization1 50`, (line) => lines.push(line))
  const number = expect.any(Number)
  const figures = { train: number, test: number, trainSpread: number, testSpread: number, normRatio: number }
  expect(table).toEqual({
    rows: [
      { method: 'kmeans', lambda: null, ...figures },
      { method: 'random', lambda: null, ...figures },
      { method: 'vr', lambda: 10, ...figures },
      { method: 'vr', lambda: 50, ...figures },
      { method: 'vr', lambda: 1000, ...figures },
    ],
    bound: number,
    waterLevel: number,
    trials: 2,
    backend: 'float64',
  })
  expect(lines.join('')).toMatch(
    /^trial 1 of 2: drawing the samples, 0 %\n[^]*trial 2 of 2: VR-Kmeans, λ = 1000, 100 %\n$/,
  )
  expect(await printed(`table1 ${small} --seed 3 --regularization1 50`)).toEqual(table)
  expect(await printed(`table1 ${small} --seed 4 --regularization1 50`)).not.toEqual(table)
})

test('gap: one point a method and value, the training size from K on', async () => {
  const { swept, points } = (await printed(`gap --swept training-size ${small}`)) as {
    swept: string
    points: { method: string; value: number; bound: number }[]
  }
  expect(swept).toBe('trainingSize')
  const values = [25, 50, 100, 200, 400, 800, 1600]
  const expected = values.flatMap((value) => ['kmeans', 'random', 'vr'].map((method) => [method, value]))
  expect(points.map(({ method, value }) => [method, value])).toEqual(expected)
})

test.each([
  ['an unknown job', 'fly', /^waterfilling job: “fly”; expected one of solve, table1, gap\.$/],
  ['what a terminal infers', 'solve --held level', /no parameter “held”/],
  ['a parameter of the training', 'solve --trials 3', /no parameter “trials”/],
  [
    'two quantities held',
    'solve --water-level 1 --total-bits 8',
    /^command line: --water-level and --total-bits;/,
  ],
  ['a distortion above 1', 'solve --distortion 2', /distortion: found “2”, expected a number from/],
  [
    'a fraction of a trial',
    'table1 --trials 2.5',
    /^trials: found “2\.5”, expected a whole number from 1 to 20$/,
  ],
  ['a name without its value', 'table1 --components', /^components: found “true”, expected a whole number/],
  ['a negative rate', 'solve --total-bits -1', /^totalBits: found “-1”, expected a number from 0/],
  ['a sweep of the table', 'table1 --swept seed', /^there is no parameter “swept”$/],
  ['a folder', 'solve --data FOLDER', /^--data: .* is no file; expected the path/],
  ['pictures', 'solve --profile images', /profile: found “images”, expected one of exponential/],
  ['two profiles', 'solve --profile flat --data FOLDER/own.csv', /^--profile: flat together with --data/],
  ['own numbers without a file', 'solve --profile own', /^own numbers: no file at hand; expected/],
  ['no file at the path', 'solve --data nowhere.csv', /^--data: no readable file at nowhere\.csv/],
  [
    'a sweep of nothing',
    'gap',
    /^--swept: none; expected one of training-size, codebook-size, regularization, water-level\.$/,
  ],
  ['a sweep of something else', 'gap --swept seed', /^--swept: “seed”; expected one of training-size/],
  [
    'too few samples',
    'table1 --training-size 100 --test-size 10',
    /^codebook size: 256 codewords for 100 training samples/,
  ],
  [
    'a level above all',
    'table1 --water-level 3',
    /^water level: 3 is not below the largest variance, so there is nothing to code/,
  ],
  [
    'too much memory',
    'table1 --components 5000 --training-size 100000',
    /^memory: about 4\.7 GB for 110,000 samples of 5,000 components and 256 codewords; expected at most 1 GB/,
  ],
])('refuses %s', async (_, words, message) => {
  const failure: unknown = await printed(words).catch((error: unknown) => error)
  expect(failure).toMatchObject({ name: 'Refusal', message: expect.stringMatching(message) })
  expect((failure as Error).message).not.toContain('\n')
})
