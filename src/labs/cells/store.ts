import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { CellsRequest } from '../../../workers/cells.worker.ts'
import type { CellsData, CellsParameters, QuantizerName } from '../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import type { CurvesEvent } from '../../../workers/contracts/cells-curves.ts'
import type { CellsEvent } from '../../../workers/contracts/cells-results.ts'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import type { CurvesRequest } from '../../../workers/curves.worker.ts'
import type { JobRunner, RunMessage } from '../../bridge/job-runner.ts'
import { LatestWins } from '../../bridge/latest-wins.ts'
import { closeGesture, dropLast, emptyHistory } from '../../storage/undo.ts'
import type { Messenger, WishActions } from '../parts/wishes.ts'
import { wishesOf } from '../parts/wishes.ts'
import { keepCurves } from './keep-curves.ts'
import { hasSameCurves, withPanel } from './received.ts'
import type { PinActions } from './pin-actions.ts'
import { pinActions } from './pin-actions.ts'
import { emptyState } from './empty-state.ts'
import type { BuiltInFile } from './samples.ts'
import { fetchSample, isBuiltInFile } from './samples.ts'
import type { CellsState, ParameterName, PlaneWindow, Probe, Wish } from './state.ts'
import { usualView, wishOf } from './state.ts'

/** Longer than a frame, too short to be seen. */
const restMilliseconds = 60

export interface CellsActions extends PinActions, WishActions<CellsParameters> {
  readonly replace: (parameters: CellsParameters) => void
  /** Takes the reader's file; if it is refused, what was on the screen stays. */
  readonly openFile: (name: string, file: Blob) => void
  /** Takes the reader's codebook, as it is: training goes on from it when it is played. */
  readonly importCodebook: (name: string, file: Blob) => void
  readonly chooseColumns: (columns: readonly [string, string]) => void
  readonly setView: (view: PlaneWindow) => void
  readonly setProbe: (probe: Probe | undefined, pointer?: CellsState['pointer']) => void
  readonly setLineProbe: (place: number | undefined) => void
  readonly selectCodeword: (index: number | undefined) => void
  readonly pick: (picked: CellsState['picked']) => void
  readonly setPlaying: (isPlaying: boolean) => void
  readonly setLesson: (lesson: CellsState['lesson']) => void
  readonly setFocus: (quantizer: QuantizerName) => void
  readonly light: (name: ParameterName | undefined) => void
  readonly cancel: () => void
  /** Computes what is wanted once more: after a crash, a cancel, or a return to the lab. */
  readonly compute: () => void
  readonly retryCurves: () => void
  readonly close: () => void
}

export type CellsStore = StoreApi<CellsState & CellsActions>

