import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { complaint, facesTrained, gallery, openFaces, trainStage } from './support/faces.ts'
import type { MemoryFile } from './support/files.ts'
import { pgmFile, zipFile } from './support/files.ts'
import { expectNoSidewaysScroll } from './support/lab.ts'
import { test } from './support/test.ts'

/** Codebooks that a dozen pictures can fill. */
const smallLink = 'v=1&pp=2&li=8&hs=48x42&L=3&K=4&i=3'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bring faces' })
const use = (page: Page) => dialog(page).getByRole('button', { name: 'Use these' })

async function bring(page: Page, files: MemoryFile | readonly MemoryFile[]): Promise<void> {
  await page.getByRole('button', { name: 'Bring faces…' }).click()
  await dialog(page).getByLabel('Choose files', { exact: true }).setInputFiles(files)
}

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

test('an archive with folders, a torn file and a text: the pictures are used, the rest is named', async ({
  page,
}) => {
  await openFaces(page, smallLink)
  await bring(page, album())
  await expect(dialog(page).locator('.bring__facts')).toHaveText(
    '12 pictures of 2 people, 24 × 32 pixels each (height × width)',
    { timeout: 20_000 },
  )
  await dialog(page).getByText('2 files were left out').click()
  const refused = dialog(page).locator('.bring__refused li')
  await expect(refused.filter({ hasText: 'torn.pgm' })).toHaveText(/expected .+\.$/u)
  await expect(refused.filter({ hasText: 'read me.txt' })).toHaveText(/expected .+\.$/u)
  await use(page).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(gallery(page)).toContainText('32 × 24 pixels: album.zip')
  await facesTrained(page)
  await expect(page).toHaveURL(/src=own/u)

  // The link says that they were the reader’s own, and holds none of them.
  await page.reload()
  await expect(page.locator('.top')).toContainText('pictures that a link never contains')
  await expect(gallery(page)).toContainText('2 rendered people under 8 lights', { timeout: 20_000 })
  await facesTrained(page)
})

test('one picture is no training set: it is refused in one sentence, and what was there stays', async ({
  page,
}) => {
  await openFaces(page, smallLink)
  const before = await gallery(page).innerText()
  await bring(page, {
    name: 'me.pgm',
    mimeType: 'image/x-portable-graymap',
    buffer: pgmFile(32, 24, (x, y) => 4 * x + 3 * y),
  })
  await expect(dialog(page).getByRole('alert')).toHaveText(
    /me\.pgm: one picture; expected at least two different pictures\./u,
    { timeout: 20_000 },
  )
  await expect(use(page)).toBeDisabled()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  expect(await gallery(page).innerText()).toBe(before)
  await expect(trainStage(page)).toContainText('3 layers, trained in')
  await expect(complaint(page)).toHaveText('')
})

test('on a phone an archive is brought as well, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openFaces(page, smallLink)
  await page.getByRole('button', { name: 'All controls' }).click()
  await bring(page, album())
  await expect(dialog(page).locator('.bring__facts')).toContainText('12 pictures', { timeout: 20_000 })
  await expectNoSidewaysScroll(page)
  await use(page).click()
  await expect(gallery(page)).toContainText('album.zip')
})
