import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  figuresOf,
  moreFigure,
  numberIn,
  openGroup,
  openLab,
  panelOf,
  quickLink,
  settled,
} from './support/lab.ts'
import { test } from './support/test.ts'

const gapFigure = (page: Page): Locator => page.getByRole('figure', { name: 'Gap to R(D)' })

/** All four curves are there, to their ends. */
async function withCurves(page: Page): Promise<void> {
  await expect(gapFigure(page).getByText('click a point to load it')).toBeVisible({ timeout: 40_000 })
  for (const name of ['usq', 'lvq', 'gvq', 'ecvq']) {
    await expect(gapFigure(page).locator(`path.curve.${name}`)).toHaveAttribute('d', /^M.+L/)
  }
}

/** Walks with the keys to a point of a curve, and reads its two lines. */
async function pointWords(page: Page, keys: readonly string[]): Promise<string> {
  const surface = page.getByRole('application', { name: /^Gap by rate/ })
  await surface.focus()
  for (const key of keys) await surface.press(key)
  return (await gapFigure(page).locator('.readout text').allTextContents()).join(' ')
}

test('curves of all rates come after the panels; a point shows its figures and is loaded with Enter', async ({
  page,
}) => {
  await openLab(page, quickLink)
  await withCurves(page)
  const right = Array.from({ length: 9 }, () => 'ArrowRight')
  const words = await pointWords(page, right)
  expect(words).toMatch(/^USQ \d\.\d\d bit\/dim, held-out code \d\.\d\d MSE [\d.]+, gap \d\.\d\d dB$/)
  const rate = numberIn(words.slice(4))
  await page.getByRole('application', { name: /^Gap by rate/ }).press('Enter')
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeCloseTo(rate, 1)
  await settled(page)
  expect((await figuresOf(page)).lvq.rate).toBeCloseTo(rate, 1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeCloseTo(2, 1)
})

test('a point of ECVQ is loaded with its training; where rates are not matched, with its own settings', async ({
  page,
}) => {
  await openLab(page, `${quickLink}&mr=0`)
  await withCurves(page)
  const words = await pointWords(page, ['ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowRight'])
  expect(words).toMatch(/^ECVQ/)
  const usq = (await figuresOf(page)).usq
  await page.getByRole('application', { name: /^Gap by rate/ }).press('Enter')
  await expect(panelOf(page, 'gvq').locator('.figure__title')).toHaveText('ECVQ')
  await settled(page)
  const shown = await figuresOf(page)
  expect(shown.usq).toEqual(usq)
  expect(shown.gvq.rate).toBeCloseTo(numberIn(words.slice(5)), 2)
})

test('the table of the gap figure holds the curves', async ({ page }) => {
  await openLab(page, quickLink)
  await withCurves(page)
  await gapFigure(page).getByRole('button', { name: 'Show as table' }).click()
  const rows = gapFigure(page).getByRole('row')
  expect(await rows.filter({ hasText: 'ECVQ' }).count()).toBeGreaterThan(4)
  await expect(rows.first()).toContainText('held-out code length')
})

test('R(D) of a source without a closed form is computed; own data get an estimate, or are told why not', async ({
  page,
}) => {
  await openLab(page, `${quickLink}&s=laplacian`)
  await expect(panelOf(page, 'usq').locator('.stat').nth(3)).toContainText(/gap to R\(D\)\d\.\d\d/, {
    timeout: 30_000,
  })
  expect((await figuresOf(page)).usq.gap).toBeGreaterThan(0.5)
  await expect(page.getByText(/Computed from the density/)).toBeVisible()
  await openLab(page, 'n=4000&s=weather&R=1')
  await expect(panelOf(page, 'usq').locator('.stat').nth(3)).toContainText('gap to est. R(D)', {
    timeout: 30_000,
  })
  await openLab(page, 'n=200&s=weather&R=1')
  await expect(panelOf(page, 'usq').locator('.stat').nth(3)).toContainText('gap to Gaussian', {
    timeout: 30_000,
  })
  await expect(page.getByText(/R\(D\) is not estimated/)).toBeVisible()
})

test('ECVQ solves its price for the rate, draws its dead words open, and its curve never rises', async ({
  page,
}) => {
  await openLab(page, quickLink)
  await openGroup(page, 'GVQ')
  await page.getByRole('radio', { name: /entropy-constrained/ }).check({ force: true })
  await expect(panelOf(page, 'gvq').locator('.figure__note')).toHaveText(/^\d+ of 80 words alive, λ 0\.\d+$/)
  await settled(page)
  expect((await figuresOf(page)).gvq.rate).toBeCloseTo(2, 1)
  const alive = Number(await moreFigure(page, 'gvq', 'codewords alive'))
  expect(alive).toBeGreaterThan(16)
  expect(alive).toBeLessThan(80)
  await expect(page.getByRole('slider', { name: /bit price/ }).first()).toBeDisabled()
  await page.reload()
  await settled(page)
  await expect(panelOf(page, 'gvq').locator('.figure__title')).toHaveText('ECVQ')
})

test('the grid turns into the principal axes and bends by the mu-law, and a link keeps both', async ({
  page,
}) => {
  await openLab(page, quickLink)
  await openGroup(page, 'USQ')
  await page.getByRole('radio', { name: /principal axes/ }).check({ force: true })
  await expect(panelOf(page, 'usq').locator('.figure__note')).toContainText('turned')
  await page.getByRole('radio', { name: /compressed, rounded/ }).check({ force: true })
  await expect(panelOf(page, 'usq').locator('.figure__note')).toContainText('μ-law 255')
  await settled(page)
  const shown = await figuresOf(page)
  await expect.poll(() => page.url()).toContain('cp=mu-law')
  await page.reload()
  await settled(page)
  expect(await figuresOf(page)).toEqual(shown)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('a tap on a point of a curve shows its figures and loads it', async ({ page }) => {
    await openLab(page, quickLink)
    await withCurves(page)
    const path = (await gapFigure(page).locator('path.curve.usq').getAttribute('d')) ?? ''
    const [x, y] = path.slice(1).split('L')[3].split(',').map(Number)
    const box = await gapFigure(page).locator('.plot__svg').boundingBox()
    if (!box) throw new Error('the figure is not on the page')
    await page.touchscreen.tap(box.x + x, box.y + y)
    const words = gapFigure(page).locator('.readout text')
    await expect(words.first()).toHaveText(/^USQ \d\.\d\d bit/)
    const rate = numberIn(((await words.first().textContent()) ?? '').slice(4))
    await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeCloseTo(rate, 1)
  })
})
