import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openLab, settled } from './support/lab.ts'
import { test } from './support/test.ts'

const lesson = (page: Page) => page.getByRole('region', { name: /^Preset:/ })

async function openPreset(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('menuitem', { name: title }).click()
  await expect(lesson(page).getByRole('heading')).toHaveText(title)
  await settled(page)
}

const titles = [
  'One bit is six decibels',
  'The hexagon’s small gain',
  'A good lattice, a bad basis',
  'Decode to the middle of the samples',
  'A level at zero',
  'Saying the same thing twice',
  'Turn the grid',
  'Fine steps near zero',
  'A price for every bit',
  'Learning the sample by heart',
  'Better than possible?',
  'Stuck where it started',
  'A ring wants a vector quantizer',
  'Where the square wins',
  'Neighbouring pixels',
]

test('the menu holds every preset, in the order of a lecture', async ({ page }) => {
  await openLab(page)
  await page.getByRole('button', { name: 'Presets' }).click()
  const items = page.getByRole('menuitem')
  await expect(items).toHaveCount(titles.length)
  for (const [i, title] of titles.entries()) await expect(items.nth(i)).toContainText(title)
})

for (const title of titles) {
  test(`what “${title}” claims is true on the screen`, async ({ page }) => {
    await openLab(page)
    await openPreset(page, title)
    // Nothing is given away before the reader has said what he expects.
    await expect(lesson(page).locator('.lesson__finding')).toHaveCount(0)
    const choices = lesson(page).locator('.lesson__choices').getByRole('button')
    await expect(choices).toHaveCount(3)
    await expect(choices.first()).toBeEnabled({ timeout: 30_000 })
    await choices.first().click()
    const finding = lesson(page).locator('.lesson__finding')
    await expect(finding).toHaveAttribute('data-holds', 'true', { timeout: 40_000 })
    await expect(finding).toHaveText(/\d/)
    await expect(finding).not.toHaveText(/NaN|–/)
  })
}

test('a right guess is praised, a wrong one is named; changed settings are told and led back from', async ({
  page,
}) => {
  await openLab(page)
  await openPreset(page, 'A level at zero')
  await lesson(page).getByRole('button', { name: 'no: it needs at least 1 bit' }).click()
  await expect(lesson(page)).toContainText('Right. Asked for 0.50 bit')
  await lesson(page).getByRole('button', { name: 'Next preset' }).click()
  await expect(lesson(page).getByRole('heading')).toHaveText('Saying the same thing twice')
  await settled(page)
  await lesson(page).getByRole('button', { name: 'the same 2 bit' }).click()
  await expect(lesson(page)).toContainText('You said “the same 2 bit”; it is')
  await page
    .locator('input[type=range]')
    .and(page.getByRole('slider', { name: /rate, bit/ }))
    .fill('1')
  await expect(lesson(page)).toContainText('no longer those of this preset')
  await lesson(page).getByRole('button', { name: 'Back to the preset' }).click()
  await expect(lesson(page).locator('.lesson__choices')).toBeVisible()
  await lesson(page).getByRole('button', { name: 'Close the preset' }).click()
  await expect(lesson(page)).toHaveCount(0)
})

test('undo leads back to what was there before a preset', async ({ page }) => {
  await openLab(page, 'n=2000&r=0.3')
  await openPreset(page, 'Turn the grid')
  await expect.poll(() => page.url()).toContain('r=0.95')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.url()).toContain('r=0.3')
})
