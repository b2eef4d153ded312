import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { residentMegabytes } from './browser/resident-megabytes.mjs'
import { test } from './support/test.ts'
import { trained } from './support/training.ts'
import { keepWorkers, runningWorkers } from './support/workers.ts'

/** Opens the lab over samples of its own, waits for their codebooks, and leaves. @returns the table's figures */
async function openAndClose(page: Page, seed: number, before: string): Promise<string> {
  await page.goto(`#/waterfilling?v=1&n=1000&N=5000&T=5000&K=32&tr=1&i=1&seed=${seed}`)
  await trained(page)
  const figures = page.locator('.training__table tbody')
  await expect(figures.locator('tr')).toHaveCount(6, { timeout: 60_000 })
  // The lab shows the figures of the round before until its own are there.
  await expect(figures).not.toHaveText(before, { useInnerText: true, timeout: 60_000 })
  await trained(page)
  const shown = await figures.innerText()
  await page.goto('#/about?v=1')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await runningWorkers(page, 'codebooks')).toBe(0)
  return shown
}

test('twenty times opened and closed, the lab holds no more memory than after five', async ({
  page,
  browser,
}) => {
  test.skip(process.platform !== 'linux', 'the memory of a process is read from /proc')
  test.setTimeout(300_000)
  await keepWorkers(page)
  let figures = 'none'
  for (let round = 1; round <= 5; round++) figures = await openAndClose(page, round, figures)
  const early = await residentMegabytes(browser)
  for (let round = 6; round <= 20; round++) figures = await openAndClose(page, round, figures)
  // The rows of one round alone take 40 MB, and as much again packed: kept, they would be a gigabyte by now.
  const late = await residentMegabytes(browser)
  expect(late - early).toBeLessThan(120)
})
