import type { FaceSetEvent } from '../../workers/contracts/faces-results.ts'
import type { FaceSetRequest } from '../../workers/contracts/faces-requests.ts'
import { JobRunner } from './job-runner.ts'

/** A worker of its own, so that decoding never holds up a training. */
export function createPicturesRunner(): JobRunner<FaceSetRequest, FaceSetEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/pictures.worker.ts', import.meta.url), {
        type: 'module',
        name: 'pictures',
      }),
  )
}
