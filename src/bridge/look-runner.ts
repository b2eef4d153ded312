import type { LookRequest } from '../../workers/contracts/faces-requests.ts'
import type { LookEvent } from '../../workers/contracts/faces-results.ts'
import { JobRunner } from './job-runner.ts'

/** Sends pictures through what is trained: a worker of its own, so that looking never waits for a training. */
export function createLookRunner(): JobRunner<LookRequest, LookEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/look.worker.ts', import.meta.url), {
        type: 'module',
        name: 'look',
      }),
  )
}
