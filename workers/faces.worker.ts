import { expose } from 'comlink'
import type { FaceTrainingRequest } from './contracts/faces-requests.ts'
import { FaceTrainingJob } from './jobs/faces/train-faces.ts'
import { serveJob } from './serve-jobs.ts'
import { browserResidualRows } from './shards/browser-pool.ts'

const job = new FaceTrainingJob(browserResidualRows())

expose(serveJob((request: FaceTrainingRequest, signal) => job.train(request, signal)))
