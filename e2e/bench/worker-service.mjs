import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const comlinkFile = fileURLToPath(new URL('../../node_modules/comlink/dist/esm/comlink.mjs', import.meta.url))

/**
 * A page of the site that can talk to workers over the protocol of the lab, without the lab.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address of the site
 */
export async function openWorkerPage(browser, address) {
  const page = await browser.newPage()
  await page.route('**/bench/comlink.mjs', (route) =>
    route.fulfill({ path: comlinkFile, contentType: 'text/javascript' }),
  )
  await page.goto(`${address}#/about`)
  return page
}

/**
 * A worker of the built site, started in that page.
 *
 * @param {import('playwright').Page} page
 * @param {string} address @param {string} workerFile
 */
export async function startWorker(page, address, workerFile) {
  return page.evaluateHandle(
    async ([comlinkAddress, workerAddress]) => {
      const { proxy, wrap } = /** @type {typeof import('comlink')} */ (await import(comlinkAddress))
      const worker = new Worker(workerAddress, { type: 'module' })
      return { proxy, remote: wrap(worker), end: () => worker.terminate() }
    },
    [`${address}bench/comlink.mjs`, `${address}assets/${workerFile}`],
  )
}

/**
 * @param {string} folder of the built site
 * @param {string} name of a worker, such as `cells`
 */
export function workerFileOf(folder, name) {
  const file = readdirSync(join(folder, 'assets')).find((one) => one.startsWith(`${name}.worker-`))
  if (!file) throw new Error(`the build holds no worker “${name}”`)
  return file
}
