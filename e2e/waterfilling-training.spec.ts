import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { expectNoSidewaysScroll, typeNumber } from './support/lab.ts'
import { test } from './support/test.ts'
import { openTraining, tableRows, trained, training } from './support/training.ts'
import { openWater, waterSettled } from './support/water.ts'

/** Too much for a training that nobody has asked for. */
const longTraining = 'v=1&n=1000&N=4000&T=20000&tr=5'

test('the table fills by itself, and its figures are those of trained codebooks', async ({ page }) => {
  await openTraining(page)
  const rows = await tableRows(page)
  expect(Object.keys(rows)).toHaveLength(6)
  const bound = rows['bound D(log₂ K)'][1]
  for (const [name, [train, unseen]] of Object.entries(rows)) {
    if (name.startsWith('bound')) continue
    expect(unseen).toBeGreaterThan(bound - 0.03)
    if (!name.startsWith('Random')) expect(train).toBeLessThan(unseen)
  }
  expect(rows['K-means'][0]).toBeLessThan(bound)
  await expect(training(page).locator('.training__table caption')).toContainText(
    'it memorises its 300 samples',
  )
  await expect(training(page).locator('strong')).toHaveCount(1)
  for (const name of ['Codeword variance', 'Training']) {
    const figure = training(page).getByRole('figure', { name, exact: true })
    await expect(figure.locator('svg.plot__svg')).toBeVisible()
    await figure.getByRole('button', { name: 'Show as table' }).click()
    await expect(figure.locator('tbody tr').first()).toBeVisible()
  }
})

test('a changed parameter trains anew at rest; the level too, once it is let go', async ({ page }) => {
  await openTraining(page)
  const before = await tableRows(page)
  await typeNumber(page, /^N train/, 600)
  await waterSettled(page)
  await expect
    .poll(async () => (await tableRows(page))['K-means'][0], { timeout: 30_000 })
    .toBeGreaterThan(before['K-means'][0] + 0.02)
  await trained(page)
  await expect(page).toHaveURL(/N=600/)
})

test('a long training waits to be asked for, shows its progress, and is cancelled', async ({ page }) => {
  await openWater(page, longTraining)
  await trained(page)
  await expect(training(page)).toContainText('it waits for you')
  await training(page).getByRole('button', { name: 'Train', exact: true }).click()
  await expect(training(page).getByRole('progressbar')).toBeVisible()
  await expect(training(page).locator('.progress__label')).toContainText('trial 1 of 5')
  await training(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(training(page).getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 })
  await expect(training(page)).toContainText('Cancelled')
  // The water is not held up by it.
  await typeNumber(page, /^n dims/, 60)
  await waterSettled(page)
  await expect(page.locator('.water-lead .stat').last()).toContainText('60')
})

test('the paper’s button takes its setting and begins', async ({ page }) => {
  await openTraining(page)
  await training(page).getByRole('button', { name: 'Run the paper’s setting' }).click()
  await expect(page).toHaveURL(/n=1000/)
  await expect(page).toHaveURL(/T=10000/)
  await expect(page).toHaveURL(/tr=5/)
  await expect(training(page).locator('.progress__label')).toContainText('trial 1 of 5', { timeout: 30_000 })
  // The figures of the paper stand beside the first results.
  await expect(training(page)).toContainText('paper: 1.0054', { timeout: 40_000 })
  await training(page).getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await waterSettled(page)
  await expect(page).toHaveURL(/n=60/)
})

test('the gap explorer sweeps on a click, can be read, and keeps what it found', async ({ page }) => {
  await openTraining(page)
  const gap = training(page).locator('.training__gap')
  await gap.getByRole('button', { name: 'Explore the gap against training size' }).click()
  await expect(gap.locator('.gap__area')).toHaveCount(3, { timeout: 30_000 })
  await expect(gap.locator('.training__seen')).toContainText('The gap of K-means closes from', {
    timeout: 40_000,
  })
  await expect(gap.getByRole('progressbar')).toHaveCount(0, { timeout: 40_000 })
  await expect(gap.getByRole('button', { name: /Explore/ })).toHaveCount(0)
  await gap.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await expect(gap.locator('.readout')).toContainText('K-means: train')
  await gap.getByRole('radio', { name: 'codewords' }).click()
  await expect(gap.getByRole('button', { name: 'Explore the gap against codewords' })).toBeVisible()
  await gap.getByRole('radio', { name: 'training size' }).click()
  await expect(gap.locator('.gap__area')).toHaveCount(3)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    gap
      .getByRole('button', { name: 'Export figure' })
      .click()
      .then(() => page.getByRole('menuitem', { name: /Table of numbers/ }).click()),
  ])
  expect(file.suggestedFilename()).toBe('quantarium-gap-trainingsize.csv')
})

test('a refused training says why where its table would be, and the water stays', async ({ page }) => {
  // More codewords than samples to begin from.
  await openWater(page, 'v=1&n=60&N=20&K=64&T=50&tr=1')
  await trained(page)
  await expect(training(page).getByRole('alert')).toContainText(/expected/)
  await expect(page.locator('.water-lead .stat')).toHaveCount(5)
})

test('trained codebooks are points above D(R)', async ({ page }) => {
  await openTraining(page)
  const curve = page.locator('.water-figure--curve')
  for (const name of ['K-means test', 'random test', 'VR-Kmeans test'])
    await expect(curve).toContainText(name)
})

for (const theme of ['light', 'dark', 'projector']) {
  test(`the training half has no fault that axe finds, ${theme}`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem('quantarium.theme', chosen), theme)
    await openTraining(page)
    const { violations } = await new AxeBuilder({ page }).include('.training').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  })
}

test('Fig. 1 and the figures of the water point at the same component', async ({ page }) => {
  await openTraining(page)
  const scan = page.getByRole('application', { name: /Component by component/ })
  await scan.focus()
  for (let i = 0; i < 3; i++) await scan.press('ArrowRight')
  await expect(page.locator('.component-card')).toContainText('Component 3 of 60')
  await expect(page.locator('.component-probe__line')).toHaveCount(2)
  const probe = page.getByRole('slider', { name: 'component, in the variances' })
  await probe.focus()
  await probe.press('ArrowRight')
  await expect(training(page).locator('.readout')).toContainText(/component \d+/)
})

test('below the last button there is room', async ({ page }) => {
  await openTraining(page)
  const room = await page.locator('main').evaluate((main) => {
    main.scrollTo(0, main.scrollHeight)
    const buttons = [...main.querySelectorAll('button')].map((one) => one.getBoundingClientRect().bottom)
    return main.getBoundingClientRect().bottom - Math.max(...buttons)
  })
  expect(room).toBeGreaterThanOrEqual(16)
})

test('on a phone nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openTraining(page)
  await expectNoSidewaysScroll(page)
})
