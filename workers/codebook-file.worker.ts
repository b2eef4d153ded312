import { expose } from 'comlink'
import type { CodebookFileRequest } from './contracts/faces-requests.ts'
import { codebookFile } from './jobs/faces/codebook-file.ts'
import { Pace } from './jobs/pace.ts'
import { serveJob } from './serve-jobs.ts'

expose(serveJob((request: CodebookFileRequest, signal) => codebookFile(request, new Pace(signal))))
