import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { MemoryFile } from './files.ts'
import { settled } from './lab.ts'

/** Opens a file through the button, as most readers do. */
export async function chooseFile(page: Page, file: MemoryFile | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Own data' }).click()
  await (await chooser).setFiles(file)
}

export async function chooseGoodFile(page: Page, file: MemoryFile): Promise<void> {
  await chooseFile(page, file)
  await expect(page.getByLabel('Distribution')).toHaveValue('own')
  await settled(page)
}

/** Drops a file on a place of the page, or pastes it: the same events with the same data as by hand. */
export async function handOver(
  page: Page,
  way: 'drop' | 'paste',
  file: MemoryFile,
  place = '.own-data .drop',
): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, mimeType, bytes }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], name, { type: mimeType }))
      return data
    },
    { name: file.name, mimeType: file.mimeType, bytes: [...file.buffer] },
  )
  if (way === 'drop') {
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await page.locator(place).dispatchEvent(type, { dataTransfer: transfer })
    }
    return
  }
  await page.evaluate((clipboardData) => {
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, transfer)
}
