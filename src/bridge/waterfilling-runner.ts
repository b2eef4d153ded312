import type { PourEvent } from '../../workers/contracts/waterfilling-results.ts'
import type { PourRequest } from '../../workers/waterfilling.worker.ts'
import { JobRunner } from './job-runner.ts'

export function createWaterfillingRunner(): JobRunner<PourRequest, PourEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/waterfilling.worker.ts', import.meta.url), {
        type: 'module',
        name: 'waterfilling',
      }),
  )
}
