import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { exactFigures } from './support/downloads.ts'
import { dragBy, figuresOf, openGroup, openLab, settled, setSlider, slider } from './support/lab.ts'
import { test, watch } from './support/test.ts'

/** The link as the button puts it on the clipboard. */
async function sharedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Share link' }).click()
  await expect(page.getByText(/^Link copied/)).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

test('a shared link reproduces the figures to the last digit for somebody else', async ({
  page,
  browser,
  baseURL,
  watched,
}) => {
  await openLab(page)
  await page.getByLabel('Distribution').selectOption('Gaussian mixture')
  await setSlider(page, /correlation/, -0.35)
  await setSlider(page, /rate, bit/, 1.7)
  await settled(page)
  await dragBy(page, page.getByRole('slider', { name: 'basis vector b2' }), 33, 21, 7)
  await page
    .getByRole('radiogroup', { name: 'Decode a cell to' })
    .locator('label', { hasText: 'point' })
    .click()
  await settled(page)
  const link = await sharedLink(page)
  const mine = await exactFigures(page)
  expect(mine.length).toBeGreaterThan(30)

  const stranger = await browser.newContext()
  await watch(stranger, baseURL ?? '', watched)
  const theirs = await stranger.newPage()
  await theirs.goto(link)
  await settled(theirs)
  await expect(theirs.getByLabel('Distribution')).toHaveValue('mixture')
  expect(await exactFigures(theirs)).toEqual(mine)
  await stranger.close()
})

test('a link carries an edited codebook and the iteration', async ({ page, browser, baseURL, watched }) => {
  await openLab(page, 'n=2000&mr=0&K=9')
  await page.getByRole('button', { name: 'Add a codeword' }).click()
  await settled(page)
  await slider(page, 'iteration').fill('3')
  await settled(page)
  const link = await sharedLink(page)
  const mine = await exactFigures(page)

  const stranger = await browser.newContext()
  await watch(stranger, baseURL ?? '', watched)
  const theirs = await stranger.newPage()
  await theirs.goto(link)
  await settled(theirs)
  await openGroup(theirs, 'GVQ')
  await expect(slider(theirs, 'iteration')).toHaveValue('3')
  await expect(theirs.getByRole('button', { name: 'Discard edits' })).toBeVisible()
  await expect(theirs.locator('.panel--gvq')).toContainText('K 10')
  expect(await exactFigures(theirs)).toEqual(mine)
  await stranger.close()
})

test('leaving the matched rate and sharing keeps the figures', async ({ page }) => {
  await openLab(page)
  await page.getByRole('switch', { name: /Match rate/ }).click()
  await settled(page)
  const link = await sharedLink(page)
  const mine = await exactFigures(page)
  await page.goto('#/about')
  await page.goto(link)
  await settled(page)
  expect(await exactFigures(page)).toEqual(mine)
})

test('the address follows every change, so that a reload shows the same', async ({ page }) => {
  await openLab(page)
  await setSlider(page, /rate, bit/, 1.5)
  await page.getByRole('button', { name: 'Next seed' }).click()
  await settled(page)
  await expect(page).toHaveURL(/seed=1949/)
  const before = await figuresOf(page)
  await page.reload()
  await settled(page)
  expect(await figuresOf(page)).toEqual(before)
})

test('seeds change the samples, and only a little the figures', async ({ page }) => {
  await openLab(page)
  const before = await figuresOf(page)
  await page.getByRole('button', { name: 'Next seed' }).click()
  await settled(page)
  const after = await figuresOf(page)
  expect(after).not.toEqual(before)
  expect(after.usq.mse / before.usq.mse).toBeCloseTo(1, 0)
})
