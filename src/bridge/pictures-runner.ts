import type { FaceSetRequest } from '../../workers/contracts/faces-requests.ts'
import type { FaceSetEvent } from '../../workers/contracts/faces-results.ts'
import { JobRunner } from './job-runner.ts'

/** Renders heads and reads pictures into sets of faces. */
export function createPicturesRunner(): JobRunner<FaceSetRequest, FaceSetEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/pictures.worker.ts', import.meta.url), {
        type: 'module',
        name: 'pictures',
      }),
  )
}
