import { expose } from 'comlink'
import { eyesJob } from './jobs/faces/find-eyes.ts'
import { Pace } from './jobs/pace.ts'
import { serveJob } from './serve-jobs.ts'
import type { EyesRequest } from './contracts/face-eyes.ts'

const job = eyesJob()
expose(serveJob((request: EyesRequest, signal) => job(request, new Pace(signal))))
