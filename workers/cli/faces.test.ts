import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveOf } from '../core/formats/testing/archives.ts'
import { greymap } from '../jobs/testing/faces.ts'
import { runJob } from './run-job.ts'

/** What `faces run` prints, as far as it is looked at. */
interface Printed {
  readonly layers: readonly Record<
    'trainDistortion' | 'testDistortion' | 'activeCount' | 'codewordsUsed',
    number
  >[]
  readonly methods: Readonly<Record<string, { readonly psnrDb: number; readonly ssim: number }>>
  readonly refused: readonly { readonly name: string; readonly reason: string }[]
  readonly trainCount: number
  readonly testCount: number
}

let folder = ''
let archive = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faces-job-'))
  archive = join(folder, 'faces.zip')
  const pictures = Array.from({ length: 24 }, (_, i) => {
    const [person, light] = [Math.floor(i / 8), i % 8]
    const face = greymap(24, 20, (x, y) => {
      const distance = (x - 9 - person) ** 2 + (y - 12 + light / 4) ** 2
      return 40 + 5 * light + 120 * Math.exp(-distance / (20 + 10 * person))
    })
    return [`person ${person}/${light}.pgm`, face] as const
  })
  const note = new TextEncoder().encode('not a face')
  writeFileSync(archive, archiveOf({ ...Object.fromEntries(pictures), 'zz/note.txt': note }))
  writeFileSync(join(folder, 'words.txt'), 'not a face')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const silent = { write: () => true }
const run = (words: string): Promise<unknown> =>
  runJob(['faces', 'run', ...words.replace('FOLDER', folder).split(' ')], silent)
const small = (words = ''): Promise<Printed> =>
  run(
    `--data FOLDER/faces.zip --scale 4 --layers 4 --codewords 4 --split every6 --seed 1 ${words}`.trim(),
  ) as Promise<Printed>

describe('faces run', () => {
  test('prints every layer, every method, and the files that are no faces', async () => {
    const { layers, methods, refused, trainCount, testCount } = await small()
    expect([trainCount, testCount]).toEqual([20, 4])
    expect(layers).toHaveLength(4)
    const distortions = [1, ...layers.map(({ trainDistortion }) => trainDistortion)]
    for (const [layer, { activeCount, codewordsUsed }] of layers.entries()) {
      expect(distortions[layer + 1]).toBeLessThan(distortions[layer])
      expect(activeCount).toBeGreaterThan(0)
      expect(codewordsUsed).toBeLessThanOrEqual(4)
    }
    expect(Object.keys(methods)).toEqual(expect.arrayContaining(['bicubic', 'rrq', 'mmse']))
    for (const method of ['bicubic', 'rrq']) {
      expect(methods[`${method}BackProjection`].psnrDb).toBeGreaterThan(methods[method].psnrDb)
    }
    expect(refused).toEqual([{ name: 'zz/note.txt', reason: expect.stringContaining('no image format') }])
  })

  test('prints the same for the same seed, other layers for another, and other ones for another trainer', async () => {
    const { layers } = await small()
    expect((await small()).layers).toEqual(layers)
    expect((await small('--trainer kmeans')).layers).not.toEqual(layers)
    const another = `--data ${archive} --scale 4 --layers 4 --codewords 4 --split every6 --seed 2`
    expect(((await run(another)) as Printed).layers).not.toEqual(layers)
  })

  test('measures compression and denoising by the layers alone', async () => {
    expect(Object.keys((await small('--task compression')).methods)).toEqual(['rrq'])
    expect(Object.keys((await small('--task denoising --noise-deviation 5')).methods)).toEqual(['rrq'])
  })
})

describe('faces run refuses, in one line', () => {
  test.each([
    ['a path to nothing', '--data FOLDER/none.zip', /^--data: no file or folder at .*none\.zip; expected/],
    [
      'a text',
      '--data FOLDER/words.txt',
      /^words\.txt: no picture, and 1 file refused \(.*; expected at least/,
    ],
    ['no layers', '--layers 0', /^layers: found “0”, expected a whole number from 1 to 200$/],
    ['a scale between', '--scale 3', /^scale: found “3”, expected one of 2, 4, 8$/],
    ['one codeword', '--codewords 1', /^codewords: found “1”, expected a whole number from 2 to 1024$/],
    ['where faces come from', '--source own', /^there is no parameter “source”$/],
    [
      'a split that is none',
      '--data FOLDER/words.txt --split sixth',
      /^split: found “sixth”, expected one of/,
    ],
  ])('%s', async (_, words, message) => {
    const failure: unknown = await run(words).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'Refusal', message: expect.stringMatching(message) })
    expect((failure as Error).message).not.toContain('\n')
  })
})
