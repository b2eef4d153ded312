import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { CodebookFileRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { CodebookFileEvent } from '../../../../workers/contracts/faces-results.ts'
import type { JobRunner } from '../../../bridge/job-runner.ts'
import type { Messenger } from '../../parts/wishes.ts'
import type { FacesStore } from '../store.ts'

export interface CodebookFileState {
  /** a file that is being written or read */
  readonly work: { readonly label: string; readonly share: number; readonly words: string } | undefined
}

export interface CodebookFileActions {
  /** Hands what is trained so far to the download folder. */
  readonly save: () => void
  /** Looks at pictures with codebooks out of a file; if it is refused, what was on the screen stays. */
  readonly open: (file: File) => void
  readonly cancel: () => void
}

export type CodebookFileStore = StoreApi<CodebookFileState & CodebookFileActions>

interface CodebookFileOptions {
  readonly runner: Pick<JobRunner<CodebookFileRequest, CodebookFileEvent>, 'run' | 'terminate'>
  readonly lab: Pick<FacesStore, 'getState'>
  readonly download: (file: Blob, name: string) => void
  readonly say: Messenger['say']
}

export const codebookFileName = 'quantarium-codebooks.npz'

export function createCodebookFileStore(options: CodebookFileOptions): CodebookFileStore {
  const { runner, lab, download, say } = options
  return createStore((set, get) => {
    // A run that was cancelled or followed by another has nothing more to say.
    let current = 0

    function run(
      label: string,
      request: CodebookFileRequest,
      take: (event: CodebookFileEvent) => void,
    ): void {
      cancel()
      const id = current
      set({ work: { label, share: 0, words: '' } })
      runner.run(request, (message) => {
        if (id !== current) return
        if (message.type !== 'event') return finish('message' in message ? message.message : undefined)
        const { event } = message
        if (event.kind === 'progress') set({ work: { label, share: event.share, words: event.words } })
        else take(event)
      })
    }

    function finish(problem: string | undefined): void {
      current += 1
      set({ work: undefined })
      // What it has read is as large as the file, and of no more use.
      runner.terminate()
      if (problem !== undefined) say(problem, 'error')
    }

    function cancel(): void {
      current += 1
      if (get().work) runner.terminate()
      set({ work: undefined })
    }

    return {
      work: undefined,
      save() {
        const { shown } = lab.getState().training
        if (!shown) return
        const { model, parameters, layers } = shown
        run('Writing', { task: 'save', model, parameters, layers }, (event) => {
          if (event.kind === 'file') download(event.file, codebookFileName)
        })
      },
      open(file) {
        run('Reading', { task: 'open', name: file.name, file }, (event) => {
          if (event.kind === 'opened') lab.getState().showOpened(event, file.name)
        })
      },
      cancel,
    }
  })
}
