import type { CodebookFileRequest } from '../../workers/contracts/faces-requests.ts'
import type { CodebookFileEvent } from '../../workers/contracts/faces-results.ts'
import { JobRunner } from './job-runner.ts'

/** Writes and reads codebook files: a worker of its own, which is gone when the file is done. */
export function createCodebookFileRunner(): JobRunner<CodebookFileRequest, CodebookFileEvent> {
  return new JobRunner(
    () =>
      new Worker(new URL('../../workers/codebook-file.worker.ts', import.meta.url), {
        type: 'module',
        name: 'codebook file',
      }),
  )
}
