import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { BroughtFile, FaceSetRequest, Framing } from '../../../../workers/contracts/faces-requests.ts'
import type { FaceSet, FaceSetEvent, RefusedFile } from '../../../../workers/contracts/faces-results.ts'
import type { JobRunner, RunMessage } from '../../../bridge/job-runner.ts'
import { LatestWins } from '../../../bridge/latest-wins.ts'
import { titleOf, withAdded } from './brought-files.ts'
import type { Dropped, Gathered } from './dropped-files.ts'
import { gather } from './dropped-files.ts'

/** Files on their way to become the lab's faces. What the lab shows is another matter until they are used. */
export interface BringState {
  readonly files: readonly BroughtFile[]
  readonly framing: Framing
  /** whether dropped folders are being looked through */
  readonly isGathering: boolean
  /** how far the worker is with files and framing as they are now */
  readonly reading: { readonly share: number; readonly words: string } | undefined
  /** what was read last; of other files or another framing while it is being read anew */
  readonly set: FaceSet | undefined
  /** by the worker for the files read last, and before by the folder itself */
  readonly refused: readonly RefusedFile[]
  /** why there is no set */
  readonly problem: string | undefined
}

export interface BringActions {
  readonly add: (gathered: Gathered) => void
  readonly addDropped: (dropped: Dropped) => void
  readonly frame: (some: Framing) => void
  readonly startOver: () => void
  /** Reads the same files once more, after a crash. */
  readonly read: () => void
  readonly close: () => void
}

export type BringStore = StoreApi<BringState & BringActions>

const nothing: BringState = {
  files: [],
  framing: { manner: 'crop' },
  isGathering: false,
  reading: undefined,
  set: undefined,
  refused: [],
  problem: undefined,
}

type Request = Extract<FaceSetRequest, { task: 'pictures' }>

export function createBringStore(
  runner: Pick<JobRunner<FaceSetRequest, FaceSetEvent>, 'run' | 'terminate'>,
): BringStore {
  return createStore((set, get) => {
    // Refused before the worker sees anything: they stay with every framing.
    let unreadable: readonly RefusedFile[] = []
    // Counted up when all is thrown away, so that what was still on its way is not taken for what follows.
    let round = 0

    const latest = new LatestWins<Request>((request) => {
      const refused = [...unreadable]
      let found: FaceSet | undefined
      const isWanted = (): boolean => get().files === request.files && get().framing === request.framing
      return runner.run(request, (message) => {
        if (!isWanted()) return
        if (message.type !== 'event') end(message, { set: found, refused })
        else if (message.event.kind === 'faces') found = message.event
        else if (message.event.kind === 'refused') refused.push(message.event)
        else set({ reading: { share: message.event.share, words: message.event.words } })
      })
    })

    function end(
      message: Exclude<RunMessage<FaceSetEvent>, { type: 'event' }>,
      read: Pick<BringState, 'set' | 'refused'>,
    ): void {
      if (message.type === 'aborted') return
      const problem = message.type === 'finished' ? undefined : message.message
      set({ ...read, reading: undefined, problem })
    }

    function read(): void {
      const { files, framing } = get()
      if (files.length === 0) return
      set({ reading: { share: 0, words: 'reading the pictures' }, problem: undefined })
      latest.request({ task: 'pictures', source: 'own', title: titleOf(files), files, framing })
    }

    function add(gathered: Gathered): void {
      unreadable = [...unreadable, ...gathered.refused]
      const files = withAdded(get().files, gathered.files)
      set({ files, refused: [...get().refused, ...gathered.refused] })
      read()
    }

    return {
      ...nothing,
      add,
      addDropped(dropped) {
        if (dropped.length === 0) return
        const started = round
        set({ isGathering: true })
        void gather(dropped).then((gathered) => {
          if (started !== round) return
          set({ isGathering: false })
          add(gathered)
        })
      },
      frame(framing) {
        set({ framing })
        read()
      },
      startOver() {
        round += 1
        unreadable = []
        latest.cancel()
        set({ ...nothing, framing: get().framing })
      },
      read,
      close() {
        round += 1
        runner.terminate()
      },
    }
  })
}
