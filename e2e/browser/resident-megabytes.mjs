import { readFileSync } from 'node:fs'

/**
 * Megabytes that the browser's pages and their workers hold, as Linux tells in /proc.
 *
 * @param {import('playwright').Browser} browser
 */
export async function residentMegabytes(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const kilobytes = renderers.map(({ id }) => residentKilobytes(id))
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1000
}

/** @param {number} id of a process, which may be over already */
function residentKilobytes(id) {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}
