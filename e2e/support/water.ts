import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The line of figures over the water, as shown. */
export interface ShownWater {
  readonly totalBits: number
  readonly perComponent: number
  readonly distortion: number
  readonly level: number
  readonly active: number
  readonly count: number
}

export async function openWater(page: Page, query = 'v=1'): Promise<void> {
  await page.goto(`#/waterfilling?${query}`)
  await waterSettled(page)
}

/** The last thing wanted is computed and shown. */
export async function waterSettled(page: Page): Promise<void> {
  await expect(page.locator('.waterfilling')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  await expect(page.locator('.water-lead .stat')).toHaveCount(5)
}

/** The numbers of a text; figures carry thin spaces between thousands. */
function numbersIn(text: string): number[] {
  return (text.replaceAll('\u2009', '').match(/\d+(\.\d+)?/gu) ?? []).map(Number)
}

export async function waterOf(page: Page): Promise<ShownWater> {
  const texts = await page.locator('.water-lead .stat dd').allTextContents()
  const [[totalBits], [perComponent], [distortion], [level], [active, count]] = texts.map(numbersIn)
  return { totalBits, perComponent, distortion, level, active, count }
}

/** The figures that follow from a level over variances exp(-decay j), by the definition of reverse water-filling. */
export function expectedWater(
  level: number,
  count: number,
  decay = 0.01,
): Pick<ShownWater, 'totalBits' | 'distortion' | 'active'> {
  const variances = Array.from({ length: count }, (_, j) => Math.exp(-decay * j))
  const sum = (of: (variance: number) => number) => variances.reduce((part, one) => part + of(one), 0)
  return {
    totalBits: sum((variance) => Math.max(0, Math.log2(variance / level) / 2)),
    distortion: sum((variance) => Math.min(variance, level)) / sum((variance) => variance),
    active: variances.filter((variance) => variance > level).length,
  }
}

/** The surface of the water, in the figure. */
export function levelHandle(page: Page): Locator {
  return page.locator('.level-handle')
}

/** Drags the knob of the surface; the middle of its line lies over other things. */
export async function dragLevel(page: Page, pixels: number): Promise<void> {
  const box = await page.locator('.level-handle__knob').boundingBox()
  if (!box) throw new Error('the level is not shown')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + pixels, { steps: 6 })
  await page.mouse.up()
  await waterSettled(page)
}
