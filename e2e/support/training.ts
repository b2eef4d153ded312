import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openWater } from './water.ts'

/** Few samples of few components, one trial: what is tested here is the page. */
export const quickTraining = 'v=1&n=60&N=300&T=100&tr=1&K=32&i=3'

export async function openTraining(page: Page, query = quickTraining): Promise<void> {
  await openWater(page, query)
  await trained(page)
}

export function training(page: Page): Locator {
  return page.getByRole('region', { name: 'Trained codebooks' })
}

/** Nothing more is being trained, or about to be. */
export async function trained(page: Page): Promise<void> {
  await expect(training(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
}

/** The figures of Table I by row, as shown: train, test; a dash is no number. */
export async function tableRows(page: Page): Promise<Record<string, number[]>> {
  const rows = training(page).locator('.training__table tbody tr')
  const entries = await rows.evaluateAll((elements) =>
    elements.map((row) => {
      const cells = [...row.querySelectorAll('td')].map((cell) => Number.parseFloat(cell.textContent ?? ''))
      return [row.querySelector('th')?.textContent ?? '', cells] as const
    }),
  )
  return Object.fromEntries(entries.map(([name, cells]) => [name, [...cells]]))
}
