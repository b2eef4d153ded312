import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { saved } from './downloads.ts'

/** Few small heads, few small codebooks: what is tested here is the page. */
export const quickFaces = 'v=1&pp=4&li=12&hs=48x42&L=6&K=16&i=4'

/** So many layers that nobody waits for the last one. */
export const slowFaces = 'v=1&pp=10&li=20&hs=48x42&L=200&K=128&i=20'

/** One layer of a training, in full precision; layer 0 is before the first. */
export interface ShownLayer {
  readonly layer: number
  readonly test: number
  readonly train: number
  readonly bound: number
}

export async function openFaces(page: Page, query = quickFaces): Promise<void> {
  await page.goto(`#/faces?${query}`)
  await facesTrained(page)
}

export function gallery(page: Page): Locator {
  return page.getByRole('region', { name: 'Faces', exact: true })
}

export function training(page: Page): Locator {
  return page.getByRole('region', { name: 'Training', exact: true })
}

export function lookStage(page: Page): Locator {
  return page.getByRole('region', { name: 'Look', exact: true })
}

/** All layers that are wanted are learned. */
export async function facesTrained(page: Page): Promise<void> {
  await expect(training(page)).toContainText(/\d layers?, trained in/u, { timeout: 45_000 })
}

/** The scores are there: those of this picture, and the means over all that were held out. */
export async function facesScored(page: Page): Promise<void> {
  const cells = lookStage(page).locator('.scores tbody td')
  await expect(cells.filter({ hasText: '–' })).toHaveCount(0, { timeout: 45_000 })
  await expect(cells).not.toHaveCount(0)
}

/** The layers that are learned so far, with what was asked for in the end left out. */
export async function layersOf(page: Page): Promise<ShownLayer[]> {
  const menu = page.getByRole('button', { name: 'Export', exact: true })
  const { bytes } = await saved(page, menu, /All layers and settings/u)
  const { rows } = JSON.parse(bytes.toString()) as { rows: Record<string, number | null>[] }
  return rows.flatMap((row) => {
    const { layer, 'test distortion': test, 'train distortion': train, bound } = row
    return test === null || train === null ? [] : [{ layer, test, train, bound } as ShownLayer]
  })
}

/** Scores by method, as shown: of this picture, then the means. */
export async function scoresOf(page: Page): Promise<Record<string, { psnrDb: number; meanPsnrDb: number }>> {
  const rows = await lookStage(page)
    .locator('.scores tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    )
  return Object.fromEntries(
    rows.map(([method, psnr, , mean]) => [method, { psnrDb: Number(psnr), meanPsnrDb: Number(mean) }]),
  )
}

/** A picture of the comparison, by the beginning of what it is called for those who do not see it. */
export function pictureOf(page: Page, name: RegExp): Locator {
  return lookStage(page).getByRole('img', { name })
}

/** The grey levels of a picture on the screen, added up with weights that tell pictures apart. */
export async function paintedSum(picture: Locator): Promise<number> {
  return picture.evaluate((canvas: HTMLCanvasElement) => {
    // From a copy: reading a canvas often makes the browser draw it otherwise, and say so.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
      willReadFrequently: true,
    })
    copy?.drawImage(canvas, 0, 0)
    const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data
    let sum = 0
    for (let i = 0; i < (pixels?.length ?? 0); i += 4) sum += (pixels?.[i] ?? 0) * (1 + (i % 1009))
    return sum
  })
}

/** Writes down how many layers are still to go, each time that the figure says so. */
export async function watchLayersToGo(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(globalThis, { layersToGo: seen })
    const read = () => {
      const words = document.querySelector('.train__figure')?.textContent ?? ''
      const count = Number(/(\d+) layers? to go/u.exec(words)?.[1] ?? Number.NaN)
      if (count !== seen.at(-1) && !Number.isNaN(count)) seen.push(count)
    }
    const stage = document.querySelector('.train')
    if (stage)
      new MutationObserver(read).observe(stage, { subtree: true, childList: true, characterData: true })
  })
}

/** The counts since then, in the order in which they were shown. */
export function layersToGo(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as unknown as { layersToGo: number[] }).layersToGo)
}

/** Waits until no more than so many layers are to go. */
export async function untilToGo(page: Page, count: number): Promise<void> {
  await expect
    .poll(async () => (await layersToGo(page)).at(-1) ?? Infinity, { timeout: 45_000, intervals: [20] })
    .toBeLessThanOrEqual(count)
}

/** Has a training begun that is too long to begin by itself. */
export async function beginTraining(page: Page): Promise<void> {
  await page.goto(`#/faces?${slowFaces}`)
  const begin = training(page).getByRole('button', { name: 'Train', exact: true })
  await expect(begin).toBeVisible({ timeout: 45_000 })
  await watchLayersToGo(page)
  await begin.click()
}

/** What the lab says in the bar of the shell. */
export function complaint(page: Page): Locator {
  return page.locator('.top').getByRole('alert')
}
