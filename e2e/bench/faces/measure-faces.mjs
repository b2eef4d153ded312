import { loadavg } from 'node:os'
import { quantile } from '../quantile.mjs'
import { trainArchive, trainHeads } from './page-training.mjs'
import { findReference, trainReference } from './reference.mjs'
import { openTraining } from './worker-training.mjs'

/** Ours and the peer by turns, so that what slows one slows the other. */
const rounds = 2
const longTaskMilliseconds = 50

/**
 * @typedef {Awaited<ReturnType<typeof besidePeer>>} TrainerFigures
 * @typedef {Awaited<ReturnType<typeof measured>>} PageFigures
 * @typedef {{ missing: string } | { trainer: TrainerFigures } | { archive: PageFigures } | { heads: PageFigures }} Part
 */

/**
 * The Faces lab at its published size: the time of its training beside a peer in numpy, and what it leaves of the page.
 * Each part takes minutes, and is told as soon as it is there.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ address: string, folder: string }} site
 * @returns {AsyncGenerator<Part>}
 */
export async function* measureFaces(browser, site) {
  const reference = findReference()
  if ('missing' in reference) yield reference
  else {
    for (const trainer of /** @type {const} */ (['vr', 'kmeans'])) {
      yield { trainer: await besidePeer(browser, site, reference, trainer) }
    }
    yield { archive: await measured(() => trainArchive(browser, site.address, reference.dataFile)) }
  }
  yield { heads: await measured(() => trainHeads(browser, site.address)) }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {{ address: string, folder: string }} site
 * @param {{ dataFile: string, script: string }} reference
 * @param {'vr' | 'kmeans'} trainer
 */
async function besidePeer(browser, site, reference, trainer) {
  const training = await openTraining(browser, site, reference.dataFile)
  /** @type {{ load: number, ours: import('./worker-training.mjs').Times, peer: { seconds: number, testDistortion: number } }[]} */
  const pairs = []
  for (let round = 0; round < rounds; round++) {
    const load = loadavg()[0] ?? 0
    const ours = await training.train(trainer)
    pairs.push({ load, ours, peer: trainReference(reference, trainer) })
  }
  await training.close()
  const best = (/** @type {(pair: (typeof pairs)[number]) => number} */ of) => Math.min(...pairs.map(of))
  return {
    trainer,
    reading: best(({ ours }) => ours.reading),
    preparation: best(({ ours }) => ours.preparation),
    layers: best(({ ours }) => ours.layers),
    peer: best(({ peer }) => peer.seconds),
    ratio: best(({ ours }) => ours.layers) / best(({ peer }) => peer.seconds),
    testDistortion: pairs[0]?.ours.testDistortion ?? Number.NaN,
    peerTestDistortion: pairs[0]?.peer.testDistortion ?? Number.NaN,
    load: pairs.map(({ load }) => load),
  }
}

/** @param {() => Promise<import('./page-training.mjs').PageTraining>} train */
async function measured(train) {
  // Before it: the training is a load of its own.
  const load = loadavg()[0] ?? 0
  const { tasks, ...figures } = await train()
  return {
    ...figures,
    longestTask: quantile(tasks, 1),
    longTasks: tasks.filter((task) => task > longTaskMilliseconds).length,
    load,
  }
}
