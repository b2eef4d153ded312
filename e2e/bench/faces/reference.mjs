import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the pictures and the peer lie, which are no part of the repository; the environment may say otherwise. */
const dataFile = process.env['FACES_DATA'] ?? `${root}../shared/data/cropped-yale-10.zip`
const script = process.env['FACES_REFERENCE'] ?? `${root}../shared/prototypes/rrq_reference.py`

/** As many threads as the training has workers. */
const threads = { OPENBLAS_NUM_THREADS: '2', OMP_NUM_THREADS: '2' }

/**
 * The pictures to train on and the peer to train beside.
 *
 * @returns {{ dataFile: string, script: string } | { missing: string }} what is missing, as a sentence
 */
export function findReference() {
  if (!existsSync(dataFile)) return { missing: 'the pictures are not there (FACES_DATA names a ZIP of them)' }
  if (!existsSync(script)) return { missing: 'the peer is not there (FACES_REFERENCE names its script)' }
  const { status } = spawnSync('python3', ['-c', 'import numpy, scipy'], { stdio: 'ignore' })
  if (status !== 0) return { missing: 'there is no python3 with numpy and scipy' }
  return { dataFile, script }
}

/**
 * One run of the peer, RRQ in numpy, at the published size.
 *
 * @param {{ dataFile: string, script: string }} reference
 * @param {'vr' | 'kmeans'} trainer
 * @returns {{ seconds: number, testDistortion: number }} of its layers, without the transform before
 */
export function trainReference({ dataFile, script }, trainer) {
  const { status, stdout, stderr } = spawnSync('python3', [script, dataFile, trainer, '100', '256', '1'], {
    encoding: 'utf8',
    env: { ...process.env, ...threads },
    maxBuffer: 1e7,
  })
  const seconds = Number(/seconds ([\d.]+)/.exec(stdout)?.[1])
  const testDistortion = Number(/layer 100: .* test ([\d.]+)/.exec(stdout)?.[1])
  if (status !== 0 || !(seconds > 0)) throw new Error(`the peer failed: ${stderr.trim().split('\n').at(-1)}`)
  return { seconds, testDistortion }
}
