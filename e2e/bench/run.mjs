import { availableParallelism, loadavg } from 'node:os'
import { chromium } from 'playwright'
import { browserLaunchOptions } from '../browser/find-browser.mjs'
import { ensureBrowser } from '../browser/install-browser.mjs'
import { serveBuiltSite } from '../site/built-site.mjs'
import { measureDrag } from './drag.mjs'
import { measureFaces } from './faces/measure-faces.mjs'
import { facesTable } from './faces/report-faces.mjs'
import { benchRequests, nodeTimes, workerTimes } from './job-times.mjs'
import { kernelTable } from './kernels/figures.mjs'
import { measureKernels } from './kernels/run-kernels.mjs'
import { dragFigures, dragTable, jobTable, sizeTable } from './report.mjs'
import { scriptSizes } from './sizes.mjs'
import { workerFileOf } from './worker-service.mjs'

/**
 * Measures the built site in Chromium and reports; nothing fails. `--json` prints one JSON object only; `--faces` trains
 * the Faces lab at its published size, for minutes, instead of all else.
 */
const isJson = process.argv.includes('--json')
const isFaces = process.argv.includes('--faces')
const dragSeconds = 5
const dragSamples = 20_000

process.env['CHROMIUM_PATH'] = ensureBrowser()
const site = await serveBuiltSite('.cache/bench-site')
const browser = await chromium.launch(browserLaunchOptions())
try {
  const machine = { processors: availableParallelism(), load: loadavg()[0] ?? 0 }
  const about = { browser: browser.version(), machine }
  if (!isJson) {
    const load = machine.load.toFixed(1)
    console.log(`Chromium ${browser.version()}, no GPU; ${machine.processors} processors, load ${load}\n`)
  }
  const figures = isFaces ? await measureFacesLab() : await measureAll()
  if (isJson) console.log(JSON.stringify({ ...about, ...figures }, null, 2))
} finally {
  await browser.close()
  await site.close()
}

/** @param {string} table */
function say(table) {
  if (!isJson) console.log(table)
}

async function measureFacesLab() {
  const faces = []
  for await (const part of measureFaces(browser, site)) {
    faces.push(part)
    say(facesTable(part))
  }
  return { faces }
}

async function measureAll() {
  const sizes = scriptSizes(site.folder)
  /** @type {Record<string, ReturnType<typeof dragFigures>>} */
  const drags = {}
  for (const matchRate of [true, false]) {
    const settings = { matchRate, samples: dragSamples, seconds: dragSeconds }
    const name = matchRate ? 'rate matched' : 'rate free'
    drags[name] = dragFigures(await measureDrag(browser, site.address, settings))
  }
  const workerFile = workerFileOf(site.folder, 'cells')
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
  for (const [name, figures] of Object.entries(drags)) {
    say(dragTable(`Dragging b2 over ${dragSamples.toLocaleString('en')} samples, ${name}`, figures))
  }
  say(sizeTable(sizes))
  say(jobTable(jobs))
  for (const [where, shapes] of Object.entries(kernels)) say(kernelTable(where, shapes))
  return { sizes, drags, jobs, kernels }
}
