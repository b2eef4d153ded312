import { describe, expect, test } from 'vitest'
import type { CellsData } from '../contracts/cells.ts'
import type { PanelResult, SourceResult } from '../contracts/cells-results.ts'
import { writeNpy } from '../core/formats/npy.ts'
import { CellsJob } from './cells.ts'
import { fileOf, nameOf, parametersWith, pictureOf } from './testing/pictures.ts'

const own = parametersWith({ source: 'own', rate: 1, samples: 200_000 })

/** Points on a Lissajous figure: no two equal, correlated, with means and units of their own. */
const points = Array.from({ length: 400 }, (_, i) => [20 + 5 * Math.sin(i), 3 + Math.sin(1.3 * i + 0.4)])
const csv = ['day,x,y', ...points.map(([x, y], i) => `d${i},${x},${y}`)].join('\n')
const npy = writeNpy(Float32Array.from(points.flat()), [points.length, 2])

async function sourceOf(data: CellsData, some = {}): Promise<SourceResult> {
  const [source] = await pictureOf(new CellsJob(), { ...own, ...some }, data)
  if (source.kind !== 'source') throw new Error(`the first event is ${source.kind}`)
  return source
}

async function refusalOf(data: CellsData | undefined): Promise<string> {
  const failure: unknown = await pictureOf(new CellsJob(), own, data).catch((error: unknown) => error)
  expect(failure).toMatchObject({ name: 'Refusal' })
  return (failure as Error).message
}

describe('data of one’s own', () => {
  test.each([
    ['CSV', fileOf('walk.csv', csv), ['x', 'y']],
    ['npy', fileOf('walk.npy', npy), ['column 0', 'column 1']],
  ])('%s: halves of equal size, one scale for both axes', async (_, data, names) => {
    const source = await sourceOf(data)
    expect(source).toMatchObject({ title: data.name, axisNames: names, trainCount: 200, testCount: 200 })
    expect(source.bound.kind).toBe('gaussian')
    expect(source.offset[0]).toBeCloseTo(20, 0)
    // The variances are 25/2 and 1/2: one scale makes their mean one.
    expect(source.scale).toBeCloseTo(Math.sqrt((25 / 2 + 1 / 2) / 2), 1)
  })

  test('a table and an array of the same points give the same figures', async () => {
    const figuresOf = async (data: CellsData) =>
      (await pictureOf(new CellsJob(), own, data))
        .filter((event): event is PanelResult => event.kind === 'panel')
        .map(({ figures }) => figures.mse)
    const fromTable = await figuresOf(fileOf('walk.csv', csv))
    const fromArray = await figuresOf(fileOf('walk.npy', npy))
    expect(fromTable).toHaveLength(3)
    for (const [i, mse] of fromTable.entries()) expect(fromArray[i]).toBeCloseTo(mse, 5)
  })

  test('columns are the reader’s choice, and choosing others is another source', async () => {
    const job = new CellsJob()
    const three = ['a,b,c', ...points.map(([x, y], i) => `${x},${y},${Math.cos(i * i)}`)].join('\n')
    const data = fileOf('three.csv', three)
    await pictureOf(job, own, data)
    const events = await pictureOf(job, own, { ...data, columns: ['c', 'a'] })
    expect(events[0]).toMatchObject({ kind: 'source', axisNames: ['c', 'a'], columns: ['a', 'b', 'c'] })
  })

  test('more rows than N are drawn from, and it is said', async () => {
    const source = await sourceOf(fileOf('walk.csv', csv), { samples: 100 })
    expect(source.trainCount + source.testCount).toBe(100)
    expect(source.remarks.join(' ')).toContain('100 of 400 rows')
  })
})

describe('refused', () => {
  const rows = (row: string): string => Array.from({ length: 40 }, () => row).join('\n')
  const cases: [string, CellsData | undefined, RegExp][] = [
    ['no file', undefined, /no data at hand; expected a file/],
    [
      'all points equal',
      fileOf('flat.csv', rows('3,4')),
      /all equal to \(3, 4\); expected at least two different/,
    ],
    ['one column', fileOf('one.csv', rows('3')), /a single column; expected a table with two columns/],
    ['a truncated array', fileOf('cut.npy', npy.slice(0, -100)), /cut\.npy: .*; expected/],
    ['an array of another shape', fileOf('flat.npy', writeNpy(new Float32Array(60), [60])), /shape \(60\)/],
    ['nothing at all', fileOf('empty.csv', ''), /empty\.csv: .*; expected/],
  ]
  test.each(cases)('%s', async (_, data, message) => {
    expect(await refusalOf(data)).toMatch(message)
  })

  test('a refused file leaves the job with what it had', async () => {
    const job = new CellsJob()
    const gaussian = parametersWith({})
    await pictureOf(job, gaussian)
    await expect(pictureOf(job, own, fileOf('empty.csv', ''))).rejects.toMatchObject({ name: 'Refusal' })
    expect(await pictureOf(job, gaussian)).toEqual([])
  })

  test('more codewords than distinct points: only that panel', async () => {
    const few = Array.from({ length: 60 }, (_, i) => `${i % 3},${i % 2}`).join('\n')
    const parameters = { ...own, matchRate: false, codebookSize: 24 }
    const events = await pictureOf(new CellsJob(), parameters, fileOf('few.csv', few))
    expect(events.map(nameOf)).toEqual(['source', 'lvq', 'usq', 'refused gvq'])
    expect(events.at(-1)).toHaveProperty(
      'message',
      expect.stringMatching(/24 codewords for 6 distinct.*at most 6/),
    )
  })
})
