import { expose } from 'comlink'
import type { ProfileData, WaterfillingParameters } from './contracts/waterfilling.ts'
import { CodebooksJob } from './jobs/codebooks.ts'
import { serveJob } from './serve-jobs.ts'
import { browserRows } from './shards/browser-pool.ts'

export interface CodebooksRequest {
  /** Table I with Fig. 1, or a sweep of the gap explorer */
  readonly task: 'table' | 'gap'
  readonly parameters: WaterfillingParameters
  readonly data: ProfileData | undefined
}

const job = new CodebooksJob(browserRows())

expose(
  serveJob(({ task, parameters, data }: CodebooksRequest, signal) => job[task](parameters, data, signal)),
)
