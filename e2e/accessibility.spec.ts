import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { facesScored, openFaces, training } from './support/faces.ts'
import { pngFile } from './support/files.ts'
import { openGroup, openLab, settled } from './support/lab.ts'
import { chooseGoodFile } from './support/own-data.ts'
import { test } from './support/test.ts'
import { openWater } from './support/water.ts'

/** No serious or critical finding, in words: rule, and where. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(grave).toEqual([])
}

async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary:visible')
  while ((await folded.count()) > 0) await folded.first().click()
}

const looks = [
  { name: 'light', theme: 'light', width: 1440 },
  { name: 'dark', theme: 'dark', width: 1440 },
  { name: 'projector', theme: 'projector', width: 1440 },
  { name: 'light on a phone', theme: 'light', width: 390 },
  { name: 'dark on a phone', theme: 'dark', width: 390 },
  { name: 'projector on a phone', theme: 'projector', width: 390 },
] as const

for (const { name, theme, width } of looks) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 844 } })
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.addInitScript((value) => localStorage.setItem('quantarium.theme', value), theme)
    })

    test(`${name}: the lab`, async ({ page }) => {
      await openLab(page)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expectAccessible(page)
    })

    test(`${name}: with a menu, a dialog, a table and everything unfolded`, async ({ page }) => {
      await openLab(page)
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await expect(page.getByRole('menuitem').first()).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')

      const folded = page.locator('details:not([open]):not([name]) > summary:visible')
      while ((await folded.count()) > 0) await folded.first().click()
      // The projector theme keeps the tools of figures off the wall.
      if (theme !== 'projector') {
        await page.getByRole('button', { name: 'Show as table' }).filter({ visible: true }).first().click()
      }
      await expectAccessible(page)

      if (width < 720) {
        await page.getByRole('button', { name: 'All controls' }).click()
        // axe takes what has yet to be scrolled to inside a fixed dialog for lost: all of it must fit.
        await page.setViewportSize({ width, height: 4000 })
      } else {
        await page.getByLabel('Distribution').selectOption('Spiral')
        await settled(page)
        await page.evaluate(() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
        })
        await page.getByRole('button', { name: 'Share link' }).click()
      }
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
    })

    if (width > 720) {
      test(`${name}: the controls and the equation of each quantizer`, async ({ page }) => {
        await openLab(page)
        for (const quantizer of ['USQ', 'GVQ']) {
          await openGroup(page, quantizer)
          await expectAccessible(page)
        }
      })
    }

    test(`${name}: the Water-filling lab, its tables and its dialog`, async ({ page }) => {
      await openWater(page)
      await expectAccessible(page)
      await unfoldAll(page)
      if (theme !== 'projector') {
        await page.getByRole('button', { name: 'Show as table' }).filter({ visible: true }).first().click()
      }
      await expectAccessible(page)
      if (width < 720) {
        await page.getByRole('button', { name: 'All controls' }).click()
        // axe takes what has yet to be scrolled to inside a fixed dialog for lost: all of it must fit.
        await page.setViewportSize({ width, height: 4000 })
      } else {
        await page.getByRole('button', { name: 'Paste numbers' }).click()
      }
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
    })

    test(`${name}: the Faces lab, its tables and its dialogs`, async ({ page }) => {
      await openFaces(page)
      await facesScored(page)
      await unfoldAll(page)
      if (theme !== 'projector') {
        await training(page).getByRole('button', { name: 'Show as table' }).click()
      }
      await page.getByRole('radio', { name: 'Split' }).check()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Codewords as pictures' }).click()
      await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible({ timeout: 20_000 })
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      if (width < 720) {
        await page.getByRole('button', { name: 'All controls' }).click()
        // axe takes what has yet to be scrolled to inside a fixed dialog for lost: all of it must fit.
        await page.setViewportSize({ width, height: 4000 })
        await unfoldAll(page)
        await expectAccessible(page)
      }
      await page.getByRole('button', { name: 'Bring faces…' }).click()
      await expect(page.getByRole('dialog', { name: 'Bring faces' })).toBeVisible()
      await expectAccessible(page)
    })

    test(`${name}: the About page`, async ({ page }) => {
      await page.goto('#/about')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test('a photo, its large dialog, and an edited codebook', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLab(page)
  await chooseGoodFile(page, pngFile({ width: 64, height: 48 }))
  await page.getByRole('button', { name: 'Add a codeword' }).click()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Large', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

test('refusals and remarks', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLab(page, 'n=2000&mr=0')
  await page.goto('#/cells?n=2000&mr=0&b2x=2&b2y=0&r=7')
  await expect(page.locator('.panel__refusal')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
})
