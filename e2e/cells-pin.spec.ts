import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { saved } from './support/downloads.ts'
import {
  figuresOf,
  numberIn,
  openLab,
  panelOf,
  planeOf,
  quantizers,
  settled,
  setSlider,
} from './support/lab.ts'
import type { Quantizer } from './support/lab.ts'
import { test } from './support/test.ts'

const pinButton = (page: Page) => page.getByRole('button', { name: 'Pin', exact: true })

/** The differences under a panel: rate, MSE, SNR, gap. */
async function changesOf(page: Page, quantizer: Quantizer): Promise<number[]> {
  const texts = await page.locator(`.panel--${quantizer} .stat__change`).allTextContents()
  return texts.map((text) => numberIn(text.replace(', difference ', '')))
}

/** Where the panels' planes and figures stand. */
async function places(page: Page) {
  const box = async (quantizer: Quantizer) => {
    const [plane, figures] = [
      planeOf(page, quantizer),
      page.locator(`.panel--${quantizer} .stats dt`).first(),
    ]
    return [await plane.boundingBox(), await figures.boundingBox()]
  }
  return Promise.all(quantizers.map(box))
}

test('pinned: the figures say by how much they differ from A', async ({ page }) => {
  await openLab(page)
  const a = await figuresOf(page)
  await pinButton(page).click()
  for (const quantizer of quantizers) expect(await changesOf(page, quantizer)).toEqual([0, 0, 0, 0])
  await setSlider(page, /rate, bit/, 1.5)
  await settled(page)
  const b = await figuresOf(page)
  for (const quantizer of quantizers) {
    const [rate, mse, snr, gap] = await changesOf(page, quantizer)
    expect(rate).toBeLessThan(-0.3)
    // Both are rounded: a unit of the last decimal may be between them.
    expect(rate).toBeCloseTo(b[quantizer].rate - a[quantizer].rate, 1)
    expect(Math.abs(mse - (b[quantizer].mse - a[quantizer].mse))).toBeLessThan(0.00011)
    expect(Math.abs(snr - (b[quantizer].snr - a[quantizer].snr))).toBeLessThan(0.011)
    expect(Math.abs(gap - (b[quantizer].gap - a[quantizer].gap))).toBeLessThan(0.011)
  }
  const panel = panelOf(page, 'lvq')
  await panel.getByText('More figures').click()
  const rows = panel.locator('.details tbody tr')
  await expect(rows).toHaveText([/^rate, bit\/dim/, /^cross-entropy/, /^MSE/, /^SNR/, /^gap/])
  await expect(rows.first().locator('td')).toHaveText(['2.00', '1.50', '−0.50'])
})

