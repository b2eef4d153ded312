import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { bringFiles, useBrought, wavyFaces } from './support/brought-faces.ts'
import { facesTrained, gallery, openFaces } from './support/faces.ts'
import type { MemoryFile } from './support/files.ts'
import { pgmFile, textFile, zipFile } from './support/files.ts'
import { expectNoSidewaysScroll } from './support/lab.ts'
import { test } from './support/test.ts'

/** Codebooks that a dozen pictures can fill. */
const smallLink = 'v=1&pp=2&li=8&hs=48x42&L=3&K=4&i=3'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bring faces' })

/** Six pictures of each of two people in nested folders, one that ends too early, and a text. */
function album(): MemoryFile {
  const faces = ['anna', 'ben'].flatMap((person, i) =>
    Array.from({ length: 6 }, (_, k) => {
      const picture = pgmFile(
        32,
        24,
        (x, y) => 120 + 60 * Math.sin((x + 9 * i) / 5) + 8 * k * Math.cos(y / 4),
      )
      return { name: `album/2024/${person}/${k}.pgm`, buffer: picture }
    }),
  )
  const broken = { name: 'album/2024/anna/torn.pgm', buffer: faces[0].buffer.subarray(0, 300) }
  const text = { name: 'album/read me.txt', buffer: Buffer.from('two people, six pictures each') }
  return zipFile('album.zip', [...faces, broken, text])
}

test('pictures are looked over before they are used, and what is of no use is named', async ({ page }) => {
  await page.goto('#/faces?v=1&L=3&K=8')
  await bringFiles(page, [...wavyFaces(3, 5, 24, 20), textFile('notes.txt', 'no picture')])
  await expect(dialog(page)).toContainText('15 pictures of 3 people, 24 × 20 pixels each')
  await dialog(page).getByText('1 file was left out').click()
  await expect(dialog(page)).toContainText('notes.txt')
  await expect(dialog(page)).toContainText('never leave this machine')
  // What was on the screen stays until the new faces are used.
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('heads')
  await dialog(page).getByLabel('Size', { exact: true }).selectOption('48x42')
  await expect(dialog(page)).toContainText('15 pictures of 3 people, 48 × 42 pixels each')
  await useBrought(page)
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('own')
})

test('what is brought and not used leaves no trace', async ({ page }) => {
  await page.goto('#/faces?v=1&L=3&K=8')
  await bringFiles(page, wavyFaces(2, 3, 24, 20))
  await expect(page.getByRole('dialog')).toContainText('6 pictures of 2 people')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('heads')
  await page.getByRole('button', { name: 'Bring faces…' }).click()
  await expect(page.getByRole('dialog')).toContainText('Drop pictures, folders or a ZIP here')
  await expect(page.getByRole('button', { name: 'Use these' })).toBeDisabled()
})

test('one picture alone is refused with a sentence', async ({ page }) => {
  await page.goto('#/faces?v=1&L=3&K=8')
  await bringFiles(page, wavyFaces(1, 1, 24, 20))
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('at least two different pictures')
  await expect(page.getByRole('button', { name: 'Use these' })).toBeDisabled()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(gallery(page)).toContainText('16 rendered people')
})

test('an archive with folders, a torn file and a text: the pictures are used, the rest is named', async ({
  page,
}) => {
  await openFaces(page, smallLink)
  await bringFiles(page, [album()])
  await expect(dialog(page).locator('.bring__facts')).toHaveText(
    '12 pictures of 2 people, 24 × 32 pixels each (height × width)',
    { timeout: 20_000 },
  )
  await dialog(page).getByText('2 files were left out').click()
  const refused = dialog(page).locator('.bring__refused li')
  await expect(refused.filter({ hasText: 'torn.pgm' })).toHaveText(/expected .+\.$/u)
  await expect(refused.filter({ hasText: 'read me.txt' })).toHaveText(/expected .+\.$/u)
  await useBrought(page)
  await expect(gallery(page)).toContainText('24 × 32 pixels: album.zip')
  await facesTrained(page)
  await expect(page).toHaveURL(/src=own/u)

  // The link says that they were the reader’s own, and holds none of them.
  await page.reload()
  await expect(page.locator('.top')).toContainText('pictures that a link never contains')
  await expect(gallery(page)).toContainText('2 rendered people under 8 lights', { timeout: 20_000 })
  await facesTrained(page)
})

test('on a phone an archive is brought as well, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openFaces(page, smallLink)
  await page.getByRole('button', { name: 'All controls' }).click()
  await bringFiles(page, [album()])
  await expect(dialog(page).locator('.bring__facts')).toContainText('12 pictures', { timeout: 20_000 })
  await expectNoSidewaysScroll(page)
  await dialog(page).getByRole('button', { name: 'Use these' }).click()
  await expect(gallery(page)).toContainText('album.zip')
})
