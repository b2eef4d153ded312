import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProgressStream } from './progress-printer.ts'
import { runJob } from './run-job.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'job-'))
  const rows = Array.from({ length: 200 }, (_, i) => `${Math.sin(i)},${10 * Math.cos(2 * i)}`)
  writeFileSync(join(folder, 'own.csv'), ['a,b', ...rows].join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const silent = { write: () => true }
const compare = (words: string, progressStream: ProgressStream = silent): Promise<unknown> =>
  runJob(['cells', 'compare', ...words.replace('FOLDER', folder).split(' ')], progressStream)

test.each([
  [
    'a folder as data',
    '--data FOLDER',
    /^--data: .* is no file; expected the path of a CSV, TSV or \.npy file\.$/,
  ],
  ['one column', '--data FOLDER/own.csv --columns a', /^--columns: “a”; expected two names with a comma/],
  ['half a pair of columns', '--data FOLDER/own.csv --columns a,', /^--columns: “a,”; expected two names/],
  ['three columns', '--data FOLDER/own.csv --columns a,b,a', /^--columns: “a,b,a”; expected two names/],
  [
    'columns of no table',
    '--source ring --columns x,y',
    /^--columns: columns of the source ring; expected a table/,
  ],
  [
    'two sources',
    '--source ring --data FOLDER/own.csv',
    /^--source: ring together with --data; expected one of/,
  ],
  ['a photo', '--source photo', /^--source: photo, which only a browser decodes; expected another source/],
])('refused: %s', async (_, words, message) => {
  const failure: unknown = await compare(words).catch((error: unknown) => error)
  expect(failure).toMatchObject({ name: 'Refusal', message: expect.stringMatching(message) })
  expect((failure as Error).message).not.toContain('\n')
})

test('--source own is what --data says anyway', async () => {
  const plain = await compare('--data FOLDER/own.csv --rate 1')
  expect(await compare('--source own --data FOLDER/own.csv --rate 1')).toEqual(plain)
})

test('--iteration is where the training stops', async () => {
  const errorAt = async (iteration: number): Promise<number> => {
    const printed = await compare(`--samples 2000 --initialization random --iteration ${iteration}`)
    return (printed as { gvq: { train: { mse: number } } }).gvq.train.mse
  }
  const [start, early, end] = [await errorAt(0), await errorAt(2), await errorAt(200)]
  expect(early).toBeLessThan(start)
  expect(end).toBeLessThan(early)
})

test('progress goes to its own stream', async () => {
  const lines: string[] = []
  await compare('--samples 500 --rate 1', { write: (line) => lines.push(line) })
  expect(lines.join('')).toMatch(/^matching the rate with \d+ codewords\n/)
})
