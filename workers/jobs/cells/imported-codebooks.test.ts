import { describe, expect, test, vi } from 'vitest'
import type { CodebookFile } from '../../contracts/cells.ts'
import type { CellsEvent, PanelResult } from '../../contracts/cells-results.ts'
import { writeNpy } from '../../core/formats/npy.ts'
import { CellsJob } from '../cells.ts'
import { compareQuantizers } from '../compare.ts'
import { fileOf, nameOf, parametersWith, pictureOf } from '../testing/pictures.ts'

const corners = [-1, -1, -1, 1, 1, -1, 1, 1.5]
const imported = parametersWith({ importedCodebook: true, iteration: 0 })

function npyOf(codebook: ArrayLike<number>, id = 1): CodebookFile {
  return { ...fileOf('words.npy', writeNpy(Float32Array.from(codebook), [codebook.length / 2, 2])), id }
}

function gvqOf(events: readonly CellsEvent[]): PanelResult {
  const panel = events.findLast((event) => event.kind === 'panel' && event.quantizer === 'gvq')
  if (panel?.kind !== 'panel') throw new Error('there is no panel of the codebook')
  return panel
}

describe('an imported codebook', () => {
  test('is shown as it is at iteration 0, and keeps its size where a rate is matched', async () => {
    const panel = gvqOf(await pictureOf(new CellsJob(), imported, undefined, npyOf(corners)))
    expect(Array.from(panel.training?.codebook ?? [])).toEqual(corners)
    expect(panel.training).toMatchObject({ iteration: 0 })
    expect(panel.training?.lastIteration).toBeGreaterThan(0)
    expect(panel.remarks[0]).toMatch(
      /^The imported codebook keeps its 4 codewords: its rate is .* matched to 2.00/,
    )
  })

  test('is trained from there: the training error never rises', async () => {
    const trained = { ...imported, iteration: 200, matchRate: false }
    const { training } = gvqOf(await pictureOf(new CellsJob(), trained, undefined, npyOf(corners)))
    const errors = Array.from(training?.trainCost ?? [])
    expect(errors.length).toBeGreaterThan(2)
    for (const [i, error] of errors.entries()) if (i > 0) expect(error).toBeLessThanOrEqual(errors[i - 1])
    expect(training?.codebook).toHaveLength(corners.length)
  })

  test('that was exported by the lab gives the figures it was exported with, to the last digit', async () => {
    const trained = gvqOf(await pictureOf(new CellsJob(), parametersWith({ matchRate: false })))
    const bytes = trained.training?.codebookFile
    if (!bytes) throw new Error('there is no file of the codebook')
    const file = fileOf('quantarium-codebook.npy', bytes)
    const again = gvqOf(await pictureOf(new CellsJob(), { ...imported, matchRate: false }, undefined, file))
    expect(again.figures).toEqual(trained.figures)
    expect(again.training?.codebook).toEqual(trained.training?.codebook)
  })

  test('is read once, and another file takes its place', async () => {
    const job = new CellsJob()
    const first = npyOf(corners, 1)
    const read = vi.spyOn(first.file, 'arrayBuffer')
    await pictureOf(job, imported, undefined, first)
    await pictureOf(job, { ...imported, iteration: 2 }, undefined, first)
    expect(read).toHaveBeenCalledTimes(1)
    const other = gvqOf(await pictureOf(job, imported, undefined, npyOf([0, 0, 1, 1], 2)))
    expect(Array.from(other.training?.codebook ?? [])).toEqual([0, 0, 1, 1])
  })

  test('gives way to an edited one', async () => {
    const edited = { ...imported, codebook: [0, 0, 0.5, 0.5] }
    const panel = gvqOf(await pictureOf(new CellsJob(), edited, undefined, npyOf(corners)))
    expect(panel.training?.codebook).toHaveLength(4)
  })
})

describe('a codebook that is refused', () => {
  test.each([
    ['damaged', fileOf('broken.npy', 'junk'), /^broken\.npy: the file begins with/],
    ['empty', fileOf('empty.csv', ''), /^empty\.csv: the file is empty/],
    ['missing', undefined, /^codebook: no file at hand; expected a file: import one\.$/],
  ])('%s: the other panels are there, and it says why', async (_, file, message) => {
    const events = await pictureOf(new CellsJob(), imported, undefined, file)
    expect(events.map(nameOf)).toEqual(['source', 'lvq', 'usq', 'codebook-refused'])
    expect(events.at(-1)).toMatchObject({ message: expect.stringMatching(message) })
  })

  test('too large: before it is read', async () => {
    const file = fileOf('big.npy', new Uint8Array(31e6))
    const read = vi.spyOn(file.file, 'arrayBuffer')
    const events = await pictureOf(new CellsJob(), imported, undefined, file)
    expect(events.at(-1)).toMatchObject({ message: 'big.npy: the file has 31 MB; expected at most 30 MB.' })
    expect(read).not.toHaveBeenCalled()
  })

  test('that cannot be read any more: a sentence; a defect of ours is no refusal', async () => {
    const file = npyOf(corners)
    const read = vi.spyOn(file.file, 'arrayBuffer')
    read.mockRejectedValueOnce(new DOMException('gone', 'NotReadableError'))
    const events = await pictureOf(new CellsJob(), imported, undefined, file)
    expect(events.at(-1)).toMatchObject({ message: expect.stringContaining('the file cannot be read') })
    read.mockRejectedValueOnce(new TypeError('ours'))
    await expect(pictureOf(new CellsJob(), imported, undefined, file)).rejects.toThrow('ours')
  })

  test('in a terminal there is none', async () => {
    const compared = compareQuantizers(imported, undefined, () => undefined)
    await expect(compared).rejects.toThrow('a terminal has no import')
  })
})
