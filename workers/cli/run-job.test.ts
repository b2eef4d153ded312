import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quantizerNames } from '../contracts/cells.ts'
import { runJob } from './run-job.ts'

let folder = ''
let own = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'job-'))
  own = join(folder, 'own.csv')
  const rows = Array.from({ length: 200 }, (_, i) => `${Math.sin(i)},${10 * Math.cos(2 * i)},${i % 7}`)
  writeFileSync(own, ['a,b,c', ...rows].join('\n'))
  writeFileSync(join(folder, 'words.csv'), 'yes\nno\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const silent = { write: () => true }
const compare = (words: string): Promise<unknown> => runJob(['cells', 'compare', ...words.split(' ')], silent)

/** The same objects with numbers in the places of numbers. */
const figures = {
  rateBits: expect.any(Number),
  crossEntropyBits: expect.any(Number),
  mse: expect.any(Number),
  snrDb: expect.any(Number),
  gapDb: expect.any(Number),
  train: expect.objectContaining({ mse: expect.any(Number) }),
}

describe('cells compare', () => {
  test.each(['--source gaussian --correlation 0.9 --samples 2000 --rate 2 --seed 1', '--source weather'])(
    '%s: the named figures for each quantizer',
    async (words) => {
      const printed = await compare(words)
      expect(Object.keys(printed as object)).toEqual([...quantizerNames])
      for (const name of quantizerNames) {
        expect(printed).toHaveProperty(name, expect.objectContaining(figures))
      }
    },
  )

  test('a negative value, an attached one and a flag are understood', async () => {
    const spaced = await compare('--correlation -0.5 --samples 500 --match-rate true --rate 1')
    expect(await compare('--correlation=-0.5 --samples=500 --match-rate --rate=1')).toEqual(spaced)
    expect(await compare('--correlation 0.5 --samples 500 --match-rate --rate 1')).not.toEqual(spaced)
  })

  test('without a rate the steps are as given', async () => {
    const rateAt = async (words: string) =>
      ((await compare(words)) as Record<string, { rateBits: number }>)['usq'].rateBits
    const coarse = await rateAt('--samples 500 --step-size 2')
    expect(await rateAt('--samples 500 --step-size 0.5')).toBeGreaterThan(coarse + 1)
  })

  test('centroids are the default', async () => {
    const usual = await compare('--samples 500 --rate 1')
    expect(await compare('--samples 500 --rate 1 --reconstruction centroid')).toEqual(usual)
    expect(await compare('--samples 500 --rate 1 --reconstruction point')).not.toEqual(usual)
  })

  test('a file of one’s own, and two of its columns chosen', async () => {
    const first = await compare(`--data ${own} --rate 1`)
    expect(await compare(`--data ${own} --rate 1 --columns a,b`)).toEqual(first)
    expect(await compare(`--data ${own} --rate 1 --columns c,a`)).not.toEqual(first)
  })
})

test('cells sweep: one quantizer at all rates, beside the bound', async () => {
  const words = 'cells sweep --source gaussian --samples 2000 --quantizer lvq --seed 1'
  const printed = await runJob(words.split(' '), silent)
  const point = expect.objectContaining({
    rateBits: expect.any(Number),
    crossEntropyBits: expect.any(Number),
    mse: expect.any(Number),
    gapDb: expect.any(Number),
  })
  expect(printed).toMatchObject({ points: expect.arrayContaining([point]), bound: expect.any(Array) })
})

describe('refused, in one line', () => {
  const cases: [string, string, RegExp][] = [
    ['no lab', '', /^lab: “”; expected one of cells, waterfilling, faces\.$/],
    ['an unknown lab', 'sofa compare', /^lab: “sofa”; expected one of cells, waterfilling, faces\.$/],
    ['a lab named like a method', 'constructor compare', /^lab: “constructor”; expected/],
    ['an unknown job', 'cells fly', /^cells job: “fly”; expected one of compare, sweep, scalar\.$/],
    ['a job named like a method', 'cells toString', /^cells job: “toString”; expected/],
    ['an unknown option', 'cells compare --colour red', /no parameter “colour”/],
    ['a parameter of the line', 'cells compare --bits 4', /no parameter “bits”/],
    ['a stray word', 'cells compare fast', /^command line: “fast”; expected --name value\.$/],
    [
      'an option twice',
      'cells compare --seed 1 --seed 2',
      /^--seed: the name twice; expected each name once/,
    ],
    ['a rate out of range', 'cells compare --rate 99', /rate: found “99”, expected a number from 0\.25 to 6/],
    ['a source that is none', 'cells compare --source tea', /source: found “tea”, expected one of gaussian/],
    ['own data without a file', 'cells compare --source own', /^own: no data at hand; expected a file/],
    [
      'a missing file',
      'cells compare --data nowhere.csv',
      /^--data: no readable file at nowhere\.csv; expected/,
    ],
    ['a file without numbers', 'cells compare --data FOLDER/words.csv', /^words\.csv: .*; expected .*\.$/],
    [
      'a column that is not there',
      'cells compare --data FOLDER/own.csv --columns a,z',
      /no column of numbers named "z"; expected one of/,
    ],
    ['a sweep of no quantizer', 'cells sweep', /^--quantizer: none; expected one of usq, lvq, gvq, ecvq\.$/],
    ['a sweep of an unknown one', 'cells sweep --quantizer tea', /^--quantizer: “tea”; expected one of usq/],
    ['parallel basis vectors', 'cells compare --basis2X 2 --basis2Y 0', /^LVQ basis: .*; expected/],
  ]
  test.each(cases)('%s', async (_, words, message) => {
    const run = runJob(words.replace('FOLDER', folder).split(' ').filter(Boolean), silent)
    const failure: unknown = await run.catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'Refusal', message: expect.stringMatching(message) })
    expect((failure as Error).message).not.toContain('\n')
  })
})
