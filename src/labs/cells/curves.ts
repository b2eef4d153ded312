import type { CurvesRequest } from '../../../workers/curves.worker.ts'
import type { CellsRequest } from '../../../workers/cells.worker.ts'
import type { Bound } from '../../../workers/contracts/bound.ts'
import { boundAt, gapDbTo } from '../../../workers/contracts/bound.ts'
import type { CurvesEvent, SweepResult, SweptName } from '../../../workers/contracts/cells-curves.ts'
import { sweptNames } from '../../../workers/contracts/cells-curves.ts'
import { sweepKey } from '../../../workers/contracts/cells-keys.ts'
import type { Figures, SourceResult } from '../../../workers/contracts/cells-results.ts'
import type { JobRunner } from '../../bridge/job-runner.ts'
import { LatestWins } from '../../bridge/latest-wins.ts'
import type { CellsState } from './state.ts'

/** What was computed behind the panels, by key, so that it is there again when the reader comes back to it. */
export interface Curves {
  readonly bounds: Readonly<Record<string, Bound>>
  readonly sweeps: Readonly<Record<string, SweepResult>>
  readonly isGrowing: boolean
  /** why there are no more curves */
  readonly failure?: string | undefined
}

export const noCurves: Curves = { bounds: {}, sweeps: {}, isGrowing: false }

/** A hand that rests for so long is not dragging. */
const restMilliseconds = 250
const keptCount = 60

/** The bound of the source on the screen; undefined while it is being computed. */
export function ownBound({ curves }: CellsState, source: SourceResult | undefined): Bound | undefined {
  return source?.bound.kind === 'exact' ? source.bound : source && curves.bounds[source.key]
}

/**
 * The gap of a panel and what it is measured to: the source's own bound, the Gaussian's where that one ends, nothing
 * while it is being computed.
 */
export function gapOf(
  bound: Bound | undefined,
  source: SourceResult,
  figures: Figures,
): { gapDb: number; gapTo: Bound['kind'] | undefined } {
  if (!bound) return { gapDb: Number.NaN, gapTo: undefined }
  const reached = Number.isNaN(boundAt(bound, figures.rateBits)) ? source.bound : bound
  return { gapDb: gapDbTo(reached, figures), gapTo: reached.kind }
}

/** The key of a quantizer's curve for what its panel shows. */
function shownSweepKey({ panels, source }: CellsState, name: SweptName): string | undefined {
  const panel = panels[name === 'ecvq' ? 'gvq' : name]
  return source && panel?.source === source ? sweepKey(source.key, panel.parameters, name) : undefined
}

/** A quantizer's curve for what its panel shows, as far as it is there. */
export function shownSweep(state: CellsState, name: SweptName): SweepResult | undefined {
  const key = shownSweepKey(state, name)
  return key === undefined ? undefined : state.curves.sweeps[key]
}

interface CurvesKeeper {
  /** Has the worker loaded before it is needed. */
  readonly prepare: () => void
  /** Asks for the curves that are missing, once nothing has changed for a while. */
  readonly resume: (request: CellsRequest) => void
  readonly pause: () => void
  readonly close: () => void
}

/** Has the curves behind the panels computed while the reader rests. */
export function keepCurves(
  runner: JobRunner<CurvesRequest, CurvesEvent>,
  get: () => CellsState,
  set: (change: (state: CellsState) => Partial<CellsState>) => void,
): CurvesKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  const latest = new LatestWins<CurvesRequest>((request) =>
    runner.run(request, (message) => {
      if (message.type === 'event') return set((state) => withEvent(state, message.event))
      const failure = message.type === 'finished' || message.type === 'aborted' ? undefined : message.message
      if (latest.isLast) set(({ curves }) => ({ curves: { ...curves, isGrowing: false, failure } }))
    }),
  )
  const begin = (request: CellsRequest): void => {
    const wanted = missing(get())
    if (!wanted.bound && wanted.sweeps.length === 0) return
    set(({ curves }) => ({ curves: { ...curves, isGrowing: true, failure: undefined } }))
    latest.request({ ...request, wanted })
  }
  return {
    prepare: () => runner.prepare(),
    resume(request) {
      clearTimeout(timer)
      timer = setTimeout(() => begin(request), restMilliseconds)
    },
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

function missing(state: CellsState): CurvesRequest['wanted'] {
  return {
    bound: state.source !== undefined && ownBound(state, state.source) === undefined,
    sweeps: sweptNames.filter((name) => {
      const key = shownSweepKey(state, name)
      return key !== undefined && !(key in state.curves.sweeps && state.curves.sweeps[key].isWhole)
    }),
  }
}

function withEvent(state: CellsState, event: CurvesEvent): Partial<CellsState> {
  const { curves, pinned } = state
  if (event.kind === 'sweep') {
    return { curves: { ...curves, sweeps: keptWith(curves.sweeps, event.key, event) } }
  }
  const bounds = keptWith(curves.bounds, event.key, event.bound)
  return {
    curves: { ...curves, bounds },
    panels: measured(state.panels, event),
    // What was pinned before its bound was there is measured too.
    ...(pinned ? { pinned: { ...pinned, panels: measured(pinned.panels, event) } } : {}),
  }
}

/** The panels with their gap to a bound, where it is that of their source. */
function measured<Panels extends CellsState['panels']>(
  panels: Panels,
  { key, bound }: { readonly key: string; readonly bound: Bound },
): Panels {
  if (!Object.values(panels).some((panel) => panel.source.key === key)) return panels
  const entries = Object.entries(panels).map(([name, panel]) => {
    const figures = { ...panel.figures, ...gapOf(bound, panel.source, panel.figures) }
    return [name, panel.source.key === key ? { ...panel, figures } : panel]
  })
  return Object.fromEntries(entries) as Panels
}

/** With an entry put last, and the oldest dropped where there are too many. */
function keptWith<Entry>(
  entries: Readonly<Record<string, Entry>>,
  key: string,
  entry: Entry,
): Record<string, Entry> {
  const { [key]: _, ...others } = entries
  return { ...Object.fromEntries(Object.entries(others).slice(1 - keptCount)), [key]: entry }
}
