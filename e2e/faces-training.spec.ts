import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { bitsOf, openFaces, quickFaces, slowFaces, statOf, trainedLayers, training } from './support/faces.ts'
import { expectNoSidewaysScroll } from './support/lab.ts'
import { test } from './support/test.ts'
import { crashWorker, keepWorkers, runningWorkers, startedWorkers } from './support/workers.ts'

test('heads are rendered and trained on by themselves; the figure has its lines and its table', async ({
  page,
}) => {
  await openFaces(page)
  expect(await bitsOf(page)).toBe(24)
  expect(await statOf(page, 'test distortion')).toBeLessThan(0.6)
  expect(await statOf(page, 'gap')).toBeGreaterThan(0)
  const figure = training(page).getByRole('figure')
  await expect(figure.locator('.curve--bound').first()).toBeVisible()
  expect(
    await figure.locator('.heat').evaluateAll((paths) => paths.some((path) => path.getAttribute('d'))),
  ).toBe(true)
  await figure.getByRole('button', { name: 'Show as table' }).click()
  await expect(figure.locator('tbody tr')).toHaveCount(7)
})

test('the face that is looked at is chosen in the gallery, with the keys too', async ({ page }) => {
  await openFaces(page)
  const gallery = page.getByRole('listbox', { name: /Held-out pictures/ })
  await gallery.getByRole('option').nth(2).click()
  await expect(page).toHaveURL(/f=2/)
  await gallery.press('ArrowRight')
  await expect(gallery.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '4')
  await expect(page).toHaveURL(/f=3/)
  const painted = await gallery.locator('[aria-selected=true] canvas').evaluate((canvas: HTMLCanvasElement) =>
    canvas
      .getContext('2d')
      ?.getImageData(0, 0, canvas.width, canvas.height)
      .data.some((level) => level > 40 && level < 255),
  )
  expect(painted).toBe(true)
})

test('the layers that the pictures use are moved by keys and by hand in the figure, as by the scrubber', async ({
  page,
}) => {
  await openFaces(page)
  const handle = training(page).getByRole('slider', { name: 'layers used for the pictures' })
  const scrubber = page.getByRole('region', { name: 'Look' }).getByRole('slider', { name: /layers used/ })
  await handle.press('ArrowLeft')
  await expect(handle).toHaveAttribute('aria-valuenow', '5')
  await expect(scrubber).toHaveValue('5')
  const box = await handle.locator('.handle__knob').boundingBox()
  if (!box) throw new Error('the handle is not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 2000, y, { steps: 4 })
  await page.mouse.up()
  await expect(handle).toHaveAttribute('aria-valuenow', '0')
  await expect(page).toHaveURL(/sl=0/)
})

test('faces, training, pictures, scores and scrubber are on the first screen of a laptop', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openFaces(page)
  const look = page.getByRole('region', { name: 'Look' })
  await expect(look.getByRole('slider', { name: /layers used/ })).toBeInViewport({ ratio: 1 })
  for (const part of ['.gallery', '.train', '.tiles', '.scores table'])
    await expect(page.locator(part)).toBeInViewport({ ratio: 1 })
})

test('K-means is trained beside RRQ and stays for comparison until it is cleared', async ({ page }) => {
  await openFaces(page)
  await page.getByRole('radio', { name: /K-means in every layer/ }).check()
  await expect(training(page).getByRole('figure')).toContainText('K-means, layer by layer', {
    timeout: 30_000,
  })
  await trainedLayers(page, 6)
  await expect(training(page).locator('.curve--thin')).toHaveCount(2)
  await training(page).getByRole('button', { name: 'Clear comparison' }).click()
  await expect(training(page).locator('.curve--thin')).toHaveCount(0)
})

test('a long training waits, is paused and gone on with from its layers, and cancelled', async ({ page }) => {
  await page.goto(`#/faces?${slowFaces}`)
  await expect(training(page)).toContainText(/not trained yet.* About .+ of memory/, { timeout: 60_000 })
  await training(page).getByRole('button', { name: 'Train', exact: true }).click()
  await expect.poll(() => bitsOf(page).catch(() => 0), { timeout: 60_000 }).toBeGreaterThan(10)
  await training(page).getByRole('button', { name: 'Pause' }).click()
  await expect(training(page)).toContainText('paused')
  await expect(training(page)).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  const bits = await bitsOf(page)
  await training(page).getByRole('button', { name: 'Resume' }).click()
  await expect.poll(() => bitsOf(page), { timeout: 30_000 }).toBeGreaterThan(bits)
  await training(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(training(page)).toContainText('Cancelled; what was learned stays.')
  expect(await bitsOf(page)).toBeGreaterThan(bits)
})

test('after a crash the training goes on by itself from its last layer', async ({ page }) => {
  await keepWorkers(page)
  await page.goto(`#/faces?${slowFaces}`)
  await training(page).getByRole('button', { name: 'Train', exact: true }).click({ timeout: 60_000 })
  await expect.poll(() => bitsOf(page).catch(() => 0), { timeout: 60_000 }).toBeGreaterThan(10)
  await crashWorker(page, 'faces')
  await expect(training(page)).toContainText(
    /worker stopped \(out of memory\); the training goes on from layer \d+/,
  )
  const bits = await bitsOf(page)
  await expect.poll(() => bitsOf(page), { timeout: 60_000 }).toBeGreaterThan(bits)
  expect(await startedWorkers(page, 'faces')).toBe(2)
  await page.getByRole('link', { name: 'About' }).click()
  await expect.poll(() => runningWorkers(page, 'faces')).toBe(0)
  await page.getByRole('link', { name: 'Faces' }).click()
  await expect(training(page)).toContainText('paused')
})

test('a preset asks, trains its answer and says what the screen shows', async ({ page }) => {
  await page.goto(`#/faces?${quickFaces}`)
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('menuitem', { name: /Nothing learned/ }).click()
  const card = page.getByRole('region', { name: /^Preset/ })
  await card.getByRole('button', { name: 'hardly apart' }).click({ timeout: 60_000 })
  await expect(card.locator('.lesson__finding')).toContainText(/The gap goes from/, { timeout: 60_000 })
  await expect(card.locator('.lesson__finding')).toHaveAttribute('data-holds', 'true')
})

for (const { theme, width } of [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 390 },
  { theme: 'projector', width: 1440 },
] as const) {
  test(`${theme} at ${width}: accessible, and nothing beside the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.addInitScript((value) => localStorage.setItem('quantarium.theme', value), theme)
    await openFaces(page)
    await expectNoSidewaysScroll(page)
    const { violations } = await new AxeBuilder({ page })
      .include('.gallery')
      .include('.train')
      .include('.side, .sheet')
      .analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })
}
