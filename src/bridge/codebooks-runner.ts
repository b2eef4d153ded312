import type { CodebooksRequest } from '../../workers/codebooks.worker.ts'
import type { TrainingEvent } from '../../workers/contracts/waterfilling-results.ts'
import { JobRunner } from './job-runner.ts'

/** A worker of its own, so that the water never waits for a training. */
export function createCodebooksRunner(): JobRunner<CodebooksRequest, TrainingEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/codebooks.worker.ts', import.meta.url), {
        type: 'module',
        name: 'codebooks',
      }),
  )
}
