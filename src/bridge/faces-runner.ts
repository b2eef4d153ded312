import type { FaceTrainingRequest } from '../../workers/contracts/faces-requests.ts'
import type { FaceTrainingEvent } from '../../workers/contracts/faces-results.ts'
import { JobRunner } from './job-runner.ts'

/** Trains the codebooks of faces. */
export function createFacesRunner(): JobRunner<FaceTrainingRequest, FaceTrainingEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/faces.worker.ts', import.meta.url), {
        type: 'module',
        name: 'faces',
      }),
  )
}
