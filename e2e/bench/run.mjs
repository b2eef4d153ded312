import { readdirSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { browserLaunchOptions } from '../browser/find-browser.mjs'
import { ensureBrowser } from '../browser/install-browser.mjs'
import { serveBuiltSite } from '../site/built-site.mjs'
import { measureDrag } from './drag.mjs'
import { benchRequests, nodeTimes, workerTimes } from './job-times.mjs'
import { kernelTable } from './kernels/figures.mjs'
import { measureKernels } from './kernels/run-kernels.mjs'
import { dragFigures, dragTable, jobTable, sizeTable } from './report.mjs'
import { scriptSizes } from './sizes.mjs'

/** Measures the built site in Chromium and reports; nothing fails. `--json` prints one JSON object only. */
const isJson = process.argv.includes('--json')
const dragSeconds = 5
const dragSamples = 20_000

process.env['CHROMIUM_PATH'] = ensureBrowser()
const site = await serveBuiltSite('.cache/bench-site')
const browser = await chromium.launch(browserLaunchOptions())
try {
  const machine = { processors: availableParallelism(), load: loadavg()[0] ?? 0 }
  const sizes = scriptSizes(site.folder)
  /** @type {Record<string, ReturnType<typeof dragFigures>>} */
  const drags = {}
  for (const matchRate of [true, false]) {
    const settings = { matchRate, samples: dragSamples, seconds: dragSeconds }
    const name = matchRate ? 'rate matched' : 'rate free'
    drags[name] = dragFigures(await measureDrag(browser, site.address, settings))
  }
  const workerFile = readdirSync(join(site.folder, 'assets')).find((name) => name.startsWith('cells.worker-'))
  if (!workerFile) throw new Error('the build holds no worker of the Cells lab')
  const jobs = []
  for (const request of await benchRequests()) {
    const { samples } = request.parameters
    jobs.push({
      where: 'worker',
      samples,
      ...(await workerTimes(browser, site.address, workerFile, request)),
    })
    jobs.push({ where: 'Node', samples, ...(await nodeTimes(request)) })
  }
  const kernels = await measureKernels(browser)
  if (isJson) {
    console.log(JSON.stringify({ browser: browser.version(), machine, sizes, drags, jobs, kernels }, null, 2))
  } else {
    const load = machine.load.toFixed(1)
    console.log(`Chromium ${browser.version()}, no GPU; ${machine.processors} processors, load ${load}\n`)
    for (const [name, figures] of Object.entries(drags)) {
      console.log(dragTable(`Dragging b2 over ${dragSamples.toLocaleString('en')} samples, ${name}`, figures))
    }
    console.log(sizeTable(sizes))
    console.log(jobTable(jobs))
    for (const [where, shapes] of Object.entries(kernels)) console.log(kernelTable(where, shapes))
  }
} finally {
  await browser.close()
  await site.close()
}
