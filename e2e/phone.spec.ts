import { expect } from '@playwright/test'
import { facesScored, facesTrained, layersOf, lookStage, openFaces, pictureOf } from './support/faces.ts'
import {
  expectNoSidewaysScroll,
  figuresOf,
  moreFigure,
  openLab,
  panelOf,
  settled,
  setSlider,
} from './support/lab.ts'
import { test } from './support/test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('one panel at a time, chosen above it, and a table that compares all three', async ({ page }) => {
  await openLab(page)
  await expectNoSidewaysScroll(page)
  const choice = page.getByRole('radiogroup', { name: 'Quantizer' })
  for (const shown of ['usq', 'lvq', 'gvq'] as const) {
    await choice.locator('label', { hasText: shown.toUpperCase() }).click()
    for (const name of ['usq', 'lvq', 'gvq'] as const) {
      await expect(page.locator(`.panel--${name}`)).toBeVisible({ visible: name === shown })
    }
    await expectNoSidewaysScroll(page)
  }
  const figures = await figuresOf(page)
  const rows = page.locator('.compare tbody tr')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText(figures.lvq.mse.toFixed(4))
  await expect(rows.last()).toContainText('R(D)')
})

test('the sheet keeps the rate at hand, and all controls open as a dialog', async ({ page }) => {
  await openLab(page)
  const sheet = page.getByRole('region', { name: 'Controls' })
  await sheet.locator('input[type=range]').fill('1.25')
  await settled(page)
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeCloseTo(1.25, 2)

  await page.getByRole('button', { name: 'All controls' }).click()
  const dialog = page.getByRole('dialog', { name: 'Controls' })
  await expect(dialog.getByLabel('Distribution')).toBeVisible()
  await dialog.getByLabel('Distribution').selectOption('Laplacian')
  await settled(page)
  await expectNoSidewaysScroll(page)
  const within = await dialog.evaluate((element) => {
    const body = element.querySelector('.dialog__body')
    return (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0)
  })
  expect(within).toBeLessThanOrEqual(0)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/s=laplacian/)
})

test('the sheet stays where it is while the page scrolls, and covers nothing', async ({ page }) => {
  await openLab(page)
  const sheet = page.getByRole('region', { name: 'Controls' })
  const before = await sheet.boundingBox()
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
  expect(await sheet.boundingBox()).toEqual(before)
  const last = await page.locator('.reading').boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((before?.y ?? 0) + 1)
})

test('a finger drags a basis vector', async ({ page, context }) => {
  await openLab(page)
  const handle = page.getByRole('slider', { name: 'basis vector b2' })
  const box = await handle.boundingBox()
  if (!box) throw new Error('the handle is not shown')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const devtools = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [{ x, y }])
  for (const step of [10, 20, 30, 40]) await touch('touchMove', [{ x: x + step, y: y + step / 2 }])
  await touch('touchEnd', [])
  await settled(page)
  await expect
    .poll(async () => Number(await moreFigure(page, 'lvq', 'G of the Voronoi cell')))
    .toBeGreaterThan(0.0805)
  await expect(panelOf(page, 'lvq')).toContainText('free lattice')
})

test('theme, share, export and undo are in reach', async ({ page }) => {
  await openLab(page)
  await page.getByRole('button', { name: /Light theme; change to dark/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await setSlider(page, /rate, bit/, 1.5)
  await settled(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await settled(page)
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBe(2)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  for (const item of await page.getByRole('menuitem').all()) {
    const box = await item.boundingBox()
    if (box && box.width > 0) expect(box.x + box.width).toBeLessThanOrEqual(390)
  }
})

test('the Faces lab shows one picture at a time, and keeps the layers at hand', async ({ page }) => {
  await openFaces(page)
  await facesScored(page)
  await expectNoSidewaysScroll(page)
  const choice = lookStage(page).getByRole('radiogroup', { name: 'Picture' })
  for (const shown of ['Bicubic', 'Original']) {
    await choice.getByRole('radio', { name: shown, exact: true }).check()
    await expect(lookStage(page).locator('.tile')).toHaveCount(1)
    await expect(pictureOf(page, new RegExp(`^${shown}`, 'u'))).toBeVisible()
  }
  const bottom = await lookStage(page).locator('.scores').boundingBox()
  expect((bottom?.x ?? 0) + (bottom?.width ?? 0)).toBeLessThanOrEqual(390)

  const sheet = page.getByRole('region', { name: 'Controls' })
  await sheet.locator('input[type=range]').fill('4')
  await facesTrained(page)
  await expect.poll(async () => (await layersOf(page)).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(5)
  await expect(page).toHaveURL(/L=4/u)
  await page.getByRole('button', { name: 'All controls' }).click()
  const dialog = page.getByRole('dialog', { name: 'Controls' })
  await expect(dialog.getByRole('button', { name: 'Bring faces…' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  const within = await dialog.evaluate((element) => {
    const body = element.querySelector('.dialog__body')
    return (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0)
  })
  expect(within).toBeLessThanOrEqual(0)
})

test('the About page fits', async ({ page }) => {
  await page.goto('#/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoSidewaysScroll(page)
})
