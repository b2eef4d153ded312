import { expect } from '@playwright/test'
import { tabStops } from './support/focus.ts'
import { figuresOf, openLab, settled } from './support/lab.ts'
import { test } from './support/test.ts'

test('Tab reaches every control in the order of the page, and the focus is seen', async ({ page }) => {
  await openLab(page)
  const stops = await tabStops(page)
  const places = stops.map((stop) => stop.place)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(new Set(places).size).toBe(places.length)
  expect(stops[0].name).toBe('Skip to the lab')

  const visible = page.locator(
    'button:not(:disabled), a[href], select, summary, input:not([type=radio]):not([type=file]):not(:disabled), input[type=radio]:checked, [tabindex="0"]',
  )
  const expected = await visible.evaluateAll((all) => {
    const everything = [...document.querySelectorAll('*')]
    return all.filter((one) => one.checkVisibility()).map((one) => everything.indexOf(one))
  })
  expect(expected.filter((place) => !places.includes(place))).toEqual([])
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
