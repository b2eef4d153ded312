import { expose } from 'comlink'
import type { CellsRequest } from './cells.worker.ts'
import type { CurvesWanted } from './jobs/curves.ts'
import { CurvesJob } from './jobs/curves.ts'
import { serveJob } from './serve-jobs.ts'

export interface CurvesRequest extends CellsRequest {
  readonly wanted: CurvesWanted
}

const job = new CurvesJob()

expose(
  serveJob(({ parameters, data, wanted }: CurvesRequest, signal) =>
    job.curves(parameters, data, wanted, signal),
  ),
)
