import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { saved } from './support/downloads.ts'
import { typeNumber } from './support/lab.ts'
import { test, watch } from './support/test.ts'
import { openWater, waterOf, waterSettled } from './support/water.ts'
import { crashWorker, failFirstLoad, keepWorkers, runningWorkers } from './support/workers.ts'

async function pasteNumbers(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste numbers' }).click()
  await page.getByRole('textbox', { name: /list of variances/ }).fill(text)
  await page.getByRole('button', { name: 'Fill these' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

const refusal = (page: Page) => page.locator('.top').getByRole('alert')

test('pasted variances are filled: the two that matter are described, the others are not', async ({
  page,
}) => {
  await openWater(page)
  await pasteNumbers(page, '0.5\n4\n0.25\n16\n')
  await expect.poll(async () => (await waterOf(page)).count).toBe(4)
  expect((await waterOf(page)).totalBits).toBe(8)
  await typeNumber(page, /level/, 1)
  await expect.poll(async () => (await waterOf(page)).level).toBe(1)
  // ½ log2 16 + ½ log2 4 = 3 bit; (1 + 1 + 0.5 + 0.25) / 20.75
  expect(await waterOf(page)).toMatchObject({ totalBits: 3, active: 2, distortion: 0.1325, level: 1 })
  await expect(page.locator('.own-data')).toContainText('pasted.txt')
  await expect(page.getByLabel('Variances', { exact: true })).toHaveValue('own')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await waterOf(page)).count).toBe(200)
})

test('what is no list of variances is refused, and what was on the screen stays', async ({ page }) => {
  await openWater(page, 'v=1&n=60&h=level&g=0.7')
  const before = await waterOf(page)
  for (const text of ['water, water, everywhere', '1\n2\n-3\n', '1\n2\nInfinity\n']) {
    await pasteNumbers(page, text)
    await expect(refusal(page)).toContainText(/pasted\.txt.*expected/)
    await waterSettled(page)
    expect(await waterOf(page)).toEqual(before)
    await expect(page.getByLabel('Variances', { exact: true })).toHaveValue('exponential')
    await expect(page).toHaveURL(/#\/waterfilling\?v=1&n=60&h=level&g=0\.7$/)
    await refusal(page).getByRole('button', { name: 'Dismiss' }).click()
  }
  await pasteNumbers(page, '3\n1\n')
  await expect.poll(async () => (await waterOf(page)).count).toBe(2)
})

test('a file is taken by the button, and dropped anywhere', async ({ page }) => {
  await openWater(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Own data' }).click()
  await (
    await chooser
  ).setFiles({ name: 'three.csv', mimeType: 'text/csv', buffer: Buffer.from('3\n2\n1\n') })
  await expect.poll(async () => (await waterOf(page)).count).toBe(3)
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['5\n4\n3\n2\n1\n'], 'five.csv', { type: 'text/csv' }))
    return data
  })
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer })
  await expect.poll(async () => (await waterOf(page)).count).toBe(5)
  await expect(page.locator('.own-data')).toContainText('never leave your machine')
})

test('a shared link shows somebody else the same water', async ({ page, browser, baseURL, watched }) => {
  await openWater(page, 'v=1&n=300&a=0.02')
  await page.locator('.segmented__option', { hasText: 'Log' }).click()
  await page.locator('.level-handle').press('Shift+ArrowDown')
  await waterSettled(page)
  await expect(page).toHaveURL(/h=level&g=/)
  const mine = await waterOf(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Share link' }).click()
  await expect(page.getByText('Link copied. It holds every setting and the seed.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const stranger = await browser.newContext()
  await watch(stranger, baseURL ?? '', watched)
  const theirs = await stranger.newPage()
  await theirs.goto(link)
  await waterSettled(theirs)
  expect(await waterOf(theirs)).toEqual(mine)
  await expect(theirs.getByRole('radio', { name: 'Log' })).toBeChecked()
  await stranger.close()
})

test('a link with somebody’s own numbers says that it has lost them', async ({ page }) => {
  await openWater(page, 'v=1&p=own')
  await expect(page.locator('.top output')).toContainText('somebody’s own data')
  expect((await waterOf(page)).count).toBe(200)
})

test('all components are saved, with the settings and the state of the water', async ({ page }) => {
  await openWater(page, 'v=1&n=50')
  const menu = page.getByRole('button', { name: 'Export', exact: true })
  const csv = await saved(page, menu, /^All components CSV/)
  expect(csv.name).toBe('quantarium-waterfilling.csv')
  expect(csv.bytes.toString().trim().split('\r\n')).toHaveLength(51)
  const json = JSON.parse((await saved(page, menu, /settings/)).bytes.toString())
  expect(json.parameters).toMatchObject({ components: 50, held: 'codebook' })
  expect(json.water.totalBits).toBeCloseTo(8, 9)
  const rates = json.rows.map((row: Record<string, number>) => row['rate, bit'])
  expect(rates.reduce((sum: number, rate: number) => sum + rate, 0)).toBeCloseTo(8, 9)
  const figure = page.getByRole('figure', { name: 'Component variances' })
  const svg = await saved(page, figure.getByRole('button', { name: 'Export figure' }), /Vector/)
  expect(svg.bytes.toString()).toContain('codeword variance')
})

test('a worker that crashes leaves the picture, and the next change starts another', async ({ page }) => {
  await keepWorkers(page)
  await openWater(page)
  const before = await waterOf(page)
  await crashWorker(page, 'waterfilling')
  await waterSettled(page)
  expect(await waterOf(page)).toEqual(before)
  await page.locator('.level-handle').press('ArrowDown')
  await expect.poll(async () => (await waterOf(page)).level).toBeLessThan(before.level)
})

test('a worker that cannot be loaded says so, and Retry starts another', async ({
  page,
  context,
  watched,
}) => {
  watched.expected.push(/ERR_FAILED|Failed to load/)
  await failFirstLoad(context, /\/assets\/waterfilling\.worker-[\w-]+\.js$/)
  await page.goto('#/waterfilling?v=1')
  await expect(page.locator('.stage-status[role=alert]')).toContainText(/The computation stopped: .+/)
  await page.getByRole('button', { name: 'Retry' }).click()
  await waterSettled(page)
  await expect(page.locator('.stage-status')).toHaveCount(0)
  expect((await waterOf(page)).active).toBe(47)
})

test('leaving the room ends its worker, and coming back finds the lab as it was', async ({ page }) => {
  await keepWorkers(page)
  await openWater(page, 'v=1&h=level&g=0.3')
  const before = await waterOf(page)
  expect(await runningWorkers(page, 'waterfilling')).toBe(1)
  await page.getByRole('link', { name: 'About' }).click()
  await expect(page.getByRole('heading', { name: 'Quantarium' })).toBeVisible()
  expect(await runningWorkers(page, 'waterfilling')).toBe(0)
  await page.getByRole('link', { name: 'Water-filling' }).click()
  await waterSettled(page)
  expect(await waterOf(page)).toEqual(before)
})
