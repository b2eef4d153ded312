import { tsImport } from 'tsx/esm/api'
import { summary } from './quantile.mjs'
import { openWorkerPage, startWorker } from './worker-service.mjs'

/**
 * Milliseconds from a request to the event of a kind, and to the end of the run.
 * @typedef {{ source: number, lvq: number, usq: number, gvq: number, end: number }} PictureTimes
 * @typedef {import('../../workers/contracts/cells.ts').CellsParameters} CellsParameters
 * @typedef {import('../../workers/contracts/cells-results.ts').CellsEvent} CellsEvent
 * @typedef {{ parameters: CellsParameters, data: undefined }} Request
 */

const repetitions = 5

/** The parameters of the lab's first picture, and of one with ten times as many samples. */
export async function benchRequests() {
  /** @type {typeof import('../../workers/contracts/cells.ts')} */
  const { cellsTable } = await tsImport('../../workers/contracts/cells.ts', import.meta.url)
  /** @type {typeof import('../../workers/contracts/parameters.ts')} */
  const { defaultParameters } = await tsImport('../../workers/contracts/parameters.ts', import.meta.url)
  const usual = defaultParameters(cellsTable)
  return [20_000, 200_000].map((samples) => ({ parameters: { ...usual, samples }, data: undefined }))
}

/**
 * Pictures in Node: `first` by a new job, `moved` the lattice panel alone after its basis changed.
 *
 * @param {Request} request
 */
export async function nodeTimes(request) {
  /** @type {typeof import('../../workers/jobs/cells.ts')} */
  const { CellsJob } = await tsImport('../../workers/jobs/cells.ts', import.meta.url)
  const job = new CellsJob()
  const { signal } = new AbortController()
  const run = async (/** @type {CellsParameters} */ parameters) => {
    const begin = performance.now()
    /** @type {Record<string, number>} */
    const at = {}
    for await (const event of job.picture(parameters, undefined, signal)) {
      at[nameOf(event)] ??= performance.now() - begin
    }
    return { ...at, end: performance.now() - begin }
  }
  return collect(request, run)
}

/**
 * The same pictures in a worker of the built site, over the protocol that the page uses.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address @param {string} workerFile
 * @param {Request} request
 */
export async function workerTimes(browser, address, workerFile, request) {
  const page = await openWorkerPage(browser, address)
  const service = await startWorker(page, address, workerFile)
  let id = 0
  const run = (/** @type {CellsParameters} */ parameters) =>
    service.evaluate(
      async ({ proxy, remote }, sent) => {
        const begin = performance.now()
        /** @type {Record<string, number>} */
        const at = {}
        const hear = (/** @type {{ event?: CellsEvent }} */ { event }) => {
          if (event) at['quantizer' in event ? event.quantizer : event.kind] ??= performance.now() - begin
        }
        const calls = /** @type {{ run: (...words: unknown[]) => Promise<void> }} */ (
          /** @type {unknown} */ (remote)
        )
        await calls.run(sent.id, { parameters: sent.parameters, data: undefined }, proxy(hear))
        return { ...at, end: performance.now() - begin }
      },
      { id: ++id, parameters },
    )
  const times = await collect(request, run)
  await page.close()
  return times
}

/** @param {CellsEvent} event */
function nameOf(event) {
  return 'quantizer' in event ? event.quantizer : event.kind
}

/**
 * @param {Request} request
 * @param {(parameters: CellsParameters) => Promise<Record<string, number>>} run
 */
async function collect({ parameters }, run) {
  const first = await run(parameters)
  const moved = []
  for (let i = 1; i <= repetitions; i++) {
    const times = await run({ ...parameters, basis2X: parameters.basis2X + 0.013 * i })
    moved.push(times['lvq'] ?? Number.NaN)
  }
  return {
    firstPanel: first['lvq'] ?? Number.NaN,
    allPanels: first['end'] ?? Number.NaN,
    lattice: summary(moved),
  }
}
