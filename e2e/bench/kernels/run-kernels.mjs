import { tsImport } from 'tsx/esm/api'
import { shapeFigures } from './figures.mjs'
import { serveKernelPage } from './serve-page.mjs'

/**
 * All shapes in Chromium, then in Node.
 *
 * @param {import('playwright').Browser} browser
 */
export async function measureKernels(browser) {
  const site = await serveKernelPage()
  const page = await browser.newPage()
  try {
    await page.goto(site.address)
    const inBrowser = await page.evaluate(() => {
      const { measureKernels: measure } =
        /** @type {{ measureKernels: () => Promise<import('./measure.ts').ShapeTimes[]> }} */ (
          /** @type {unknown} */ (globalThis)
        )
      return measure()
    })
    /** @type {typeof import('./in-node.ts')} */
    const { measureKernelsInNode } = await tsImport('./in-node.ts', import.meta.url)
    const inNode = await measureKernelsInNode()
    return { Chromium: inBrowser.map(shapeFigures), Node: inNode.map(shapeFigures) }
  } finally {
    await page.close()
    await site.close()
  }
}
