import { sizeWords } from '../size-words.ts'
import type { FacesState } from '../state.ts'
import { modelParametersOf, trainerOf } from '../state.ts'
import { trainerLooks } from '../train/training-names.ts'
import type { ShownLook } from './look-state.ts'

/** What is done to the picture: “Super-resolution, 8×”. */
export function sceneTitle({ basis: { task, scale } }: ShownLook): string {
  if (task === 'superresolution') return `Super-resolution, ${scale}×`
  return task === 'compression' ? 'Compression' : 'Denoising'
}

/** Which picture it is, and what the coder was given of it. */
export function sceneNote({ basis, inputs: { given } }: ShownLook): string {
  if (basis.task === 'compression') return `${basis.title}, ${sizeWords(given)} pixels`
  if (basis.task === 'denoising') {
    return `${basis.title}, with Gaussian noise of ${basis.noiseDeviation} grey levels`
  }
  return `${basis.title}, rebuilt from ${sizeWords(given)} pixels`
}

/** What the numbers of a look belong to, for exported files. */
export function lookSettings(state: FacesState): Readonly<Record<string, unknown>> {
  const { training, opened, look, wanted } = state
  const { shown } = look
  return {
    quantizer: trainerLooks[trainerOf(state)].longName,
    codebookFile: opened?.name,
    // A file does not say what computed it.
    backend: opened ? undefined : training.shown?.prepared.backend,
    parameters: modelParametersOf(state),
    task: shown?.basis.task,
    scale: shown?.basis.scale,
    noiseDeviation: shown?.basis.noiseDeviation,
    layersUsed: shown?.basis.layers,
    ridgeOfLinearMmse: look.evaluation?.ridge,
    picture: shown?.basis.title,
    seed: wanted.seed,
  }
}
