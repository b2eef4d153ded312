import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { CellsRequest } from '../../../workers/cells.worker.ts'
import type { CellsData, CellsParameters, QuantizerName } from '../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import type { CellsEvent } from '../../../workers/contracts/cells-results.ts'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import { repairParameters } from '../../../workers/contracts/repair.ts'
import type { JobRunner, RunMessage } from '../../bridge/job-runner.ts'
import { LatestWins } from '../../bridge/latest-wins.ts'
import { asCarried } from '../../link/codec.ts'
import { closeGesture, dropLast, emptyHistory, recordChange, redo, undo } from '../../storage/undo.ts'
import type { BuiltInFile } from './samples.ts'
import { fetchSample, isBuiltInFile } from './samples.ts'
import type { CellsState, ParameterName, PlaneWindow, Probe, Wish } from './state.ts'
import { usualView } from './state.ts'

/** Longer than a frame, too short to be seen. */
const restMilliseconds = 60

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
  readonly setFocus: (quantizer: QuantizerName) => void
  readonly light: (name: ParameterName | undefined) => void
  readonly cancel: () => void
  /** Computes what is wanted once more: after a crash, a cancel, or a return to the lab. */
  readonly compute: () => void
  readonly close: () => void
}

export type CellsStore = StoreApi<CellsState & CellsActions>

/** Tells the reader one sentence, and takes it back when its cause is gone. */
export interface Messenger {
  readonly say: (message: string, kind: 'error' | 'info') => void
  readonly hush: () => void
}

