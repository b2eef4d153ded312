import { expect } from '@playwright/test'
import { markStops, tabStops } from './support/focus.ts'
import { figuresOf, openLab, settled } from './support/lab.ts'
import { test } from './support/test.ts'

test('Tab reaches every control in the order of the page, and the focus is seen', async ({ page }) => {
  await openLab(page)
  // Parts that arrive later would move the places of those that are there.
  await expect(page.getByText('click a point to load it')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Presets' })).toBeEnabled()
  const visible = page.locator(
    'button:not(:disabled), a[href], select, summary, input:not([type=radio]):not([type=file]):not(:disabled), input[type=radio]:checked, [tabindex="0"]',
  )
  await markStops(visible)
  const stops = await tabStops(page)
  expect(stops.filter(({ isAfter }) => !isAfter)).toEqual([])
  expect(stops[0].name).toBe('Skip to the lab')
  const marks = stops.map(({ mark }) => mark).filter(Boolean)
  expect(new Set(marks).size).toBe(marks.length)
  // The focus opens the controls of the panel that it is in and closes others: those that stayed are meant.
  const stayed = await page
    .locator('[data-stop]')
    .evaluateAll((all) =>
      all.flatMap((one) => (one.checkVisibility() ? (one.getAttribute('data-stop') ?? '') : [])),
    )
  expect(stayed.filter((mark) => !marks.includes(mark))).toEqual([])
  expect(stops.length).toBeGreaterThan(40)
})

test('the skip link leads past the rail and leaves the settings alone', async ({ page }) => {
  await openLab(page, 'n=2000&R=3')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the lab' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await expect(page).toHaveURL(/#\/cells\?n=2000&R=3$/)
  await settled(page)
  expect((await figuresOf(page)).usq.rate).toBe(3)

  await page.goto('#/about')
  await expect(page.getByRole('heading', { name: 'Quantarium' })).toBeVisible()
  await page.getByRole('link', { name: 'Skip to the lab' }).press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await expect(page).toHaveURL(/#\/about$/)
})
