import { expect } from '@playwright/test'
import {
  facesScored,
  facesTrained,
  gallery,
  layersOf,
  lookStage,
  openFaces,
  paintedSum,
  pictureOf,
  scoresOf,
  training,
} from './support/faces.ts'
import { expectNoSidewaysScroll, numberIn, slider } from './support/lab.ts'
import { test } from './support/test.ts'

test('the lab opens with faces, trains by itself, and shows one that is rebuilt', async ({ page }) => {
  await page.goto('#/faces')
  const rebuilt = pictureOf(page, /^RRQ, 24 layers, [\d.]+ dB$/u)
  await expect(rebuilt).toBeVisible({ timeout: 45_000 })
  await expect(gallery(page)).toContainText('266 to train on, 54 held out')
  await expect(gallery(page).getByRole('option').first()).toBeVisible()
  await facesTrained(page)
  const layers = await layersOf(page)
  expect(layers).toHaveLength(25)
  const [before, ...learned] = layers
  expect(before).toMatchObject({ test: 1, train: 1, bound: 1 })
  for (const [i, { test: unseen, train, bound }] of learned.entries()) {
    expect(unseen).toBeLessThan(layers[i].test)
    expect(train).toBeLessThan(unseen)
    expect(bound).toBeLessThan(layers[i].bound)
  }
  await expect(training(page).locator('path.curve.bound')).toHaveAttribute('d', /^M.+L/u)
  await expect(training(page).locator('.stat').first()).toContainText(learned[23].test.toFixed(4))
})

test('the scores of all methods are there, and back-projection helps', async ({ page }) => {
  await openFaces(page)
  await facesScored(page)
  const scores = await scoresOf(page)
  for (const method of ['Bicubic', 'Bicubic + BP', 'RRQ', 'RRQ + BP', 'Linear MMSE', 'MMSE + BP']) {
    expect(scores).toHaveProperty([method])
  }
  expect(scores['Bicubic'].meanPsnrDb).toBeLessThan(scores['Bicubic + BP'].meanPsnrDb)
  expect(scores['RRQ'].meanPsnrDb).toBeLessThan(scores['RRQ + BP'].meanPsnrDb)
  expect(scores['Bicubic'].meanPsnrDb).toBeLessThan(scores['Linear MMSE'].meanPsnrDb)
  // The picture under the tiles is the one of the table.
  const caption = await pictureOf(page, /^Bicubic, /u).getAttribute('aria-label')
  expect(numberIn(caption?.split(', ')[1] ?? '')).toBe(scores['Bicubic'].psnrDb)
})

test('the scrubber takes layers away: another picture, another PSNR, and the same ones back', async ({
  page,
}) => {
  await openFaces(page)
  const all = pictureOf(page, /^RRQ, 6 layers, /u)
  await expect(all).toBeVisible({ timeout: 20_000 })
  const [name, sum] = [await all.getAttribute('aria-label'), await paintedSum(all)]
  await slider(page, 'layers used').fill('1')
  const one = pictureOf(page, /^RRQ, 1 layer, /u)
  await expect(one).toBeVisible({ timeout: 20_000 })
  expect(await paintedSum(one)).not.toBe(sum)
  expect(await one.getAttribute('aria-label')).not.toBe(name)
  await expect(page).toHaveURL(/sl=1/u)
  await slider(page, 'layers used').fill('6')
  await expect(all).toHaveAttribute('aria-label', name ?? '')
  await expect.poll(() => paintedSum(all)).toBe(sum)
})

test('another face is looked at, from the strip and by its number', async ({ page }) => {
  await openFaces(page)
  const original = pictureOf(page, /^Original$/u)
  await expect(original).toBeVisible({ timeout: 20_000 })
  await gallery(page).getByRole('listbox').press('Home')
  await expect(lookStage(page)).toContainText('held-out face 1,', { timeout: 20_000 })
  const first = await paintedSum(original)
  await gallery(page).getByRole('listbox').press('ArrowRight')
  await expect(lookStage(page)).toContainText('held-out face 2', { timeout: 20_000 })
  await expect.poll(() => paintedSum(original)).not.toBe(first)
  await lookStage(page).getByRole('button', { name: 'Previous face' }).click()
  await expect.poll(() => paintedSum(original)).toBe(first)
})

test('the bar between two pictures moves by keys and speaks where it is', async ({ page }) => {
  await openFaces(page)
  await lookStage(page).getByRole('radio', { name: 'Split' }).check()
  const bar = page.getByRole('slider', { name: 'Where the left picture ends' })
  await expect(bar).toHaveAttribute('aria-valuenow', '50')
  const over = page.locator('.split__over')
  await expect(over).toHaveCSS('clip-path', 'inset(0px 0px 0px 50%)')
  await bar.press('ArrowRight')
  await expect(bar).toHaveAttribute('aria-valuenow', '51')
  for (let i = 0; i < 6; i++) await bar.press('Shift+ArrowLeft')
  await expect(bar).toHaveAttribute('aria-valuenow', '0')
  await expect(over).toHaveCSS('clip-path', 'inset(0px 0px 0px 0%)')
})

test('compression and denoising use the same codebooks', async ({ page }) => {
  await openFaces(page)
  const tasks = page.getByRole('radiogroup', { name: 'Task' })
  await tasks.getByRole('radio', { name: 'Compression' }).check()
  // 6 layers of 16 codewords name a picture with 24 bits.
  await expect(lookStage(page).locator('.stat', { hasText: 'codes' })).toContainText('24', {
    timeout: 20_000,
  })
  await tasks.getByRole('radio', { name: 'Denoising' }).check()
  await expect(pictureOf(page, /^Noisy/u)).toBeVisible({ timeout: 20_000 })
  await expect(training(page)).toContainText('6 layers, trained in')
})

test('at 200 % nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 })
  await openFaces(page)
  await facesScored(page)
  await expectNoSidewaysScroll(page)
})
