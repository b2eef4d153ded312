import { tsImport } from 'tsx/esm/api'
import { openWorkerPage, startWorker, workerFileOf } from '../worker-service.mjs'

/**
 * @typedef {import('../../../workers/contracts/faces-results.ts').FaceSetEvent} FaceSetEvent
 * @typedef {import('../../../workers/contracts/faces-results.ts').FaceTrainingEvent} FaceTrainingEvent
 * @typedef {import('../../../workers/contracts/faces-results.ts').FaceSet} FaceSet
 * @typedef {{ type: string, message?: string, event?: FaceSetEvent | FaceTrainingEvent }} Message
 * @typedef {{ reading: number, preparation: number, layers: number, layerCount: number, testDistortion: number }} Times
 *   seconds, and what came out
 */

/**
 * Opens a page in which the workers of the lab train on the pictures of an archive, without the lab.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ address: string, folder: string }} site
 * @param {string} dataFile
 */
export async function openTraining(browser, { address, folder }, dataFile) {
  /** @type {typeof import('../../../workers/contracts/faces.ts')} */
  const { facesTable, publishedSetting } = await tsImport(
    '../../../workers/contracts/faces.ts',
    import.meta.url,
  )
  /** @type {typeof import('../../../workers/contracts/parameters.ts')} */
  const { defaultParameters } = await tsImport('../../../workers/contracts/parameters.ts', import.meta.url)
  const published = { ...defaultParameters(facesTable), ...publishedSetting }
  const page = await openWorkerPage(browser, address)
  await page.route('**/bench/faces.zip', (route) =>
    route.fulfill({ path: dataFile, contentType: 'application/zip' }),
  )
  return {
    /** @param {'vr' | 'kmeans'} trainer */
    train: async (trainer) => {
      const parameters = { ...published, source: 'own', split: 'every6', trainer }
      const reader = await startWorker(page, address, workerFileOf(folder, 'pictures'))
      const trainerWorker = await startWorker(page, address, workerFileOf(folder, 'faces'))
      const times = await page.evaluate(trainInPage, {
        reader,
        trainer: trainerWorker,
        parameters,
        zip: `${address}bench/faces.zip`,
      })
      await reader.dispose()
      await trainerWorker.dispose()
      return times
    },
    close: () => page.close(),
  }
}

/**
 * Serialised, so that it must not use anything outside.
 *
 * @param {{ reader: Service, trainer: Service, parameters: object, zip: string }} asked
 * @typedef {{ proxy: typeof import('comlink').proxy, remote: unknown, end: () => void }} Service
 * @returns {Promise<Times>}
 */
async function trainInPage({ reader, trainer, parameters, zip }) {
  /** @param {Service} service @param {object} request @param {(event: FaceSetEvent | FaceTrainingEvent) => void} hear */
  const run = async ({ proxy, remote }, request, hear) => {
    /** @type {string | undefined} */
    let problem
    const listen = (/** @type {Message} */ { type, message, event }) => {
      if (event) hear(event)
      else if (type !== 'finished') problem = message ?? type
    }
    const calls = /** @type {{ run: (...words: unknown[]) => Promise<void> }} */ (remote)
    await calls.run(1, request, proxy(listen))
    if (problem !== undefined) throw new Error(problem)
  }
  const file = await (await fetch(zip)).blob()
  const begin = performance.now()
  /** @type {FaceSet | undefined} */
  let set
  const framing = { manner: 'crop' }
  const files = [{ name: 'faces.zip', file }]
  await run(reader, { task: 'pictures', source: 'own', title: 'faces.zip', files, framing }, (event) => {
    if (event.kind === 'faces') set = event
  })
  reader.end()
  const read = performance.now()
  let prepared = Number.NaN
  let layerCount = 0
  let testDistortion = Number.NaN
  await run(trainer, { parameters, set, done: [] }, (event) => {
    if (event.kind === 'prepared') prepared = performance.now()
    if (event.kind !== 'layer') return
    layerCount += 1
    testDistortion = event.testDistortion
  })
  const trained = performance.now()
  trainer.end()
  return {
    reading: (read - begin) / 1000,
    preparation: (prepared - read) / 1000,
    layers: (trained - prepared) / 1000,
    layerCount,
    testDistortion,
  }
}