export function createCellsStore(
  runner: JobRunner<CellsRequest, CellsEvent>,
  curvesRunner: JobRunner<CurvesRequest, CurvesEvent>,
  { say, hush }: Messenger,
): CellsStore {
  let lastFileId = 0
  let startedAt = 0
  let isRefusalShown = false
  const samples: Partial<Record<BuiltInFile, Promise<CellsData> | undefined>> = {}
  // The last wish whose data could be read: where a refused file leads back to.
  let accepted: Pick<Wish, 'wanted' | 'data'> = { wanted: defaultParameters(cellsTable), data: undefined }

  return createStore((set, get, api) => {
    const latest = new LatestWins<CellsRequest>((request) => {
      startedAt = performance.now()
      return runner.run(request, (message) => hear(request, message))
    })

    const curves = keepCurves(curvesRunner, get, set)

    function hear(request: CellsRequest, message: RunMessage<CellsEvent>): void {
      switch (message.type) {
        case 'event':
          show(request, message.event)
          break
        case 'refused':
          sayRefused(message.message)
          fallBack(request)
          break
        case 'failed':
        case 'crashed':
          stop({ crash: message.message })
          break
        case 'finished':
          if (latest.isLast) {
            restSoon()
            curves.resume(request)
          }
          break
        case 'aborted':
          break
      }
    }

    function show(request: CellsRequest, event: CellsEvent): void {
      const { parameters, data } = request
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
          curves.prepare()
          set((state) => withPanel(state, event, parameters))
          break
        case 'codebook-refused':
          sayRefused(event.message)
          withoutCodebook(request)
          break
        case 'line':
          set(({ line, lineCurves }) => ({
            line: { ...event, parameters },
            lineCurves: hasSameCurves(line?.parameters, parameters) ? lineCurves : undefined,
          }))
          break
        case 'line-curves':
          set({ lineCurves: event.curves })
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

    function sayRefused(message: string): void {
      isRefusalShown = true
      say(message, 'error')
    }

    /** An imported codebook was refused: back to the wish before it; what was wished for since stays. */
    function withoutCodebook({ codebookFile }: CellsRequest): void {
      const { wanted, history, codebookFile: latestFile } = get()
      if (!wanted.importedCodebook || latestFile !== codebookFile) return
      const before = history.past.at(-1)
      const isLast = before !== undefined && before.codebookFile !== codebookFile
      if (isLast) stop({ ...before, history: dropLast(closeGesture(history)) })
      else stop({ wanted: { ...wanted, importedCodebook: false } })
      void compute()
    }

    function hushRefusal(): void {
      if (isRefusalShown) hush()
      isRefusalShown = false
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
      curves.pause()
      const { wanted, isCatchingUp, crash, isCancelled } = get()
      if (!isCatchingUp || crash !== undefined || isCancelled) {
        set({ isCatchingUp: true, crash: undefined, isCancelled: false })
      }
      const { source } = wanted
      // The line is computed from a density: it needs no file.
      if (wanted.mode === 'line' || !isBuiltInFile(source)) {
        latest.request(requestOf(get(), source === 'own' ? get().data : undefined))
        return
      }
      try {
        samples[source] ??= fetchSample(source)
        const sample = await samples[source]
        if (get().wanted.source === source) latest.request(requestOf(get(), sample))
      } catch (error) {
        samples[source] = undefined
        if (get().wanted.source !== source) return
        say(error instanceof Error ? error.message : String(error), 'error')
        const last = accepted.wanted.source
        stop({ wanted: { ...get().wanted, source: last === source ? 'gaussian' : last } })
        void compute()
      }
    }

    const wishes = wishesOf(cellsTable, api, {
      wishOf,
      compute: () => void compute(),
      onTravel: () => set({ isPlaying: false }),
    })
    const { wish } = wishes

    return {
      ...emptyState(),
      ...pinActions(api, wish),
      ...wishes.actions,
      replace(wanted) {
        if (get().source ?? get().line) return wish({ wanted })
        // The link that opens the lab is where undo ends.
        set({ history: emptyHistory(), wanted })
        void compute()
      },
      openFile(name, file) {
        hushRefusal()
        wish({ data: { id: ++lastFileId, name, file }, wanted: { ...get().wanted, source: 'own' } })
      },
      importCodebook(name, file) {
        hushRefusal()
        const codebookFile = { id: ++lastFileId, name, file }
        wish({
          codebookFile,
          wanted: { ...get().wanted, importedCodebook: true, codebook: [], iteration: 0 },
        })
      },
      chooseColumns(columns) {
        const { data } = get()
        if (data) wish({ data: { ...data, columns } })
      },
      setView: (view) => set({ view }),
      setProbe: (probe, pointer) => set({ probe, pointer }),
      setLineProbe: (lineProbe) => set({ lineProbe }),
      selectCodeword: (selectedCodeword) => set({ selectedCodeword }),
      pick: (picked) => set({ picked }),
      setPlaying: (isPlaying) =>
        isPlaying ? set({ isPlaying }) : stop({ isCatchingUp: get().isCatchingUp }),
      setLesson: (lesson) => set({ lesson }),
      setFocus: (focus) => set({ focus }),
      light: (lit) => set({ lit }),
      cancel() {
        latest.cancel()
        stop({ isCancelled: true })
      },
      retryCurves: () => curves.retry(),
      compute: () => void compute(),
      close() {
        runner.terminate()
        curves.close()
      },
    }
  })
}

/** @param data what the source is read from */
function requestOf({ wanted, codebookFile }: CellsState, data: CellsData | undefined): CellsRequest {
  return { parameters: wanted, data, codebookFile: wanted.importedCodebook ? codebookFile : undefined }
}
