import type { CurvesEvent } from '../../workers/contracts/cells-curves.ts'
import type { CurvesRequest } from '../../workers/curves.worker.ts'
import { JobRunner } from './job-runner.ts'

/** A worker of its own, so that the panels never wait for a curve. */
export function createCurvesRunner(): JobRunner<CurvesRequest, CurvesEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/curves.worker.ts', import.meta.url), {
        type: 'module',
        name: 'curves',
      }),
  )
}
