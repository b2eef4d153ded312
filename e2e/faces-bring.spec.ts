import { expect } from '@playwright/test'
import { bringFiles, useBrought, wavyFaces } from './support/brought-faces.ts'
import { textFile } from './support/files.ts'
import { test } from './support/test.ts'

test('pictures are looked over before they are used, and what is of no use is named', async ({ page }) => {
  await page.goto('#/faces?v=1&L=3&K=8')
  await bringFiles(page, [...wavyFaces(3, 5, 24, 20), textFile('notes.txt', 'no picture')])
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('15 pictures of 3 people, 24 × 20 pixels each')
  await dialog.getByText('1 file was left out').click()
  await expect(dialog).toContainText('notes.txt')
  await expect(dialog).toContainText('never leave this machine')
  // What was on the screen stays until the new faces are used.
  await expect(page.getByLabel('Source', { exact: true })).toHaveValue('heads')
  await dialog.getByLabel('Size', { exact: true }).selectOption('48x42')
  await expect(dialog).toContainText('15 pictures of 3 people, 48 × 42 pixels each')
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
})
