import { expose } from 'comlink'
import type { ProfileData, WaterfillingParameters } from './contracts/waterfilling.ts'
import { PourJob } from './jobs/waterfilling/pour.ts'
import { serveJob } from './serve-jobs.ts'

export interface PourRequest {
  readonly parameters: WaterfillingParameters
  /** what the profiles “own” and “images” are read from */
  readonly data: ProfileData | undefined
}

const job = new PourJob()

expose(serveJob(({ parameters, data }: PourRequest, signal) => job.pour(parameters, data, signal)))
