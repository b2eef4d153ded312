import faceWeights from '@vladmandic/face-api/model/tiny_face_detector_model.bin?url'
import landmarkWeights from '@vladmandic/face-api/model/face_landmark_68_tiny_model.bin?url'
import engine from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import type { EyeDetectorFiles, EyesEvent, EyesRequest } from '../../workers/contracts/face-eyes.ts'
import { JobRunner } from './job-runner.ts'

/** Parts of this site, asked for only when eyes are looked for. */
export const eyeDetectorFiles: EyeDetectorFiles = {
  faceWeights: addressOf(faceWeights),
  landmarkWeights: addressOf(landmarkWeights),
  engine: addressOf(engine),
}

/** A worker of its own, as the detector keeps it busy while the pictures are read anew. */
export function createEyesRunner(): JobRunner<EyesRequest, EyesEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/eyes.worker.ts', import.meta.url), { type: 'module', name: 'eyes' }),
  )
}

/** A worker lies in another folder than the page. */
function addressOf(path: string): string {
  return new URL(path, document.baseURI).href
}
