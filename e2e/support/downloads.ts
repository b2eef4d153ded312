import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

/** What a command of a menu saves. @param menu the button that opens the menu */
export async function saved(
  page: Page,
  menu: Locator,
  command: string | RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await menu.click()
  await page.getByRole('menuitem', { name: command }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) }
}

interface LabFile {
  readonly rows: readonly { readonly quantizer: string; readonly figure: string; readonly value: unknown }[]
}

/** All figures of the lab in full precision. */
export async function exactFigures(page: Page): Promise<LabFile['rows']> {
  const menu = page.getByRole('button', { name: 'Export', exact: true })
  const { bytes } = await saved(page, menu, /All figures and settings/)
  return (JSON.parse(bytes.toString()) as LabFile).rows
}
