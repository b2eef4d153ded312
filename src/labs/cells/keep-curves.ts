import type { CellsRequest } from '../../../workers/cells.worker.ts'
import type { CurvesEvent } from '../../../workers/contracts/cells-curves.ts'
import { sweptNames } from '../../../workers/contracts/cells-curves.ts'
import { sourceKey, sweepKey } from '../../../workers/contracts/cells-keys.ts'
import type { CurvesRequest } from '../../../workers/curves.worker.ts'
import type { JobRunner } from '../../bridge/job-runner.ts'
import { LatestWins } from '../../bridge/latest-wins.ts'
import { isSweepWhole, ownBound, shownSweepKey, withCurves } from './curves.ts'
import type { CellsState } from './state.ts'

/** A hand that rests for so long is not dragging. */
const restMilliseconds = 250
/** Requests by the source they read, so that a pinned one can be read again. */
const keptRequests = 8

interface CurvesKeeper {
  /** Has the worker loaded before it is needed. */
  readonly prepare: () => void
  /** Asks for the curves that are missing, once nothing has changed for a while. */
  readonly resume: (request: CellsRequest) => void
  /** Asks again after a failure. */
  readonly retry: () => void
  readonly pause: () => void
  readonly close: () => void
}

/** Has the curves behind the panels computed while the reader rests. */
export function keepCurves(
  runner: Pick<JobRunner<CurvesRequest, CurvesEvent>, 'run' | 'prepare' | 'terminate'>,
  get: () => CellsState,
  set: (change: (state: CellsState) => Partial<CellsState>) => void,
): CurvesKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: CellsRequest | undefined
  const requests = new Map<string, CellsRequest>()
  const latest = new LatestWins<CurvesRequest>((request) =>
    runner.run(request, (message) => {
      if (message.type === 'event') return set((state) => withCurves(state, message.event))
      if (message.type === 'finished') {
        if (latest.isLast && !beginNext(request)) rest(get().curves.failure)
        return
      }
      if (latest.isLast) rest(message.type === 'aborted' ? undefined : message.message)
    }),
  )

  function rest(failure: string | undefined): void {
    set(({ curves }) => ({ curves: { ...curves, isGrowing: false, failure } }))
  }

  /** @returns whether there is something left to ask for that the run before did not try */
  function beginNext(before: CurvesRequest | undefined): boolean {
    const next = last && (missing(get(), last) ?? missingOfPin(get(), requests))
    // What a run leaves missing it cannot give: asking again would not end.
    if (!next || (before && JSON.stringify(next.wanted) === JSON.stringify(before.wanted))) return false
    set(({ curves }) => ({ curves: { ...curves, isGrowing: true, failure: undefined } }))
    latest.request(next)
    return true
  }

  function resume(request: CellsRequest): void {
    clearTimeout(timer)
    last = request
    const key = sourceKey(request.parameters, request.data)
    requests.delete(key)
    requests.set(key, request)
    for (const oldest of requests.keys()) {
      if (requests.size <= keptRequests) break
      requests.delete(oldest)
    }
    timer = setTimeout(() => beginNext(undefined), restMilliseconds)
  }

  return {
    prepare: () => runner.prepare(),
    resume,
    retry: () => void beginNext(undefined),
    pause() {
      clearTimeout(timer)
      if (get().curves.isGrowing) latest.cancel()
    },
    close() {
      clearTimeout(timer)
      runner.terminate()
    },
  }
}

/** What the screen still lacks, as far as these parameters lead to it: a refused panel shows older ones. */
function missing(state: CellsState, request: CellsRequest): CurvesRequest | undefined {
  const { source } = state
  if (!source || request.parameters.mode === 'line') return undefined
  if (sourceKey(request.parameters, request.data) !== source.key) return undefined
  const bound = ownBound(state, source)?.isWhole !== true
  const sweeps = sweptNames.filter((name) => {
    const key = shownSweepKey(state, name)
    return key === sweepKey(source.key, request.parameters, name) && !isSweepWhole(state, key)
  })
  return bound || sweeps.length > 0 ? { ...request, wanted: { bound, sweeps } } : undefined
}

/** The bound of the pinned source, where it was left before it was whole. */
function missingOfPin(
  state: CellsState,
  requests: ReadonlyMap<string, CellsRequest>,
): CurvesRequest | undefined {
  const source = state.pinned?.source
  const request = source && requests.get(source.key)
  if (!request || ownBound(state, source)?.isWhole === true) return undefined
  return { ...request, wanted: { bound: true, sweeps: [] } }
}
