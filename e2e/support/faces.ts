import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Few small heads, few layers: what is tested here is the page. */
export const quickFaces = 'v=1&pp=4&li=12&hs=48x42&L=6&K=16&i=4'

/** So many iterations of so large codebooks that there is time to stop them. */
export const slowFaces = 'v=1&pp=12&li=40&hs=96x84&L=200&K=1024&i=50'

export async function openFaces(page: Page, query = quickFaces): Promise<void> {
  await page.goto(`#/faces?${query}`)
  await trainedLayers(page, 6)
}

export function training(page: Page): Locator {
  return page.getByRole('region', { name: 'Training', exact: true })
}

/** All layers are learned, and nothing more is. */
export async function trainedLayers(page: Page, count: number): Promise<void> {
  await expect(training(page)).toContainText(`${count} layers, trained in`, { timeout: 60_000 })
  await expect(training(page)).toHaveAttribute('aria-busy', 'false')
}

/** The layers that are learned, from the bits that they take of a picture. */
export async function bitsOf(page: Page): Promise<number> {
  const text = await training(page).locator('.stat', { hasText: 'a picture' }).locator('dd').textContent()
  return Number.parseFloat((text ?? '').replaceAll('\u2009', ''))
}

/** The figure of a name under the training. */
export async function statOf(page: Page, name: string): Promise<number> {
  const text = await training(page).locator('.stat', { hasText: name }).locator('dd').textContent()
  return Number.parseFloat(text ?? '')
}
