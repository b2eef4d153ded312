import { closeSync, ftruncateSync, openSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { MemoryFile } from './support/files.ts'
import { csvText, npyFile, pngFile, spreadRows, textFile } from './support/files.ts'
import { expectAnswers, figuresOf, measuredFigures, openLab, settled } from './support/lab.ts'
import { chooseFile, chooseGoodFile, handOver } from './support/own-data.ts'
import { test } from './support/test.ts'

interface Case {
  readonly what: string
  readonly file: MemoryFile
  /** what the one sentence names: what was found, and what was expected */
  readonly found: RegExp
  readonly expected: RegExp
}

const rows = spreadRows(100, 2)

function withCell(row: number, text: string): MemoryFile {
  const broken = rows.map((cells, place) => (place === row - 1 ? [cells[0], text] : cells))
  return textFile('broken.csv', csvText(['x', 'y'], broken))
}

/** Bytes that are no text and no image: multiples of an odd number, modulo 256. */
const junk = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + 7 * i) % 256))
const goodPhoto = pngFile({ width: 40, height: 40 }).buffer
const points = npyFile(rows.flat(), { shape: [100, 2] })

function photo(name: string, buffer: Buffer): MemoryFile {
  return { name, mimeType: 'image/png', buffer }
}

const cases: readonly Case[] = [
  {
    what: 'a CSV without numbers',
    file: textFile('words.csv', 'name,colour\nada,red\ngrace,blue\n'.repeat(20)),
    found: /words\.csv: .*no.* numbers/,
    expected: /expected .*two columns of numbers/,
  },
  {
    what: 'a CSV of one column',
    file: textFile('single.csv', csvText(['x'], spreadRows(100, 1))),
    found: /single\.csv: a single column/,
    expected: /expected .*two/,
  },
  {
    what: 'NaN in a CSV',
    file: withCell(7, 'NaN'),
    found: /broken\.csv: row 7 of column "y" holds NaN/,
    expected: /expected a finite number/,
  },
  {
    what: 'Infinity in a CSV',
    file: withCell(12, 'Infinity'),
    found: /broken\.csv: row 12 of column "y" holds Infinity/,
    expected: /expected a finite number/,
  },
  {
    what: 'binary junk named .csv',
    file: textFile('junk.csv', ''),
    found: /junk\.csv: binary data/,
    expected: /expected a table as plain text/,
  },
  {
    what: 'a truncated .npy',
    file: { ...points, buffer: points.buffer.subarray(0, 900) },
    found: /points\.npy: the file is cut short, 772 bytes of data/,
    expected: /expected 1600 bytes for the shape \(100, 2\)/,
  },
  {
    what: 'an .npy that ends in its header',
    file: { ...points, buffer: points.buffer.subarray(0, 50) },
    found: /points\.npy: the \.npy file ends in its header/,
    expected: /expected the whole file/,
  },
  {
    what: 'an .npy of complex numbers',
    file: npyFile(rows.flat(), { type: '<c16', shape: [50, 2] }),
    found: /points\.npy: an array of complex numbers \(<c16\)/,
    expected: /expected numbers: float16/,
  },
  {
    what: 'an .npy of three columns',
    file: npyFile(rows.flat().slice(0, 180), { shape: [60, 3] }),
    found: /points\.npy: an array of shape \(60, 3\)/,
    expected: /expected shape \(N, 2\)/,
  },
  {
    what: 'an .npy with a NaN',
    file: npyFile([...rows.flat().slice(0, 199), Number.NaN], { shape: [100, 2] }),
    found: /points\.npy: row 100 holds NaN/,
    expected: /expected finite numbers/,
  },
  {
    what: 'a corrupt photo',
    file: photo('corrupt.png', Buffer.concat([goodPhoto.subarray(0, 33), junk])),
    found: /corrupt\.png: an image that cannot be decoded/,
    expected: /expected an intact PNG/,
  },
  {
    what: 'a zero-byte photo',
    file: photo('empty.png', Buffer.alloc(0)),
    found: /empty\.png: the file is empty \(0 bytes\)/,
    expected: /expected a file with data/,
  },
  {
    what: 'a photo of 20,000 x 20,000',
    file: pngFile({ name: 'poster.png', width: 20_000, height: 20_000, bitDepth: 1, rows: 1 }),
    found: /poster\.png: an image of 20.000 × 20.000 pixels/,
    expected: /expected at most 60.000.000 pixels/,
  },
  {
    what: 'a photo that is none',
    file: photo('song.png', junk),
    found: /song\.png: no image format that is known/,
    expected: /expected a photo: PNG/,
  },
  {
    what: 'a table of one point repeated',
    file: textFile(
      'constant.csv',
      csvText(
        ['x', 'y'],
        Array.from({ length: 40 }, () => [3, 4]),
      ),
    ),
    found: /constant\.csv: 40 points, all equal to \(3, 4\)/,
    expected: /expected at least two different points/,
  },
  {
    what: 'a table of three rows',
    file: textFile('short.csv', csvText(['x', 'y'], rows.slice(0, 3))),
    found: /short\.csv: 3 points/,
    expected: /expected at least 16/,
  },
]

/** One sentence in the bar: where, what was found, what is expected. */
async function expectRefused(page: Page, found: RegExp, expected: RegExp): Promise<void> {
  const message = page.locator('.top').getByRole('alert').locator('.toast__text')
  await expect(message).toHaveText(found)
  await expect(message).toHaveText(expected)
  await expect(message).toHaveText(/^[^;]+; expected [^;]+\.$/)
}

for (const { what, file, found, expected } of cases) {
  test(`${what} is refused in one sentence, and the picture stays`, async ({ page }) => {
    await openLab(page)
    const before = await figuresOf(page)
    const shown = what.startsWith('binary junk') ? { ...file, buffer: junk } : file
    await chooseFile(page, shown)
    await expectRefused(page, found, expected)
    await settled(page)
    expect(await figuresOf(page)).toEqual(before)
    await expect(page.getByLabel('Distribution')).toHaveValue('gaussian')
    await expectAnswers(page)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.locator('.top').getByRole('alert').locator('.toast__text')).toHaveCount(0)
  })
}

test('a file of 300 MB is refused before it is read', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('huge.csv')
  const file = openSync(path, 'w')
  // A file with a hole: it takes no room on the disk.
  ftruncateSync(file, 300e6)
  closeSync(file)
  await openLab(page)
  const before = await figuresOf(page)
  await chooseFile(page, path)
  await expectRefused(page, /huge\.csv: the file has 300 MB/, /expected at most 30 MB/)
  await settled(page)
  expect(await figuresOf(page)).toEqual(before)
  await expectAnswers(page)
})

test('after good data of one’s own, bad data leave the good ones', async ({ page }) => {
  await openLab(page)
  await chooseGoodFile(page, textFile('good.csv', csvText(['x', 'y'], spreadRows(400, 2))))
  const before = await measuredFigures(page)
  await handOver(page, 'drop', textFile('words.csv', 'a,b\nc,d\n'))
  await expectRefused(page, /words\.csv/, /expected/)
  await settled(page)
  expect(await measuredFigures(page)).toEqual(before)
  await expect(page.getByLabel('Distribution').locator('option:checked')).toHaveText('good.csv')
  await expectAnswers(page)
})