export function createCellsStore(
  runner: JobRunner<CellsRequest, CellsEvent>,
  { say, hush }: Messenger,
): CellsStore {
  let lastFileId = 0
  let startedAt = 0
  let isRefusalShown = false
  const samples: Partial<Record<BuiltInFile, Promise<CellsData> | undefined>> = {}
  // The last wish whose data could be read: where a refused file leads back to.
  let accepted: Wish = { wanted: defaultParameters(cellsTable), data: undefined }

  return createStore((set, get) => {
    const latest = new LatestWins<CellsRequest>((request) => {
      startedAt = performance.now()
      return runner.run(request, (message) => hear(request, message))
    })

    function hear(request: CellsRequest, message: RunMessage<CellsEvent>): void {
      switch (message.type) {
        case 'event':
          show(request, message.event)
          break
        case 'refused':
          isRefusalShown = true
          say(message.message, 'error')
          fallBack(request)
          break
        case 'failed':
        case 'crashed':
          stop({ crash: message.message })
          break
        case 'finished':
          if (latest.isLast) restSoon()
          break
        case 'aborted':
          break
      }
    }

    function show({ parameters, data }: CellsRequest, event: CellsEvent): void {
      switch (event.kind) {
        case 'progress':
          set({ progress: { ...event, seconds: (performance.now() - startedAt) / 1000 } })
          break
        case 'source':
          accepted = { wanted: parameters, data: parameters.source === 'own' ? data : accepted.data }
          set(({ source, view }) => ({
            source: event,
            // A new source wants a new window; a parameter of the same source must not move the picture.
            view: source?.title === event.title ? view : { ...usualView, halfWidth: event.extent },
          }))
          break
        case 'panel':
          set(({ source, panels, refusals }) => ({
            panels: source ? { ...panels, [event.quantizer]: { ...event, parameters, source } } : panels,
            refusals: { ...refusals, [event.quantizer]: undefined },
          }))
          break
        case 'panel-refused':
          set(({ refusals }) => ({ refusals: { ...refusals, [event.quantizer]: event.message } }))
          break
      }
    }

    /** The data were refused: the source goes back to the one on the screen, other wishes stay. */
    function fallBack({ parameters, data }: CellsRequest): void {
      const now = get()
      const isOvertaken =
        now.wanted.source !== parameters.source || (parameters.source === 'own' && now.data !== data)
      // Something newer is wanted already, and waits to be computed.
      if (isOvertaken) return
      const isSame = accepted.wanted.source === parameters.source && accepted.data === data
      const source = isSame ? 'gaussian' : accepted.wanted.source
      const wanted = isSame && now.source ? accepted.wanted : { ...now.wanted, source }
      stop({ wanted, data: accepted.data, history: dropLast(closeGesture(now.history)) })
      void compute()
    }

    /** A drag starts a run at every frame: the page is told to rest only when none follows. */
    function restSoon(): void {
      const run = startedAt
      setTimeout(() => {
        if (run === startedAt && get().isCatchingUp) set({ isCatchingUp: false, progress: undefined })
      }, restMilliseconds)
    }

    function stop(some: Partial<CellsState>): void {
      const history = closeGesture(get().history)
      set({ isCatchingUp: false, progress: undefined, isPlaying: false, history, ...some })
    }

    async function compute(): Promise<void> {
      const { wanted, data, isCatchingUp, crash, isCancelled } = get()
      if (!isCatchingUp || crash !== undefined || isCancelled) {
        set({ isCatchingUp: true, crash: undefined, isCancelled: false })
      }
      const { source } = wanted
      if (!isBuiltInFile(source)) {
        latest.request({ parameters: wanted, data: source === 'own' ? data : undefined })
        return
      }
      try {
        samples[source] ??= fetchSample(source)
        const sample = await samples[source]
        if (get().wanted.source === source) latest.request({ parameters: get().wanted, data: sample })
      } catch (error) {
        samples[source] = undefined
        if (get().wanted.source !== source) return
        say(error instanceof Error ? error.message : String(error), 'error')
        const last = accepted.wanted.source
        stop({ wanted: { ...get().wanted, source: last === source ? 'gaussian' : last } })
        void compute()
      }
    }

    function wish(some: Partial<Wish>, isGesture = false): void {
      const { history, wanted, data } = get()
      set({ history: recordChange(history, { wanted, data }, isGesture), ...some })
      void compute()
    }

    function travel(move: typeof undo<Wish> | typeof redo<Wish>): void {
      const { history, wanted, data } = get()
      const moved = move(closeGesture(history), { wanted, data })
      if (!moved) return
      set({ ...moved.state, history: moved.history, isPlaying: false })
      void compute()
    }

    return {
      ...emptyState(),
      change(some, isGesture) {
        const carried = { ...get().wanted, ...asCarried(cellsTable, some) }
        wish({ wanted: repairParameters(cellsTable, carried).parameters }, isGesture)
      },
      endGesture: () => set(({ history }) => ({ history: closeGesture(history) })),
      undo: () => travel(undo),
      redo: () => travel(redo),
      replace(wanted) {
        if (get().source) return wish({ wanted })
        // The link that opens the lab is where undo ends.
        set({ history: emptyHistory(), wanted })
        void compute()
      },
      openFile(name, file) {
        if (isRefusalShown) hush()
        isRefusalShown = false
        wish({ data: { id: ++lastFileId, name, file }, wanted: { ...get().wanted, source: 'own' } })
      },
      chooseColumns(columns) {
        const { data } = get()
        if (data) wish({ data: { ...data, columns } })
      },
      setView: (view) => set({ view }),
      setProbe: (probe, pointer) => set({ probe, pointer }),
      selectCodeword: (selectedCodeword) => set({ selectedCodeword }),
      setPlaying: (isPlaying) =>
        isPlaying ? set({ isPlaying }) : stop({ isCatchingUp: get().isCatchingUp }),
      setFocus: (focus) => set({ focus }),
      light: (lit) => set({ lit }),
      cancel() {
        latest.cancel()
        stop({ isCancelled: true })
      },
      compute: () => void compute(),
      close: () => runner.terminate(),
    }
  })
}

function emptyState(): CellsState {
  return {
    wanted: defaultParameters(cellsTable),
    data: undefined,
    history: emptyHistory(),
    source: undefined,
    panels: {},
    refusals: {},
    isCatchingUp: false,
    progress: undefined,
    crash: undefined,
    isCancelled: false,
    view: usualView,
    probe: undefined,
    pointer: undefined,
    selectedCodeword: undefined,
    isPlaying: false,
    focus: 'lvq',
    lit: undefined,
  }
}
