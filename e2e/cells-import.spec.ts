import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { exactFigures, saved } from './support/downloads.ts'
import { npyFile, textFile } from './support/files.ts'
import type { MemoryFile } from './support/files.ts'
import {
  dragBy,
  expectAnswers,
  figuresOf,
  openGroup,
  openLab,
  panelOf,
  planeOf,
  settled,
} from './support/lab.ts'
import { handOver } from './support/own-data.ts'
import { test } from './support/test.ts'

const twelve = 'n=2000&mr=0&K=12'
/** Four codewords that are far from a trained codebook's. */
const corners = textFile('corners.csv', 'x,y\n-1,-1\n-1,1\n1,-1\n1,1.5\n')

async function importFile(page: Page, file: MemoryFile): Promise<void> {
  await openGroup(page, 'GVQ')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import codebook' }).click()
  await (await chooser).setFiles(file)
}

async function imported(page: Page, file: MemoryFile): Promise<void> {
  await importFile(page, file)
  await expect(page.getByText(`imported: ${file.name}`)).toBeVisible()
  await settled(page)
}

async function gvqFigures(page: Page) {
  return (await exactFigures(page)).filter(({ quantizer }) => quantizer === 'GVQ')
}

for (const [format, kind] of [
  ['array', 'npy'],
  ['archive', 'npz'],
  ['table', 'csv'],
]) {
  test(`a codebook exported as .${kind} and imported again gives the same figures, to the last digit`, async ({
    page,
  }) => {
    await openLab(page, twelve)
    const before = await gvqFigures(page)
    expect(before.length).toBeGreaterThan(8)
    const menu = page.getByRole('button', { name: 'Export', exact: true })
    const { name, bytes } = await saved(page, menu, new RegExp(`GVQ codebook \\(${format}\\)`))
    expect(name).toBe(`quantarium-codebook.${kind}`)
    // A lab that was never there where the codebook was trained: another size, another seed of the training.
    await openLab(page, 'n=2000&mr=0&K=5&init=random')
    await imported(page, { name, mimeType: '', buffer: bytes })
    await expect(page.getByText(', 12 words')).toBeVisible()
    await expect(page.getByText(/^iteration 0 of|^iteration 0, settled/)).toBeVisible()
    expect(await gvqFigures(page)).toEqual(before)
  })
}

test('training goes on from an imported codebook, undo and Discard lead back', async ({ page }) => {
  await openLab(page, twelve)
  const before = await figuresOf(page)
  await imported(page, corners)
  await expect(panelOf(page, 'gvq').locator('.figure__note')).toHaveText('K 4')
  await expect(
    page.locator('input[type=range]').and(page.getByRole('slider', { name: /words/ })),
  ).toBeDisabled()
  const asImported = await figuresOf(page)
  expect(asImported.usq).toEqual(before.usq)
  await page.getByRole('button', { name: 'One iteration' }).click()
  await expect(page.getByText(/^iteration 1 of/)).toBeVisible()
  await settled(page)
  expect((await figuresOf(page)).gvq.mse).toBeLessThanOrEqual(asImported.gvq.mse)

  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Undo' }).click()
  await settled(page)
  await expect.poll(() => figuresOf(page)).toEqual(before)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(page.getByText('imported: corners.csv')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await settled(page)
  await expect.poll(() => figuresOf(page)).toEqual(before)
  await expect(page.getByRole('radiogroup', { name: 'Initial codebook' })).toBeVisible()
})

test('a codeword of an imported codebook that is dragged makes it an edited one, which a link holds', async ({
  page,
}) => {
  await openLab(page, twelve)
  await imported(page, corners)
  const box = await planeOf(page, 'gvq').boundingBox()
  const extent = 3.4
  if (!box) throw new Error('the plane is not shown')
  const unit = Math.min(box.width, box.height) / (2 * extent)
  // Near (1, −1): a window of the plane is a little more or less than the usual one.
  const codeword = page.getByRole('slider', { name: /^codeword \d+ of/ })
  for (let reach = 0.8; reach < 1.3 && (await codeword.count()) === 0; reach += 0.05) {
    await page.mouse.move(box.x + box.width / 2 + unit * reach, box.y + box.height / 2 + unit * reach)
  }
  await dragBy(page, codeword, 20, 10)
  await settled(page)
  await expect(page.getByRole('button', { name: 'Discard edits' })).toBeVisible()
  await expect(page.getByText('imported: corners.csv')).toBeHidden()
  await expect(page).toHaveURL(/cb=/)
  await expect(page).not.toHaveURL(/icb=/)
})

const refused: readonly (readonly [string, MemoryFile, RegExp])[] = [
  [
    'three columns',
    npyFile([1, 2, 3], { name: 'wide.npy', shape: [1, 3] }),
    /wide\.npy: .*\(1, 3\); expected shape \(K, 2\)/,
  ],
  [
    'complex numbers',
    npyFile([1, 2, 3, 4], { name: 'complex.npy', type: '<c16', shape: [1, 2] }),
    /complex numbers/,
  ],
  ['copies', textFile('copies.csv', 'x,y\n1,2\n3,4\n1,2\n'), /rows 1 and 3 are the same codeword/],
  ['another unit', textFile('grey.csv', 'x,y\n10,2\n3000,4\n'), /row 2 holds 3000; .*units of the plane/],
  [
    'a cut archive',
    { name: 'cut.npz', mimeType: '', buffer: Buffer.from('PK\x03\x04 and no more than that, sadly') },
    /cut\.npz: .*closing record/,
  ],
  ['an empty file', textFile('empty.csv', ''), /empty\.csv: the file is empty/],
]
for (const [what, file, message] of refused) {
  test(`${what}: one sentence, and what was there stays`, async ({ page }) => {
    await openLab(page, twelve)
    await imported(page, corners)
    const before = await figuresOf(page)
    await importFile(page, file)
    await expect(page.getByText(message)).toBeVisible()
    await settled(page)
    expect(await figuresOf(page)).toEqual(before)
    await expect(page.getByText('imported: corners.csv')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('imported:')).toBeHidden()
    await settled(page)
  })
}

test('dropped on its button a file is a codebook, dropped elsewhere it is data', async ({ page }) => {
  await openLab(page, twelve)
  await openGroup(page, 'GVQ')
  await handOver(page, 'drop', corners, '.import-codebook .drop')
  await expect(page.getByText('imported: corners.csv')).toBeVisible()
  await settled(page)
  await expect(page.getByLabel('Distribution')).toHaveValue('gaussian')
  const rows = Array.from({ length: 60 }, (_, i) => `${Math.sin(i)},${Math.cos(2 * i)}`)
  await handOver(page, 'drop', textFile('points.csv', `x,y\n${rows.join('\n')}`), 'main')
  await expect(page.getByLabel('Distribution')).toHaveValue('own')
  await settled(page)
  await expect(page.getByText('imported: corners.csv')).toBeVisible()
  await expect(panelOf(page, 'gvq').locator('.figure__note')).toHaveText('K 4')
})

test('a link and a reload do not hold the codebook, and say so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openLab(page, 'n=2000')
  await imported(page, corners)
  await page.getByRole('button', { name: 'Share link' }).first().click()
  await expect(page.getByText(/but never your codebook/)).toBeVisible()
  await expect(page).toHaveURL(/icb=1/)
  await page.reload()
  await expect(page.getByText(/imported codebook, which neither a link nor a reload keeps/)).toBeVisible()
  await settled(page)
  await expect(page.getByText('imported:')).toBeHidden()
  await expectAnswers(page)
  await expect(page).not.toHaveURL(/icb=1/)
})
