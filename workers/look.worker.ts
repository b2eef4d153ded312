import { expose } from 'comlink'
import type { LookRequest } from './contracts/faces-requests.ts'
import { LookJob } from './jobs/faces/look-faces.ts'
import { serveJob } from './serve-jobs.ts'

const job = new LookJob()

expose(serveJob((request: LookRequest, signal) => job.look(request, signal)))
