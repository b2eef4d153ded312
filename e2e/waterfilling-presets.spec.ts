import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { typeNumber } from './support/lab.ts'
import { test } from './support/test.ts'
import { openWater, waterSettled } from './support/water.ts'

const quickLink = 'v=1&n=60&N=300&T=100&tr=1&K=32&i=3'
const lesson = (page: Page) => page.getByRole('region', { name: /^Preset:/ })

async function openPreset(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('menuitem', { name: title }).click()
  await expect(lesson(page).getByRole('heading')).toHaveText(title)
  await waterSettled(page)
}

const titles = [
  'Everything or nothing',
  'When the small ones join',
  'Memory is worth bits',
  'Twice the codewords',
  'K-means memorises',
  'No training at all',
  'λ is a dial',
  'Water too low',
  'Table I of the paper',
]

test('the menu holds every preset, in the order of a lecture', async ({ page }) => {
  await openWater(page, quickLink)
  await page.getByRole('button', { name: 'Presets' }).click()
  const items = page.getByRole('menuitem')
  await expect(items).toHaveCount(titles.length)
  for (const [i, title] of titles.entries()) await expect(items.nth(i)).toContainText(title)
})

// The last one trains at the published size, which a reader may wait for.
for (const title of titles.slice(0, -1)) {
  test(`what “${title}” claims is true on the screen`, async ({ page }) => {
    test.setTimeout(120_000)
    await openWater(page, quickLink)
    await openPreset(page, title)
    await expect(lesson(page).locator('.lesson__finding')).toHaveCount(0)
    const choices = lesson(page).locator('.lesson__choices').getByRole('button')
    await expect(choices).toHaveCount(3)
    await expect(choices.first()).toBeEnabled({ timeout: 60_000 })
    await choices.first().click()
    const finding = lesson(page).locator('.lesson__finding')
    await expect(finding).toHaveAttribute('data-holds', 'true', { timeout: 60_000 })
    await expect(finding).toHaveText(/\d/)
    await expect(finding).not.toHaveText(/NaN|—/)
  })
}

test('Table I of the paper asks before it trains, and begins when it is answered', async ({ page }) => {
  await openWater(page, quickLink)
  await openPreset(page, 'Table I of the paper')
  const choice = lesson(page).getByRole('button', { name: 'K-means', exact: true })
  await expect(choice).toBeEnabled({ timeout: 30_000 })
  await expect(page.locator('.training [role=progressbar], .training progress')).toHaveCount(0)
  await choice.click()
  await expect(page.locator('.training .progress__label')).toContainText('trial 1 of 1', { timeout: 30_000 })
  await expect(lesson(page)).toContainText('Right. Computing…')
  await page.locator('.training').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.locator('.training')).toContainText('Cancelled', { timeout: 30_000 })
})

test('changed settings are told and led back from', async ({ page }) => {
  await openWater(page, quickLink)
  await openPreset(page, 'Everything or nothing')
  await lesson(page).getByRole('button', { name: 'all 200' }).click()
  await expect(lesson(page)).toContainText('Right. 200 of 200 components are coded')
  await typeNumber(page, /^n dims/, 100)
  await expect(lesson(page)).toContainText('no longer those of this preset')
  await lesson(page).getByRole('button', { name: 'Back to the preset' }).click()
  await expect(lesson(page).locator('.lesson__choices')).toBeVisible()
  await lesson(page).getByRole('button', { name: 'Close the preset' }).click()
  await expect(lesson(page)).toHaveCount(0)
})
