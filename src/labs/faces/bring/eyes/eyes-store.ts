import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type {
  EyeDetectorFiles,
  EyesEvent,
  EyesRequest,
  FoundEyes,
  PictureToPlace,
} from '../../../../../workers/contracts/face-eyes.ts'
import type { EyePoints } from '../../../../../workers/contracts/faces-requests.ts'
import type { JobRunner, RunMessage } from '../../../../bridge/job-runner.ts'
import { LatestWins } from '../../../../bridge/latest-wins.ts'
import type { BringStore } from '../bring-store.ts'
import { eyesByName, placedEyes } from './eye-points.ts'

/** The eyes of the pictures that are being brought. */
export interface EyesState {
  /** how far the detector is */
  readonly search: { readonly share: number; readonly words: string } | undefined
  /** of all pictures that were looked at, in their order, with what the hand corrected */
  readonly found: readonly FoundEyes[]
  /** whether all pictures were looked at */
  readonly isWhole: boolean
  /** the picture whose eyes are being placed, by name, and itself as soon as it is read */
  readonly shownName: string | undefined
  readonly shown: PictureToPlace | undefined
  /** why the search, or the picture, came to nothing */
  readonly problem: string | undefined
}

export interface EyesActions {
  /** Looks at the pictures that were not looked at yet. */
  readonly find: () => void
  /** Stops looking; what was found is used. */
  readonly cancel: () => void
  readonly show: (name: string | undefined) => void
  /** Aligns a picture by these eyes, or, with none, leaves it as it is. */
  readonly place: (name: string, eyes: EyePoints | undefined) => void
  /** Looks at pictures that are added; the end of it ends the worker. */
  readonly follow: () => () => void
}

export type EyesStore = StoreApi<EyesState & EyesActions>

const closed = { shownName: undefined, shown: undefined }

export function createEyesStore(
  runner: Pick<JobRunner<EyesRequest, EyesEvent>, 'run' | 'terminate'>,
  bring: BringStore,
  detector: EyeDetectorFiles,
): EyesStore {
  return createStore((set, get) => {
    // What ends with the panel frames nothing: nobody waits for it.
    let isFollowed = false
    const latest = new LatestWins<EyesRequest>((request) =>
      request.task === 'find' ? search(request) : runner.run(request, hearPicture),
    )

    function search(request: EyesRequest) {
      const found: FoundEyes[] = []
      return runner.run(request, (message) => {
        if (message.type === 'event') {
          const { event } = message
          if (event.kind === 'eyes') found.push(event)
          if (event.kind === 'progress') set({ search: event })
          return
        }
        // Other files may be looked at already.
        if (!latest.isLast || !isFollowed) return
        const isWhole = message.type === 'finished'
        const all = isWhole ? found : withKnown(found, get().found)
        set({ search: undefined, isWhole, found: all, problem: problemOf(message) })
        align()
      })
    }

    function hearPicture(message: RunMessage<EyesEvent>): void {
      if (message.type !== 'event') {
        const problem = problemOf(message)
        if (problem !== undefined) set({ problem })
      } else if (message.event.kind === 'picture' && message.event.name === get().shownName) {
        set({ shown: message.event })
      }
    }

    /** Has the pictures read anew, turned by the eyes. */
    function align(): void {
      const { framing, frame } = bring.getState()
      const { eyes: before, ...rest } = framing
      const eyes = eyesByName(get().found)
      if (before ?? eyes) frame({ ...rest, ...(eyes && { eyes }) })
    }

    function find(): void {
      const { files } = bring.getState()
      set({ ...closed, search: { share: 0, words: 'starting' }, problem: undefined })
      latest.request({ task: 'find', detector, files, known: get().found })
    }

    return {
      search: undefined,
      found: [],
      isWhole: false,
      ...closed,
      problem: undefined,
      find,
      cancel: () => latest.cancel(),
      show(name) {
        set({ shownName: name, shown: undefined, problem: undefined })
        if (name !== undefined) latest.request({ task: 'picture', files: bring.getState().files, name })
      },
      place(name, eyes) {
        const found = get().found.map((one) => {
          if (one.name !== name) return one
          return { ...one, eyes: eyes && (placedEyes(eyes, one) ?? one.eyes) }
        })
        set({ found })
        align()
      },
      follow() {
        isFollowed = true
        const leave = bring.subscribe((now, before) => {
          if (now.files === before.files) return
          if (now.files.length > 0) return find()
          // All was thrown away: eyes of the same names are not those of what comes next.
          latest.cancel()
          set({ ...closed, found: [], isWhole: false })
          align()
        })
        return () => {
          isFollowed = false
          leave()
          runner.terminate()
        }
      },
    }
  })
}

function problemOf(message: Exclude<RunMessage<EyesEvent>, { type: 'event' }>): string | undefined {
  return message.type === 'finished' || message.type === 'aborted' ? undefined : message.message
}

/** What was told, and after it what was known and has not been told again. */
function withKnown(told: readonly FoundEyes[], known: readonly FoundEyes[]): readonly FoundEyes[] {
  const names = new Set(told.map(({ name }) => name))
  return [...told, ...known.filter(({ name }) => !names.has(name))]
}
