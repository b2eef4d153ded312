import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { complaint, facesTrained, openFaces, paintedSum, pictureOf, training } from './support/faces.ts'
import type { MemoryFile } from './support/files.ts'
import { test } from './support/test.ts'
import { keepWorkers, startedWorkers } from './support/workers.ts'

/** The same faces and split, and other codebooks: random ones. */
const random = 'v=1&pp=4&li=12&hs=48x42&L=6&K=16&i=4&tr=random'

const files = (page: Page) =>
  page.locator('details', { has: page.getByText('Codebook files', { exact: true }) })
const rebuilt = (page: Page) => pictureOf(page, /^RRQ, 6 layers, [\d.]+ dB$/u)

interface ShownRebuilt {
  readonly name: string | null
  readonly sum: number
}

async function shownRebuilt(page: Page): Promise<ShownRebuilt> {
  await expect(rebuilt(page)).toBeVisible({ timeout: 20_000 })
  return { name: await rebuilt(page).getAttribute('aria-label'), sum: await paintedSum(rebuilt(page)) }
}

async function unfold(page: Page): Promise<void> {
  if ((await files(page).getAttribute('open')) === null) await files(page).locator('summary').click()
}

async function downloaded(page: Page): Promise<MemoryFile> {
  await unfold(page)
  await files(page).getByRole('button', { name: 'Download codebooks…' }).click()
  await expect(page.getByRole('dialog')).toContainText('They were learned from rendered heads')
  const download = page.waitForEvent('download')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Download, / })
    .click()
  const file = await download
  expect(file.suggestedFilename()).toBe('quantarium-codebooks.npz')
  return {
    name: 'faces.npz',
    mimeType: 'application/zip',
    buffer: await readFile(await file.path()),
  }
}

async function opened(page: Page, file: MemoryFile): Promise<void> {
  await unfold(page)
  await files(page).locator('input[type=file]').setInputFiles(file)
}

test('codebooks that are downloaded and opened again give the same picture, without a training', async ({
  page,
}) => {
  await keepWorkers(page)
  await openFaces(page)
  const trained = await shownRebuilt(page)
  const file = await downloaded(page)
  const entries = unzipSync(file.buffer)
  expect(Object.keys(entries)).toContain('manifest.json')
  for (const [name, bytes] of Object.entries(entries)) {
    if (name.endsWith('.npy')) expect(Buffer.from(bytes.subarray(1, 6)).toString()).toBe('NUMPY')
  }

  await page.goto(`#/faces?${random}`)
  // Anew, so that how fast the first training went does not decide whether the next begins by itself.
  await page.reload()
  await expect(page.getByRole('radio', { name: /random codewords/ })).toBeChecked()
  await facesTrained(page)
  const drawn = pictureOf(page, /^Random, 6 layers, [\d.]+ dB$/u)
  await expect(drawn).toBeVisible({ timeout: 20_000 })
  expect(await paintedSum(drawn)).not.toBe(trained.sum)
  const trainers = await startedWorkers(page, 'faces')
  await opened(page, file)
  await expect(files(page)).toContainText('It was trained on the faces on the screen.', { timeout: 20_000 })
  await expect.poll(() => shownRebuilt(page), { timeout: 20_000 }).toEqual(trained)
  expect(await startedWorkers(page, 'faces')).toBe(trainers)
  await expect(training(page)).toHaveAttribute('aria-busy', 'false')
})

test('a file that ends too early is refused in one sentence, and what was there stays', async ({ page }) => {
  await openFaces(page)
  const before = await shownRebuilt(page)
  const { buffer, ...file } = await downloaded(page)
  await opened(page, { ...file, buffer: buffer.subarray(0, Math.floor(buffer.length / 2)) })
  await expect(complaint(page)).toContainText(/faces\.npz.*expected/u, { timeout: 20_000 })
  expect(await shownRebuilt(page)).toEqual(before)
  await expect(files(page)).not.toContainText('Pictures are looked at with')
})