test('a pin survives undo and other settings; neither the link nor a reload holds it', async ({ page }) => {
  await openLab(page)
  const before = page.url()
  await pinButton(page).click()
  expect(page.url()).toBe(before)
  await setSlider(page, /rate, bit/, 1.5)
  await settled(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await settled(page)
  await expect(page.locator('.stat__change')).toHaveCount(12)
  expect(await changesOf(page, 'usq')).toEqual([0, 0, 0, 0])
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await page.reload()
  await settled(page)
  await expect(page.locator('.stat__change')).toHaveCount(0)
})

test('pinning moves nothing but what stands under the figures, by one line', async ({ page }) => {
  await openLab(page)
  const before = await places(page)
  const under = await page.locator('.under').first().boundingBox()
  await pinButton(page).click()
  await expect(page.locator('.stat__change')).toHaveCount(12)
  expect(await places(page)).toEqual(before)
  const moved = await page.locator('.under').first().boundingBox()
  expect((moved?.y ?? 0) - (under?.y ?? 0)).toBeLessThan(22)
  await page.getByRole('button', { name: 'Unpin A' }).click()
  await expect(pinButton(page)).toBeFocused()
  expect(await page.locator('.under').first().boundingBox()).toEqual(under)
  expect(await places(page)).toEqual(before)
})

test('Swap goes to the settings of A and back, and undo takes it back', async ({ page }) => {
  await openLab(page)
  const a = await figuresOf(page)
  await pinButton(page).click()
  await setSlider(page, /rate, bit/, 1.25)
  await settled(page)
  const b = await figuresOf(page)
  const changes = await changesOf(page, 'lvq')
  const swap = page.getByRole('button', { name: 'Swap A and B' })
  await swap.click()
  await settled(page)
  expect(await figuresOf(page)).toEqual(a)
  await expect(page).not.toHaveURL(/R=1.25/)
  expect(await changesOf(page, 'lvq')).toEqual(changes.map((change) => 0 - change))
  await swap.click()
  await settled(page)
  expect(await figuresOf(page)).toEqual(b)
  await expect(page).toHaveURL(/R=1.25/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await settled(page)
  expect(await figuresOf(page)).toEqual(a)
})

test('P pins, but not while a letter is typed or a list is open to it', async ({ page }) => {
  await openLab(page)
  await page.getByRole('spinbutton', { name: 'Seed' }).press('p')
  await page.getByLabel('Distribution').press('p')
  await settled(page)
  await expect(page.locator('.stat__change')).toHaveCount(0)
  await planeOf(page, 'lvq').press('p')
  await expect(page.locator('.stat__change')).toHaveCount(12)
})

test('A’s cells are outlined under the samples, follow the zoom, and say what source they are of', async ({
  page,
}) => {
  await openLab(page)
  await pinButton(page).click()
  const outlines = panelOf(page, 'lvq').locator('canvas[data-pinned]')
  await expect(outlines).toHaveAttribute('data-pinned', 'dashed')
  const key = panelOf(page, 'lvq').locator('.pinned-key')
  await expect(key).toHaveText('A')
  // The order of the layers: cells, outlines, samples, points.
  const order = await outlines.evaluate((canvas) =>
    [...(canvas.parentElement?.children ?? [])].indexOf(canvas),
  )
  expect(order).toBe(1)
  const drawn = () => outlines.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
  const before = await drawn()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(drawn).not.toBe(before)
  await page.getByLabel('Distribution').selectOption('Laplacian')
  await settled(page)
  await expect(key).toHaveText('A: Gaussian, ρ 0.80')
})

test('cells too small for outlines are not drawn, and it is said', async ({ page }) => {
  // Enough samples that the rate can be matched: with few of them the cells would have no size at all.
  await openLab(page, 'n=20000&R=5')
  await pinButton(page).click()
  await setSlider(page, /rate, bit/, 2)
  await settled(page)
  const panel = panelOf(page, 'usq')
  await expect(panel.locator('.pinned-key')).toHaveText('A: cells too small to outline')
  const isBlank = await panel.locator('canvas[data-pinned=none]').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data
    return pixels?.every((value) => value === 0)
  })
  expect(isBlank).toBe(true)
  for (let i = 0; i < 9; i++) await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(panel.locator('.pinned-key')).toHaveText('A')
})

test('the plots show A hollow beside what is shown; their tables and the files have A too', async ({
  page,
}) => {
  await openLab(page)
  await pinButton(page).click()
  await setSlider(page, /rate, bit/, 1.5)
  await settled(page)
  for (const name of ['Rate–distortion', 'Gap to R(D)']) {
    const plot = page.getByRole('figure', { name })
    await expect(plot.locator('.mark--open')).toHaveCount(3)
    await expect(plot.locator('.pinned-way')).toHaveCount(3)
    await plot.getByRole('button', { name: 'Show as table' }).click()
    await expect(plot.locator('tbody tr th, tbody tr td:first-child').filter({ hasText: 'A: ' })).toHaveText([
      'A: USQ',
      'A: LVQ',
      'A: GVQ',
    ])
  }
  const figure = panelOf(page, 'lvq').getByRole('button', { name: 'Export figure' })
  const svg = (await saved(page, figure, /Vector picture/)).bytes.toString()
  expect(svg).toContain('stroke-dasharray="5 3"')
  expect(svg).toContain('>A</text>')
  const menu = page.getByRole('button', { name: 'Export', exact: true })
  const csv = (await saved(page, menu, /A and B compared/)).bytes.toString().trim().split('\r\n')
  expect(csv).toHaveLength(1 + 3 * 5)
  // The name of a figure may hold a comma of its own: the numbers are the last three cells.
  const [a, b, change] = csv[1].split(',').slice(-3).map(Number)
  expect(a).toBeCloseTo(2, 1)
  expect(b - a).toBeCloseTo(change, 9)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the pin stands with the table, whose figures say the differences', async ({ page }) => {
    await openLab(page)
    await pinButton(page).click()
    await page.getByRole('region', { name: 'Controls' }).locator('input[type=range]').fill('1.5')
    await settled(page)
    const row = page.locator('.compare tbody tr').first()
    await expect(row.locator('.pinned-change')).toHaveCount(4)
    await expect(row.locator('.pinned-change').first()).toHaveText('−0.50')
    await expect(panelOf(page, 'lvq').locator('canvas[data-pinned=dashed]')).toBeVisible()
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overhang).toBeLessThanOrEqual(0)
  })
})
