import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { MemoryFile } from './files.ts'
import { pngFile } from './files.ts'

/** Smooth pictures of some people, no two alike: waves whose lengths are the person's and whose place is the picture's. */
export function wavyFaces(people: number, each: number, height: number, width: number): MemoryFile[] {
  return Array.from({ length: people * each }, (_, i) => {
    const [person, picture] = [Math.floor(i / each), i % each]
    const level = (x: number, y: number): number =>
      Math.round(128 + 60 * Math.sin((x + picture) / (3 + person)) + 50 * Math.cos((y * (picture + 2)) / 19))
    return pngFile({ name: `person${person}_${picture}.png`, height, width, level })
  })
}

/** Opens the dialog and gives it files; they are not used yet. */
export async function bringFiles(page: Page, files: readonly MemoryFile[]): Promise<void> {
  await page.getByRole('button', { name: 'Bring faces…' }).click()
  await page.locator('input[type=file][aria-label="Choose files"]').setInputFiles([...files])
}

export async function useBrought(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use these' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

export const keepSwitch = (page: Page) => page.getByRole('switch', { name: 'Keep on this device' })

/** What lies in the lab's store, by key. */
export async function keptKeys(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('quantarium-faces')
        opening.addEventListener('error', () => reject(new Error('the store cannot be opened')))
        opening.addEventListener('success', () => {
          const database = opening.result
          const keys = database.transaction('kept').objectStore('kept').getAllKeys()
          keys.addEventListener('success', () => {
            database.close()
            resolve(keys.result.map(String))
          })
        })
      }),
  )
}
