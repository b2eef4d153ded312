import { expose } from 'comlink'
import type { CellsData, CellsParameters } from './contracts/cells.ts'
import { CellsJob } from './jobs/cells.ts'
import { serveJob } from './serve-jobs.ts'

export interface CellsRequest {
  readonly parameters: CellsParameters
  readonly data: CellsData | undefined
}

const job = new CellsJob()

expose(serveJob(({ parameters, data }: CellsRequest, signal) => job.picture(parameters, data, signal)))
