import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { CellsRequest } from '../../../workers/cells.worker.ts'
import type { CellsData, CellsParameters } from '../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import type { CellsEvent } from '../../../workers/contracts/cells-results.ts'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import type { JobRunner, RunMessage } from '../../bridge/job-runner.ts'
import { LatestWins } from '../../bridge/latest-wins.ts'
import type { UndoHistory } from '../../storage/undo.ts'
import { closeGesture, emptyHistory, recordChange, redo, undo } from '../../storage/undo.ts'
import type { BuiltInFile } from './samples.ts'
import { fetchSample, isBuiltInFile } from './samples.ts'
import type { CellsState, PlaneWindow, Probe } from './state.ts'
import { usualView } from './state.ts'

export interface CellsActions {
  /** `isGesture`: one of many changes of a drag, which undo takes back as one */
  readonly change: (some: Partial<CellsParameters>, isGesture?: boolean) => void
  readonly endGesture: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly replace: (parameters: CellsParameters) => void
  /** Takes the reader's file; if it is refused, what was on the screen stays. */
  readonly openFile: (name: string, file: Blob) => void
  readonly chooseColumns: (columns: readonly [string, string]) => void
  readonly setView: (view: PlaneWindow) => void
  readonly setProbe: (probe: Probe | undefined, pointer?: CellsState['pointer']) => void
  readonly selectCodeword: (index: number | undefined) => void
  readonly setPlaying: (isPlaying: boolean) => void
  readonly cancel: () => void
  readonly retry: () => void
  readonly close: () => void
}

export type CellsStore = StoreApi<CellsState & CellsActions>

/** @param say tells the reader one sentence */
export function createCellsStore(
  runner: JobRunner<CellsRequest, CellsEvent>,
  say: (message: string, kind: 'error' | 'info') => void,
): CellsStore {
  const start = defaultParameters(cellsTable)
  let lastFileId = 0
  let startedAt = 0
  const samples: Partial<Record<BuiltInFile, Promise<CellsData> | undefined>> = {}
  let accepted: { wanted: CellsParameters; data: CellsData | undefined } = { wanted: start, data: undefined }

  const store: CellsStore = createStore((set, get) => {
    const latest = new LatestWins<CellsRequest>((request) => {
      startedAt = performance.now()
      set({ isCatchingUp: true, crash: undefined })
      return runner.run(request, (message) => hear(request, message))
    })

    function hear(request: CellsRequest, message: RunMessage<CellsEvent>): void {
      switch (message.type) {
        case 'event':
          show(message.event)
          break
        case 'refused':
          say(message.message, 'error')
          fallBack(request)
          break
        case 'failed':
        case 'crashed':
          set({ crash: message.message, isCatchingUp: false, progress: undefined, isPlaying: false })
          break
        case 'finished':
          accepted = { wanted: request.parameters, data: request.data }
          set({ isCatchingUp: false, progress: undefined })
          break
        case 'aborted':
          break
      }
    }

    function show(event: CellsEvent): void {
      switch (event.kind) {
        case 'progress':
          set({ progress: { ...event, seconds: (performance.now() - startedAt) / 1000 } })
          break
        case 'source':
          set(({ source, view }) => ({
            source: event,
            // A new source wants a new window; a parameter of the same source must not move the picture.
            view: source?.title === event.title ? view : { ...usualView, halfWidth: event.extent },
          }))
          break
        case 'panel':
          set(({ panels, refusals }) => ({
            panels: { ...panels, [event.quantizer]: event },
            refusals: { ...refusals, [event.quantizer]: undefined },
          }))
          break
        case 'panel-refused':
          set(({ refusals }) => ({ refusals: { ...refusals, [event.quantizer]: event.message } }))
          break
      }
    }

    /** The data were refused: the source goes back to the one on the screen, other wishes stay. */
    function fallBack(request: CellsRequest): void {
      set({ isCatchingUp: false, progress: undefined })
      const { source } = accepted.wanted
      const isSame = source === request.parameters.source && accepted.data === request.data
      if (isSame && get().source) return
      set(({ wanted }) => ({
        wanted: { ...wanted, source: isSame ? 'gaussian' : source },
        data: accepted.data,
      }))
      void compute()
    }

    async function compute(): Promise<void> {
      const { wanted, data } = get()
      if (!isBuiltInFile(wanted.source)) {
        latest.request({ parameters: wanted, data: wanted.source === 'own' ? data : undefined })
        return
      }
      set({ isCatchingUp: true })
      try {
        samples[wanted.source] ??= fetchSample(wanted.source)
        const sample = await samples[wanted.source]
        if (get().wanted.source === wanted.source) latest.request({ parameters: get().wanted, data: sample })
      } catch (error) {
        samples[wanted.source] = undefined
        say(error instanceof Error ? error.message : String(error), 'error')
        set(({ wanted: now }) => ({
          isCatchingUp: false,
          wanted: { ...now, source: accepted.wanted.source },
        }))
      }
    }

    function travel(move: typeof undo<CellsParameters> | typeof redo<CellsParameters>): void {
      const moved = move(closeGesture(get().history), get().wanted)
      if (!moved) return
      set({ wanted: moved.state, history: moved.history })
      void compute()
    }

    function record(isGesture: boolean): UndoHistory<CellsParameters> {
      return recordChange(get().history, get().wanted, isGesture)
    }

    return {
      wanted: start,
      data: undefined,
      history: emptyHistory(),
      source: undefined,
      panels: {},
      refusals: {},
      isCatchingUp: false,
      progress: undefined,
      crash: undefined,
      view: usualView,
      probe: undefined,
      pointer: undefined,
      selectedCodeword: undefined,
      isPlaying: false,
      change(some, isGesture = false) {
        set({ history: record(isGesture), wanted: { ...get().wanted, ...some } })
        void compute()
      },
      endGesture: () => set(({ history }) => ({ history: closeGesture(history) })),
      undo: () => travel(undo),
      redo: () => travel(redo),
      replace(parameters) {
        // The link that opens the lab is where undo ends.
        set({ history: get().source ? record(false) : emptyHistory(), wanted: parameters })
        void compute()
      },
      openFile(name, file) {
        const data = { id: ++lastFileId, name, file }
        set({ history: record(false), data, wanted: { ...get().wanted, source: 'own' } })
        void compute()
      },
      chooseColumns(columns) {
        const { data } = get()
        if (!data) return
        set({ data: { ...data, columns } })
        void compute()
      },
      setView: (view) => set({ view }),
      setProbe: (probe, pointer) => set({ probe, pointer }),
      selectCodeword: (selectedCodeword) => set({ selectedCodeword }),
      setPlaying: (isPlaying) => set({ isPlaying }),
      cancel() {
        latest.cancel()
        set({ isCatchingUp: false, progress: undefined, isPlaying: false })
      },
      retry: () => void compute(),
      close: () => runner.terminate(),
    }
  })
  return store
}
