import type { CellsRequest } from '../../workers/cells.worker.ts'
import type { CellsEvent } from '../../workers/contracts/cells-results.ts'
import { JobRunner } from './job-runner.ts'

export function createCellsRunner(): JobRunner<CellsRequest, CellsEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/cells.worker.ts', import.meta.url), {
        type: 'module',
        name: 'cells',
      }),
  )
}
