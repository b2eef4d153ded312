import { expose } from 'comlink'
import type { PicturesRequest } from './jobs/faces/read-pictures.ts'
import { readPictures } from './jobs/faces/read-pictures.ts'
import { Pace } from './jobs/pace.ts'
import { serveJob } from './serve-jobs.ts'

/** What this worker serves. */
export type FacesRequest = PicturesRequest

expose(serveJob((request: FacesRequest, signal) => readPictures(request, new Pace(signal))))
