import type { FaceSetEvent } from '../../workers/contracts/faces-results.ts'
import type { FacesRequest } from '../../workers/pictures.worker.ts'
import { JobRunner } from './job-runner.ts'

/** A worker of its own, so that decoding never holds up a training. */
export function createPicturesRunner(): JobRunner<FacesRequest, FaceSetEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/pictures.worker.ts', import.meta.url), {
        type: 'module',
        name: 'pictures',
      }),
  )
}
