import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { bringFiles, keepSwitch, keptKeys, useBrought, wavyFaces } from './support/brought-faces.ts'
import { test } from './support/test.ts'

const layerKeys = (keys: readonly string[]): number => keys.filter((key) => key.startsWith('layer')).length
const toast = (page: Page) => page.locator('.toast-slot')

/** Twelve small pictures, on which four layers are trained by themselves. */
async function trainOnOwn(page: Page): Promise<void> {
  await page.goto('#/faces?v=1&L=4&K=4')
  await bringFiles(page, wavyFaces(3, 4, 24, 20))
  await useBrought(page)
  await expect(page.getByText(/^4 layers, trained/)).toBeVisible({ timeout: 20_000 })
}

test('nothing is kept unless the reader wants it; then a reload finds pictures and layers again', async ({
  page,
}) => {
  await trainOnOwn(page)
  expect(await keptKeys(page)).toEqual([])
  await keepSwitch(page).click()
  await expect.poll(async () => layerKeys(await keptKeys(page))).toBe(4)
  await page.reload()
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('own')
  await expect(page.getByText(/^4 layers, trained/)).toBeVisible({ timeout: 20_000 })
  await expect(keepSwitch(page)).toBeChecked()
  // More layers go on from those that were kept.
  await page.goto(page.url().replace('L=4', 'L=6'))
  await expect.poll(async () => layerKeys(await keptKeys(page)), { timeout: 20_000 }).toBe(6)
})

test('everything is deleted by one button, in every tab, and stays deleted', async ({ page, context }) => {
  await trainOnOwn(page)
  await keepSwitch(page).click()
  await expect.poll(async () => layerKeys(await keptKeys(page))).toBe(4)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(keepSwitch(other)).toBeChecked()
  await page.getByRole('button', { name: 'Delete everything…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
  await expect(toast(page)).toContainText('Deleted 12 pictures and 4 layers')
  await expect(keepSwitch(page)).not.toBeChecked()
  await other.goto(other.url().replace('L=4', 'L=5'))
  await expect(other.getByText(/^5 layers, trained/)).toBeVisible({ timeout: 20_000 })
  expect(await keptKeys(page)).toEqual([])
})

test('a device that is full is said to be full; the training goes on, and what was kept before stays', async ({
  page,
  baseURL,
}) => {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(baseURL ?? '')
  // The pictures fit, the bases of 2 MB do not.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
  await page.goto('#/faces?v=1&L=4&K=4')
  await keepSwitch(page).click()
  await expect(keepSwitch(page)).toBeChecked()
  await bringFiles(page, wavyFaces(3, 8, 96, 84))
  await useBrought(page)
  await expect(toast(page)).toContainText('no more room')
  await expect(page.getByText(/^4 layers, trained/)).toBeVisible({ timeout: 20_000 })
  expect((await keptKeys(page)).toSorted()).toEqual(['set', 'switch'])
  await page.reload()
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('own')
})

test('codebooks are downloaded with a warning, and opened again', async ({ page }) => {
  await trainOnOwn(page)
  await page.locator('summary', { hasText: 'Codebook files' }).click()
  await page.getByRole('button', { name: 'Download codebooks…' }).click()
  await expect(page.getByRole('dialog')).toContainText('contains faces of the people in the training set')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Download, / }).click()
  const file = await (await download).path()
  const picker = page.locator('input[type=file][aria-label="Open codebooks"]')
  await picker.setInputFiles({ name: 'mine.npz', mimeType: 'application/zip', buffer: await readFile(file) })
  await expect(page.getByText(/looked at with mine\.npz: 4 layers of 4 codewords/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to what is trained here' }).click()
  await picker.setInputFiles({ name: 'junk.npz', mimeType: 'application/zip', buffer: Buffer.from('junk') })
  await expect(toast(page)).toContainText(/junk\.npz: .* expected/)
})
