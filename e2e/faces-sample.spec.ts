import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { wavyFaces } from './support/brought-faces.ts'
import { test } from './support/test.ts'

const site = fileURLToPath(new URL('../dist/', import.meta.url))

test('the built site holds no portraits, and says that it has none', () => {
  const files = readdirSync(site, { recursive: true }).map(String)
  expect(files.filter((file) => /webp$|avatar/i.test(file))).toEqual([])
  expect(files.filter((file) => /sample-faces/.test(file)).sort()).toEqual([
    'sample-faces',
    'sample-faces/index.json',
  ])
  expect(JSON.parse(readFileSync(`${site}sample-faces/index.json`, 'utf8'))).toEqual({ files: [] })
})

/** Serves made up pictures where the portraits of a machine would be. */
async function install(page: Page, count: number): Promise<void> {
  const pictures = wavyFaces(count, 1, 24, 20)
  await page.route('**/sample-faces/*', (route) => {
    const number = /(\d+)\.webp$/.exec(route.request().url())?.[1]
    if (number !== undefined) return route.fulfill({ body: pictures[Number(number)].buffer })
    return route.fulfill({ json: { files: pictures.map((_, place) => `${place}.webp`) } })
  })
}

const source = (page: Page) => page.getByLabel('Source', { exact: true })

test('portraits that are installed can be chosen, with their terms, and a link finds them again', async ({
  page,
}) => {
  await install(page, 12)
  await page.goto('#/faces?v=1&L=2&K=4')
  await source(page).selectOption('Sample portraits')
  await expect(source(page)).toHaveValue('sample')
  await expect(page.getByText('12 pictures', { exact: true })).toBeVisible()
  await expect(page.getByText('package fake-avatars (MIT)')).toContainText('research or evaluation')
  await expect(page).toHaveURL(/src=sample/)
  await page.reload()
  await expect(source(page)).toHaveValue('sample')
  await expect(page.getByText('12 pictures', { exact: true })).toBeVisible()
})

test('a link to portraits that are not installed shows rendered heads and says so', async ({ page }) => {
  await install(page, 0)
  await page.goto('#/faces?v=1&src=sample&L=2&K=4&pp=4&li=12')
  await expect(page.getByText('the sample portraits, which are not installed here')).toBeVisible()
  await expect(source(page)).toHaveValue('heads')
  await expect(source(page).locator('option')).toHaveText(['Lit heads'])
})
