import { residentMegabytes } from '../../browser/resident-megabytes.mjs'
import { mainThreadWork } from '../main-thread.mjs'
import { startTrace } from '../trace.mjs'

const startMark = 'training starts'
const endMark = 'training ends'
const mostMilliseconds = 1_200_000
const sampleMilliseconds = 200

/**
 * Trains in the lab itself at the published size, as a reader sees it.
 *
 * @typedef {object} PageTraining
 * @property {number} pictures
 * @property {number} seconds from the click to the last layer, with the pictures rebuilt meanwhile
 * @property {number} framesPerSecond
 * @property {number[]} tasks wall-clock milliseconds of each task of the main thread
 * @property {number} longestCpu CPU milliseconds of the task that took most: apart from the wall clock on a busy machine
 * @property {number} peakMegabytes the page with all its workers, resident
 */

/**
 * On the pictures of an archive, which are brought as a reader would.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address of the site
 * @param {string} dataFile
 */
export async function trainArchive(browser, address, dataFile) {
  // Too few heads for so many codewords: nothing is trained before the pictures are there.
  const page = await openFaces(browser, `${address}#/faces?v=1&pp=2&li=2&hs=48x42&L=100&K=256&sp=every6`)
  await page.getByRole('button', { name: 'Bring faces…' }).click()
  await page.getByLabel('Choose files', { exact: true }).setInputFiles(dataFile)
  await page.getByRole('button', { name: 'Use these' }).click({ timeout: 120_000 })
  return measureTraining(browser, page)
}

/**
 * On as many rendered heads as the paper has pictures.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address of the site
 */
export async function trainHeads(browser, address) {
  const page = await openFaces(browser, `${address}#/faces?v=1&pp=38&li=64&hs=192x168&L=100&K=256`)
  return measureTraining(browser, page)
}

/** @param {import('playwright').Browser} browser @param {string} link */
async function openFaces(browser, link) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(link)
  return page
}

/**
 * @param {import('playwright').Browser} browser
 * @param {import('playwright').Page} page closed at the end
 * @returns {Promise<PageTraining>}
 */
async function measureTraining(browser, page) {
  const begin = page.locator('.train').getByRole('button', { name: 'Train', exact: true })
  await begin.waitFor({ timeout: 300_000 })
  const stopTrace = await startTrace(await page.context().newCDPSession(page))
  await page.evaluate(watchFrames, startMark)
  const watch = watchMemory(browser)
  const begun = performance.now()
  await begin.click()
  await page.locator('.train[aria-busy=true]').waitFor()
  await page.locator('.train[aria-busy=false]').waitFor({ timeout: mostMilliseconds })
  const seconds = (performance.now() - begun) / 1000
  const framesPerSecond = await page.evaluate(
    ([start, end]) => {
      performance.mark(end)
      const { framesSeen } = /** @type {{ framesSeen: number }} */ (/** @type {unknown} */ (globalThis))
      return (1000 * framesSeen) / performance.measure('training', start, end).duration
    },
    /** @type {const} */ ([startMark, endMark]),
  )
  const peakMegabytes = await watch.end()
  const { tasks, longestCpu } = mainThreadWork(await stopTrace(), startMark, endMark)
  const said = await page.locator('.gallery__note').textContent()
  const pictures = (said?.replaceAll('\u2009', '').match(/\d+/gu) ?? []).slice(0, 2).map(Number)
  await page.close()
  return {
    pictures: pictures.reduce((sum, one) => sum + one, 0),
    seconds,
    framesPerSecond,
    tasks,
    longestCpu,
    peakMegabytes,
  }
}

/** Put into the page: counts its frames. @param {string} mark */
function watchFrames(mark) {
  const counter = Object.assign(globalThis, { framesSeen: 0 })
  const count = () => {
    counter.framesSeen += 1
    requestAnimationFrame(count)
  }
  performance.mark(mark)
  requestAnimationFrame(count)
}

/** The most that the browser's pages hold at any time. @param {import('playwright').Browser} browser */
function watchMemory(browser) {
  const over = new AbortController()
  const watching = (async () => {
    let peak = 0
    while (!over.signal.aborted) {
      peak = Math.max(peak, await residentMegabytes(browser))
      await new Promise((resolve) => setTimeout(resolve, sampleMilliseconds))
    }
    return peak
  })()
  return {
    end: () => {
      over.abort()
      return watching
    },
  }
}
