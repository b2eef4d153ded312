import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openFaces } from './support/faces.ts'
import { test } from './support/test.ts'

const lesson = (page: Page) => page.getByRole('region', { name: /^Preset:/u })

const titles = [
  'K-means learns its pictures',
  'Water too low',
  'Nothing learned, nothing to unlearn',
  'Four times larger',
  'What was seen must stay',
  'People never seen',
]

test('the menu holds every preset, in the order of a lecture', async ({ page }) => {
  await openFaces(page)
  await page.getByRole('button', { name: 'Presets' }).click()
  const items = page.getByRole('menuitem')
  await expect(items).toHaveCount(titles.length)
  for (const [i, title] of titles.entries()) await expect(items.nth(i)).toContainText(title)
})

for (const title of titles) {
  test(`what “${title}” claims is true on the screen`, async ({ page }) => {
    test.setTimeout(120_000)
    await openFaces(page)
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('menuitem', { name: title }).click()
    await expect(lesson(page).getByRole('heading')).toHaveText(title)
    const finding = lesson(page).locator('.lesson__finding')
    await expect(finding).toHaveCount(0)
    const choices = lesson(page).locator('.lesson__choices').getByRole('button')
    await expect(choices).toHaveCount(3)
    await expect(choices.first()).toBeEnabled({ timeout: 60_000 })
    await choices.first().click()
    await expect(finding).toHaveAttribute('data-holds', 'true', { timeout: 60_000 })
    await expect(finding).toHaveText(/\d/u)
    await expect(finding).not.toHaveText(/NaN|—/u)
  })
}
