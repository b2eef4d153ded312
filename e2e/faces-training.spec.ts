import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  beginTraining,
  facesTrained,
  layersOf,
  layersToGo,
  openFaces,
  training,
  untilToGo,
  watchLayersToGo,
} from './support/faces.ts'
import { keepSwitch, keptKeys } from './support/brought-faces.ts'
import { test } from './support/test.ts'
import { crashWorker, keepWorkers, runningWorkers, startedWorkers } from './support/workers.ts'

/** 60 layers over 200 small heads. */
const sixtyLayers = 'v=1&pp=10&li=20&hs=48x42&L=60&K=32&i=5'

const isOfLayer = (key: string): boolean => key.startsWith('layer')
const task = (page: Page) => training(page).locator('.train__task')

/** Whether what was shown only ever came nearer to the end: no layer is learned twice. */
function expectNoLayerTwice(counts: readonly number[]): void {
  expect(counts.length).toBeGreaterThan(1)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
}

test('a worker that is lost after layer 40: the training goes on from there, to the same figures', async ({
  page,
}) => {
  await keepWorkers(page)
  await openFaces(page, sixtyLayers)
  const whole = await layersOf(page)
  expect(whole).toHaveLength(61)
  await page.reload()
  await page.locator('.train').waitFor()
  await watchLayersToGo(page)
  await untilToGo(page, 20)
  await crashWorker(page, 'faces')
  await expect(task(page)).toContainText(
    /The worker stopped \(out of memory\); the training goes on from layer \d\d\./u,
  )
  await facesTrained(page)
  expect(await startedWorkers(page, 'faces')).toBe(2)
  expectNoLayerTwice(await layersToGo(page))
  expect(await layersOf(page)).toEqual(whole)
})

test('a training is paused, goes on where it was, and is cancelled; what is learned stays', async ({
  page,
}) => {
  await beginTraining(page)
  await untilToGo(page, 197)
  await task(page).getByRole('button', { name: 'Pause' }).click()
  await expect(task(page)).toContainText(/\d+ of 200 layers, paused/u)
  const paused = await layersOf(page)
  expect(paused.length).toBeGreaterThan(3)
  await task(page).getByRole('button', { name: 'Resume' }).click()
  await untilToGo(page, 200 - paused.length - 1)
  await task(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(task(page)).toContainText('Cancelled; what was learned stays.')
  const cancelled = await layersOf(page)
  expect(cancelled.slice(0, paused.length)).toEqual(paused)
  expect(cancelled.length).toBeGreaterThan(paused.length)
  expectNoLayerTwice(await layersToGo(page))
})

test('what is kept on this device while it is learned is there after a reload, and is gone on with', async ({
  page,
}) => {
  await beginTraining(page)
  await keepSwitch(page).click()
  await untilToGo(page, 196)
  await task(page).getByRole('button', { name: 'Pause' }).click()
  await expect(task(page)).toContainText('paused')
  const before = await layersOf(page)
  await expect.poll(async () => (await keptKeys(page)).filter(isOfLayer).length).toBe(before.length - 1)
  await page.reload()
  await expect(keepSwitch(page)).toBeChecked()
  await watchLayersToGo(page)
  await untilToGo(page, 200 - before.length - 1)
  expectNoLayerTwice(await layersToGo(page))
  expect(Math.max(...(await layersToGo(page)))).toBeLessThanOrEqual(200 - before.length + 1)
  await task(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(task(page)).toContainText('Cancelled')
  expect((await layersOf(page)).slice(0, before.length)).toEqual(before)
})

test('a training goes on waiting where the lab was left for another room', async ({ page }) => {
  await keepWorkers(page)
  await beginTraining(page)
  await untilToGo(page, 198)
  await page.getByRole('link', { name: 'About' }).click()
  await expect.poll(() => runningWorkers(page, 'faces')).toBe(0)
  await page.getByRole('link', { name: 'Faces' }).click()
  await expect(training(page)).toContainText('paused')
})

test('heads are rendered and trained on by themselves; the figure has its lines and its table', async ({
  page,
}) => {
  await openFaces(page)
  await expect(training(page).locator('.stat', { hasText: 'a picture' })).toContainText('24')
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
  await facesTrained(page)
  await expect(training(page).locator('.curve--thin')).toHaveCount(2)
  await training(page).getByRole('button', { name: 'Clear comparison' }).click()
  await expect(training(page).locator('.curve--thin')).toHaveCount(0)
})
