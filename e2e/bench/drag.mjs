import { latencies, watchStatistics } from './latency.mjs'
import { mainThreadWork } from './main-thread.mjs'
import { startTrace } from './trace.mjs'

const framesPerSecond = 60
const startMark = 'drag starts'
const endMark = 'drag ends'

/**
 * Drags the lattice's basis vector b2 around by real pointer events at 60 Hz, and measures what that costs.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address of the site
 * @param {{ matchRate: boolean, samples: number, seconds: number }} settings
 */
export async function measureDrag(browser, address, { matchRate, samples, seconds }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watchStatistics)
  await page.goto(`${address}#/cells?v=1&n=${samples}&mr=${matchRate ? 1 : 0}`)
  const knob = page.locator('[aria-label="basis vector b2"] .handle__knob')
  await knob.waitFor()
  await page.locator('.panel--gvq .panel__figures dd').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  const box = await knob.boundingBox()
  if (!box) throw new Error('the handle of b2 is not on the screen')
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const session = await page.context().newCDPSession(page)
  await page.mouse.move(centre.x, centre.y)
  await page.mouse.down()
  // The first moves compile the code; they are not measured.
  await moveAround(page, centre, 1)
  const stopTrace = await startTrace(session)
  await page.evaluate((mark) => {
    dispatchEvent(new Event('bench-watch'))
    performance.mark(mark)
  }, startMark)
  const sent = await moveAround(page, centre, seconds)
  await page.evaluate((mark) => performance.mark(mark).startTime, endMark)
  // Two frames for the answer to the last move.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const seen = await page.evaluate(
    () => /** @type {{ seen: Parameters<typeof latencies>[0] }} */ (/** @type {unknown} */ (globalThis)).seen,
  )
  await page.mouse.up()
  const records = await stopTrace()
  await page.close()
  return { sent, latencies: latencies(seen), ...mainThreadWork(records, startMark, endMark) }
}

/**
 * @param {import('playwright').Page} page
 * @param {{ x: number, y: number }} centre
 * @param {number} seconds
 * @returns {Promise<number>} how many moves were sent; a late one is dropped, as a mouse would
 */
async function moveAround(page, centre, seconds) {
  const begin = performance.now()
  const last = Math.round(seconds * framesPerSecond)
  /** @type {Promise<void>[]} */
  const answers = []
  for (let frame = 0; frame <= last;) {
    const angle = (2 * Math.PI * frame) / (2 * framesPerSecond)
    // Not awaited: a hand does not wait for the page.
    answers.push(page.mouse.move(centre.x + 22 * Math.sin(angle), centre.y + 16 * Math.sin(1.7 * angle)))
    const elapsed = ((performance.now() - begin) * framesPerSecond) / 1000
    frame = Math.max(frame + 1, Math.ceil(elapsed))
    await sleep(begin + (frame * 1000) / framesPerSecond - performance.now())
  }
  await Promise.all(answers)
  return answers.length
}

/** @param {number} milliseconds */
async function sleep(milliseconds) {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
