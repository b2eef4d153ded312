import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  beginTraining,
  complaint,
  facesTrained,
  layersOf,
  layersToGo,
  openFaces,
  trainStage,
  untilToGo,
  watchLayersToGo,
} from './support/faces.ts'
import { test } from './support/test.ts'
import { crashWorker, keepWorkers, startedWorkers } from './support/workers.ts'

/** 60 layers over 200 small heads. */
const sixtyLayers = 'v=1&pp=10&li=20&hs=48x42&L=60&K=32&i=5'
/** So many layers that nobody waits for the last one. */
const endless = 'v=1&pp=10&li=20&hs=48x42&L=200&K=128&i=20'

const keepSwitch = (page: Page) => page.getByRole('switch', { name: 'Keep on this device' })
const task = (page: Page) => trainStage(page).locator('.train__task')

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
  await beginTraining(page, endless)
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

test('what is kept on this device is there after a reload and is gone on with, until it is deleted', async ({
  page,
}) => {
  await beginTraining(page, endless)
  await keepSwitch(page).click()
  await untilToGo(page, 195)
  await task(page).getByRole('button', { name: 'Pause' }).click()
  await expect(task(page)).toContainText('paused')
  const before = await layersOf(page)
  await page.reload()
  await expect(keepSwitch(page)).toBeChecked()
  await watchLayersToGo(page)
  await untilToGo(page, 200 - before.length - 1)
  expectNoLayerTwice(await layersToGo(page))
  expect(Math.max(...(await layersToGo(page)))).toBeLessThanOrEqual(200 - before.length + 1)
  await task(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(task(page)).toContainText('Cancelled')
  expect((await layersOf(page)).slice(0, before.length)).toEqual(before)

  await page.getByRole('button', { name: 'Delete everything…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
  await expect(keepSwitch(page)).not.toBeChecked()
  await expect(page.locator('.top')).toContainText(/Deleted 200 pictures and \d+ layers/u)
  await page.reload()
  await expect(trainStage(page)).toContainText('These settings are not trained yet.', { timeout: 45_000 })
  await expect(keepSwitch(page)).not.toBeChecked()
  await expect(trainStage(page).locator('.train__figure')).toHaveCount(0)
})

test('a device without room says so once, and the training goes on', async ({ page, context, baseURL }) => {
  await beginTraining(page, endless)
  await untilToGo(page, 198)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    quotaSize: 20_000,
  })
  await keepSwitch(page).click()
  await expect(complaint(page)).toContainText('This device gives the page no more room', { timeout: 20_000 })
  await complaint(page).getByRole('button').click()
  const learned = 201 - (await layersOf(page)).length
  await untilToGo(page, learned - 2)
  await expect(complaint(page)).toHaveText('')
  await task(page).getByRole('button', { name: 'Cancel' }).click()
})
