import { identities } from '../../../ui/identity.ts'
import type { FacesState } from '../state.ts'
import type { ShownLook } from './look-state.ts'

/** What is done to the picture: “Super-resolution, 8×”. */
export function sceneTitle({ basis: { task, scale } }: ShownLook): string {
  if (task === 'superresolution') return `Super-resolution, ${scale}×`
  return task === 'compression' ? 'Compression' : 'Denoising'
}

/** Which picture it is, and what the coder was given of it. */
export function sceneNote({ basis, inputs: { given } }: ShownLook): string {
  if (basis.task === 'compression') return `${basis.title}, ${given.width} × ${given.height} pixels`
  if (basis.task === 'denoising') {
    return `${basis.title}, with Gaussian noise of ${basis.noiseDeviation} grey levels`
  }
  return `${basis.title}, rebuilt from ${given.width} × ${given.height} pixels`
}

/** What the numbers of a look belong to, for exported files. */
export function lookSettings({ training, look, wanted }: FacesState): Readonly<Record<string, unknown>> {
  const { shown } = look
  return {
    quantizer: identities.rrq.longName,
    backend: training.shown?.prepared.backend,
    parameters: training.shown?.parameters,
    task: shown?.basis.task,
    scale: shown?.basis.scale,
    noiseDeviation: shown?.basis.noiseDeviation,
    layersUsed: shown?.basis.layers,
    ridgeOfLinearMmse: look.evaluation?.ridge,
    picture: shown?.basis.title,
    seed: wanted.seed,
  }
}
