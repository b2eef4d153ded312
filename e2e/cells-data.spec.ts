import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { csvText, npyFile, pngFile, spreadRows, textFile } from './support/files.ts'
import { expectAnswers, figuresOf, measuredFigures, openLab, panelOf, settled } from './support/lab.ts'
import { chooseGoodFile, handOver } from './support/own-data.ts'
import { test } from './support/test.ts'

const rows = spreadRows(600, 3)
const threeColumns = textFile('field.csv', csvText(['depth', 'width', 'speed'], rows))

/** The names of the axes, as a panel says them. */
function axes(page: Page) {
  return panelOf(page, 'usq').locator('.plane-axes title')
}

async function expectUniformSquare(page: Page): Promise<void> {
  const { usq, lvq } = await figuresOf(page)
  expect(usq.rate).toBeCloseTo(2, 1)
  // Data of unit mean square: SNR is -10 log10 MSE up to the share of the test half.
  expect(usq.snr).toBeCloseTo(-10 * Math.log10(usq.mse), 0)
  expect(lvq.snr).toBeGreaterThan(9)
}

test('a CSV by the file button: two columns, then two others', async ({ page }) => {
  await openLab(page)
  await chooseGoodFile(page, threeColumns)
  await expect(page.getByLabel('Distribution').locator('option:checked')).toHaveText('field.csv')
  await expect(axes(page)).toContainText(/depth to the right, width upwards/)
  await expectUniformSquare(page)
  const before = await figuresOf(page)

  await page.getByLabel('y', { exact: true }).selectOption('speed')
  await settled(page)
  await expect(axes(page)).toContainText(/depth to the right, speed upwards/)
  await expect.poll(() => figuresOf(page)).not.toEqual(before)
  await page.getByLabel('x', { exact: true }).selectOption('width')
  await settled(page)
  await expect(axes(page)).toContainText(/width to the right, speed upwards/)
  await expectAnswers(page)
})

for (const way of ['drop', 'paste'] as const) {
  test(`a CSV by ${way}`, async ({ page }) => {
    await openLab(page)
    await handOver(page, way, threeColumns)
    await expect(page.getByLabel('Distribution')).toHaveValue('own')
    await settled(page)
    await expect(axes(page)).toContainText(/depth to the right/)
    await expectUniformSquare(page)
  })
}

test('a drop beside the button is taken too, and never leaves the page', async ({ page }) => {
  await openLab(page)
  await handOver(page, 'drop', threeColumns, '.panel--gvq .plane')
  await expect(page.getByLabel('Distribution')).toHaveValue('own')
  await settled(page)
})

test('pasted text is a table', async ({ page }) => {
  await openLab(page)
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    rows.map((row) => row.join('\t')).join('\n'),
  )
  await expect(page.getByLabel('Distribution').locator('option:checked')).toHaveText('pasted.txt')
  await settled(page)
  await expectUniformSquare(page)
})

test('.npy in C and in Fortran order are the same points', async ({ page }) => {
  await openLab(page)
  const points = rows.map(([x, y]) => [x, 3 * y])
  await chooseGoodFile(page, npyFile(points.flat(), { shape: [600, 2] }))
  const inRows = await measuredFigures(page)
  const columns = [...points.map(([x]) => x), ...points.map(([, y]) => y)]
  await page.getByLabel('Distribution').selectOption('Gaussian')
  await settled(page)
  expect(await figuresOf(page)).not.toEqual(inRows)
  await chooseGoodFile(page, npyFile(columns, { name: 'fortran.npy', shape: [600, 2], fortranOrder: true }))
  await expect(page.getByLabel('Distribution').locator('option:checked')).toHaveText('fortran.npy')
  expect(await measuredFigures(page)).toEqual(inRows)
})

test('a photo: pixel pairs, dithered, and the decoded photo beside the original', async ({ page }) => {
  await openLab(page)
  await chooseGoodFile(page, pngFile({ width: 96, height: 64 }))
  await expect(axes(page)).toContainText(/left pixel to the right, right pixel upwards/)
  await expect(page.getByText(/dithered by ±½/)).toBeVisible()
  const pictures = page.locator('.photos__pair canvas')
  await expect(pictures).toHaveCount(2)
  await expect(pictures.first()).toHaveAttribute('width', '96')
  await expect(pictures.last()).toHaveAttribute('aria-label', /^LVQ, 2.\d\d bit a pixel, \d\d.\d dB$/)
  const grey = (place: 'first' | 'last') =>
    pictures[place]().evaluate((canvas) => {
      const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 96, 64).data
      return [...(pixels ?? [])].filter((_, i) => i % 4 === 0)
    })
  const [original, decoded] = [await grey('first'), await grey('last')]
  // Waves of amplitude 110 around 127, at row 5: the fixture's own formula.
  expect(original[5 * 96 + 40]).toBe(Math.round(127 + 60 * Math.sin(40 / 7) + 50 * Math.cos(1 + 40 / 23)))
  const error = original.reduce((sum, level, i) => sum + (level - decoded[i]) ** 2, 0) / original.length
  expect(error).toBeGreaterThan(1)
  const shown = Number(/([\d.]+) dB$/.exec((await pictures.last().getAttribute('aria-label')) ?? '')?.[1])
  expect(10 * Math.log10(255 ** 2 / error)).toBeCloseTo(shown, 0)

  await page.getByRole('button', { name: 'Large', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'The photo, decoded' })
  await expect(dialog.locator('canvas')).toHaveCount(4)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the built-in photo and the built-in table', async ({ page }) => {
  await openLab(page)
  await page.getByLabel('Distribution').selectOption('Photo, pixel pairs')
  await expect(page.locator('.photos__pair canvas')).toHaveCount(2)
  await settled(page)
  // Neighbouring pixels agree: at 2 bits far better than an uncorrelated source.
  expect((await figuresOf(page)).usq.snr).toBeGreaterThan(14)
  await page.getByLabel('Distribution').selectOption('Seattle weather (CSV)')
  await expect(axes(page)).not.toContainText('pixel')
  await settled(page)
  await expect(page.locator('.photos__pair')).toHaveCount(0)
  await expectAnswers(page)
})

test('own data stays while other things change, and a link never holds it', async ({ page }) => {
  await openLab(page)
  await chooseGoodFile(page, threeColumns)
  await expectAnswers(page)
  await page.getByLabel('Distribution').selectOption('Uniform, disk')
  await settled(page)
  await page.getByLabel('Distribution').selectOption('field.csv')
  await settled(page)
  await expect(axes(page)).toContainText(/depth to the right/)
  await expect(page).toHaveURL(/s=own/)
  await page.reload()
  await expect(page.getByText(/somebody’s own data/)).toBeVisible()
  await settled(page)
  await expect(page.getByLabel('Distribution')).toHaveValue('gaussian')
})
