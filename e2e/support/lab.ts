import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export const quantizers = ['usq', 'lvq', 'gvq'] as const
export type Quantizer = (typeof quantizers)[number]

const regionNames: Readonly<Record<Quantizer, string>> = {
  usq: 'Uniform scalar quantizer',
  lvq: 'Lattice vector quantizer',
  gvq: 'General vector quantizer',
}

/** The four figures under a panel, as shown. */
export interface ShownFigures {
  readonly rate: number
  readonly mse: number
  readonly snr: number
  readonly gap: number
}

export type AllFigures = Readonly<Record<Quantizer, ShownFigures>>

/** Few samples: what is tested here is the page, and the core's figures have tests of their own. */
export const quickLink = 'n=2000'

export async function openLab(page: Page, query = quickLink): Promise<void> {
  await page.goto(`#/cells?${query}`)
  await settled(page)
}

/** The last thing wanted is computed and shown. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.cells')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  await expect(page.locator('.panel dl.stats')).toHaveCount(3)
}

export function panelOf(page: Page, quantizer: Quantizer): Locator {
  return page.getByRole('region', { name: regionNames[quantizer] })
}

export function planeOf(page: Page, quantizer: Quantizer): Locator {
  return panelOf(page, quantizer).getByRole('application')
}

/** The number that a text starts with; figures carry a true minus sign. */
export function numberIn(text: string): number {
  return Number.parseFloat(text.replace('−', '-'))
}

export async function figuresOf(page: Page): Promise<AllFigures> {
  const read = async (quantizer: Quantizer): Promise<ShownFigures> => {
    const texts = await page.locator(`.panel--${quantizer} .stat dd`).allTextContents()
    const [rate, mse, snr, gap] = texts.map(numberIn)
    return { rate, mse, snr, gap }
  }
  return { usq: await read('usq'), lvq: await read('lvq'), gvq: await read('gvq') }
}

/** The figures with their gaps: the bound of own data, and with it the gap, comes after the panels. */
export async function measuredFigures(page: Page): Promise<AllFigures> {
  await expect
    .poll(async () => Object.values(await figuresOf(page)).some(({ gap }) => Number.isNaN(gap)), {
      timeout: 30_000,
    })
    .toBe(false)
  return await figuresOf(page)
}

/** A row of "More figures" under a panel, as text; the disclosure need not be open. */
export async function moreFigure(page: Page, quantizer: Quantizer, label: string): Promise<string> {
  const row = page.locator(`.panel--${quantizer} .more-figures > div`, { hasText: label }).locator('dd')
  return (await row.textContent()) ?? ''
}

export function slider(page: Page, name: string | RegExp): Locator {
  return page.locator('input[type=range]').and(page.getByRole('slider', { name }))
}

/** Sets a slider as a hand does, one gesture with its end. */
export async function setSlider(page: Page, name: string | RegExp, value: number): Promise<void> {
  await slider(page, name).fill(String(value))
}

/** Types a number into the field of a slider, or a field of its own. */
export async function typeNumber(page: Page, name: string | RegExp, value: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name })
  await field.fill(String(value))
  await field.press('Enter')
}

/** The page still answers: another rate is asked for and the figures follow. */
export async function expectAnswers(page: Page): Promise<void> {
  const target = (await figuresOf(page)).usq.rate > 1.6 ? 1.25 : 2
  await setSlider(page, /rate, bit/, target)
  await expect.poll(async () => (await figuresOf(page)).usq.rate, { timeout: 30_000 }).toBeCloseTo(target, 1)
  await settled(page)
}

export async function dragBy(page: Page, handle: Locator, x: number, y: number, steps = 6): Promise<void> {
  const box = await handle.boundingBox()
  if (!box) throw new Error('there is nothing to drag')
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + x, from.y + y, { steps })
  await page.mouse.up()
}

/** The side panel: what is in a panel of the stage, too, is meant there. */
export function controls(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Controls' })
}

/** Unfolds the controls of a quantizer, by its name there: GVQ or ECVQ, as it is trained. */
export async function openGroup(page: Page, name: string): Promise<void> {
  const group = page.locator('details[name=quantizer]', { has: page.getByText(name, { exact: true }) })
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click()
  await expect(group).toHaveAttribute('open')
}

/** Neither the page nor its main part is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = await page.evaluate(() => {
    const main = document.querySelector('main')
    return Math.max(
      document.documentElement.scrollWidth - innerWidth,
      main ? main.scrollWidth - main.clientWidth : 0,
    )
  })
  expect(overhang).toBeLessThanOrEqual(0)
}
