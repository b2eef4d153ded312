import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectAnswers, figuresOf, openLab, settled, setSlider, typeNumber } from './support/lab.ts'
import { test } from './support/test.ts'
import { crashWorker, failFirstLoad, keepWorkers, startedWorkers } from './support/workers.ts'

const workerScript = /\/assets\/cells\.worker-[\w-]+\.js$/

function status(page: Page) {
  return page.locator('.stage-status[role=alert]')
}

test('a worker that cannot be loaded says so, and Retry starts another', async ({
  page,
  context,
  watched,
}) => {
  watched.expected.push(/ERR_FAILED|Failed to load/)
  await failFirstLoad(context, workerScript)
  await page.goto('#/cells?n=2000')
  await expect(status(page)).toContainText(/The computation stopped: .+/)
  await expect(page.locator('.cells')).toHaveAttribute('aria-busy', 'false')
  await page.getByRole('button', { name: 'Retry' }).click()
  await settled(page)
  await expect(status(page)).toHaveCount(0)
  expect((await figuresOf(page)).usq.rate).toBe(2)
  await expectAnswers(page)
})

test('a worker whose script is broken says what happened', async ({ page, context, watched }) => {
  watched.expected.push(/out of order/)
  let failures = 1
  await context.route(workerScript, (route) =>
    failures-- > 0
      ? route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("out of order")' })
      : route.continue(),
  )
  await page.goto('#/cells?n=2000')
  await expect(status(page)).toContainText('out of order')
  await page.getByRole('button', { name: 'Retry' }).click()
  await settled(page)
  await expectAnswers(page)
})

test('a worker that crashes while the page is open leaves the picture; the next change restarts it', async ({
  page,
}) => {
  await keepWorkers(page)
  await openLab(page)
  const before = await figuresOf(page)
  await crashWorker(page, 'cells')
  await settled(page)
  expect(await figuresOf(page)).toEqual(before)
  await expectAnswers(page)
  expect(await startedWorkers(page, 'cells')).toBe(2)
})

test('where the worker of the curves crashes the panels go on, and the next change has curves again', async ({
  page,
}) => {
  await keepWorkers(page)
  await openLab(page)
  const gap = page.getByRole('figure', { name: 'Gap to R(D)' })
  await expect(gap.locator('path.curve.usq')).toHaveAttribute('d', /^M.+L/, { timeout: 30_000 })
  await crashWorker(page, 'curves')
  await settled(page)
  await expectAnswers(page)
  await setSlider(page, /correlation/, 0.5)
  await expect.poll(() => startedWorkers(page, 'curves'), { timeout: 20_000 }).toBe(2)
  await expect(gap.locator('path.curve.ecvq')).toHaveAttribute('d', /^M.+L/, { timeout: 40_000 })
})

test('a worker that crashes in the middle of work: the last result stays, and Retry does the work', async ({
  page,
}) => {
  await keepWorkers(page)
  await openLab(page)
  const before = await figuresOf(page)
  await page.evaluate(() => {
    const [{ worker }] = (globalThis as unknown as { keptWorkers: { worker: Worker }[] }).keptWorkers
    const post = worker.postMessage.bind(worker)
    // The next thing asked of the worker is its last.
    worker.postMessage = (message: unknown, ...rest: unknown[]) => {
      worker.postMessage = post
      Reflect.apply(post, worker, [message, ...rest])
      worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }))
    }
  })
  await setSlider(page, /rate, bit/, 1.5)
  await expect(status(page)).toContainText('The computation stopped: out of memory.')
  expect(await figuresOf(page)).toEqual(before)
  await page.getByRole('button', { name: 'Retry' }).click()
  await settled(page)
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeCloseTo(1.5, 2)
})

test('a built-in file that cannot be had says so, and the picture stays', async ({
  page,
  context,
  watched,
}) => {
  watched.expected.push(/404/)
  await openLab(page)
  const before = await figuresOf(page)
  await context.route(/chelsea\.png/, (route) => route.fulfill({ status: 404 }))
  await page.getByLabel('Distribution').selectOption('Photo, pixel pairs')
  await expect(page.locator('.top').getByRole('alert')).toContainText(
    'chelsea.png: the server answered 404; expected the built-in file.',
  )
  await settled(page)
  await expect(page.getByLabel('Distribution')).toHaveValue('gaussian')
  expect(await figuresOf(page)).toEqual(before)
  await expectAnswers(page)
  await context.unroute(/chelsea\.png/)
  await page.getByLabel('Distribution').selectOption('Photo, pixel pairs')
  await expect(page.locator('.photos__pair canvas')).toHaveCount(2)
})

test('without a network a built-in file is asked for in vain, in one sentence', async ({
  page,
  context,
  watched,
}) => {
  watched.expected.push(/ERR_INTERNET_DISCONNECTED/)
  await openLab(page)
  await context.setOffline(true)
  await page.getByLabel('Distribution').selectOption('Seattle weather (CSV)')
  await expect(page.locator('.top').getByRole('alert')).toContainText(
    'seattle-weather.csv: no answer from the server; expected the built-in file.',
  )
  await settled(page)
  await expectAnswers(page)
})

test('long work shows its progress, and Cancel keeps what was there', async ({ page }) => {
  await openLab(page)
  const before = await figuresOf(page)
  await typeNumber(page, /samples/, 200_000)
  await setSlider(page, /rate, bit/, 4.5)
  const progress = page.locator('.stage-status progress')
  await expect(progress).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await settled(page)
  await expect(progress).toHaveCount(0)
  expect((await figuresOf(page)).gvq).toEqual(before.gvq)
  await typeNumber(page, /samples/, 2000)
  await settled(page)
  await setSlider(page, /rate, bit/, 2)
  await settled(page)
  await expect.poll(() => figuresOf(page)).toEqual(before)
})
