import { expose } from 'comlink'
import type { CellsData, CellsParameters, CodebookFile } from './contracts/cells.ts'
import { CellsJob } from './jobs/cells.ts'
import { serveJob } from './serve-jobs.ts'

export interface CellsRequest {
  readonly parameters: CellsParameters
  readonly data: CellsData | undefined
  readonly codebookFile?: CodebookFile | undefined
}

const job = new CellsJob()

expose(
  serveJob(({ parameters, data, codebookFile }: CellsRequest, signal) =>
    job.picture(parameters, data, signal, codebookFile),
  ),
)
