import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { browserLaunchOptions } from '../browser/find-browser.mjs'
import { ensureBrowser } from '../browser/install-browser.mjs'
import { serveBuiltSite } from '../site/built-site.mjs'
import { smallPng } from './small-png.mjs'

/** The pictures of the README, made from built-in data only. A larger file would weigh on every clone. */
const largestKilobytes = 250
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/**
 * `region`: what the picture shows, if not the first screen.
 * @type {{ name: string, theme: string, viewport: { width: number, height: number }, link: string,
 *   region?: string }[]}
 */
const pictures = [
  { name: 'cells-light', theme: 'light', viewport: desk, link: '#/cells?v=1' },
  { name: 'cells-dark', theme: 'dark', viewport: desk, link: '#/cells?v=1&s=mixture&r=0.3&w=0.25' },
  {
    name: 'cells-projector',
    theme: 'projector',
    viewport: desk,
    link: '#/cells?v=1&s=spiral&r=0&w=0.08&R=1.75',
  },
  { name: 'cells-line', theme: 'light', viewport: desk, link: '#/cells?v=1&d=line' },
  { name: 'cells-phone', theme: 'light', viewport: phone, link: '#/cells?v=1' },
  { name: 'waterfilling-light', theme: 'light', viewport: desk, link: '#/waterfilling?v=1' },
  {
    name: 'waterfilling-training',
    theme: 'dark',
    viewport: desk,
    link: '#/waterfilling?v=1',
    region: 'Trained codebooks',
  },
  { name: 'faces-light', theme: 'light', viewport: desk, link: '#/faces?v=1' },
  { name: 'faces-phone', theme: 'dark', viewport: phone, link: '#/faces?v=1' },
]

process.env['CHROMIUM_PATH'] = ensureBrowser()
const site = await serveBuiltSite('.cache/screenshots-site')
const browser = await chromium.launch(browserLaunchOptions())
try {
  for (const { name, theme, viewport, link, region } of pictures) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
    await page.addInitScript((chosen) => localStorage.setItem('quantarium.theme', chosen), theme)
    await page.goto(`${site.address}${link}`)
    await page.evaluate(() => document.fonts.ready)
    await wholePicture(page, link)
    if (region)
      await page.getByRole('region', { name: region }).evaluate((element) => element.scrollIntoView())
    const picture = await smallPng(page, await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    writeFileSync(fileURLToPath(new URL(`${name}.png`, import.meta.url)), picture)
    await page.close()
    const kilobytes = picture.length / 1000
    console.log(`${name}.png  ${viewport.width} × ${viewport.height}  ${Math.round(kilobytes)} kB`)
    if (kilobytes > largestKilobytes) {
      console.error(`${name}.png is larger than ${largestKilobytes} kB.`)
      process.exitCode = 1
    }
  }
} finally {
  await browser.close()
  await site.close()
}

/**
 * Waits for what a lab shows last.
 *
 * @param {import('playwright').Page} page
 * @param {string} link
 */
async function wholePicture(page, link) {
  if (link.startsWith('#/waterfilling')) {
    await page.locator('.training__table').waitFor({ state: 'attached' })
    await page.locator('.training[aria-busy="false"]').waitFor({ state: 'attached', timeout: 60_000 })
    return
  }
  if (link.startsWith('#/faces')) {
    // The means over the held-out faces come last.
    await page.getByText(/mean over \d+ with/).waitFor({ state: 'attached', timeout: 120_000 })
    return
  }
  await page.locator('[aria-busy="false"] :is(.panel--lvq canvas, .line-below)').first().waitFor()
  // The curves of all rates come last; on the line they are there with the picture.
  if (!link.includes('d=line')) {
    await page.getByText('click a point to load it').waitFor({ state: 'attached', timeout: 60_000 })
  }
}
