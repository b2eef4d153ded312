import { expose } from 'comlink'
import type { FaceSetRequest } from './contracts/faces-requests.ts'
import { readPictures } from './jobs/faces/read-pictures.ts'
import { renderHeads } from './jobs/faces/render-heads.ts'
import { Pace } from './jobs/pace.ts'
import { serveJob } from './serve-jobs.ts'

expose(
  serveJob((request: FaceSetRequest, signal) => {
    const pace = new Pace(signal)
    return request.task === 'heads' ? renderHeads(request.parameters, pace) : readPictures(request, pace)
  }),
)
