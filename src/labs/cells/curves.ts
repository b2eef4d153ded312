import type { Bound } from '../../../workers/contracts/bound.ts'
import { boundAt, gapDbTo } from '../../../workers/contracts/bound.ts'
import type { CellsParameters } from '../../../workers/contracts/cells.ts'
import type {
  BoundResult,
  CurvesEvent,
  SweepResult,
  SweptName,
} from '../../../workers/contracts/cells-curves.ts'
import { sweptNames } from '../../../workers/contracts/cells-curves.ts'
import { sweepKey } from '../../../workers/contracts/cells-keys.ts'
import type { Figures, SourceResult } from '../../../workers/contracts/cells-results.ts'
import type { CellsState } from './state.ts'

/** A bound as far as it is computed; once whole it goes no further. */
export type KnownBound = Pick<BoundResult, 'bound' | 'isWhole'>

/** What was computed behind the panels, by key, so that it is there again when the reader comes back to it. */
export interface Curves {
  readonly bounds: Readonly<Record<string, KnownBound>>
  readonly sweeps: Readonly<Record<string, SweepResult>>
  readonly isGrowing: boolean
  /** why there are no more curves */
  readonly failure?: string | undefined
}

export const noCurves: Curves = { bounds: {}, sweeps: {}, isGrowing: false }

const keptCount = 60

/** The bound of a source as far as it is computed; undefined where nothing of it is. */
export function ownBound({ curves }: CellsState, source: SourceResult | undefined): KnownBound | undefined {
  if (!source) return undefined
  return source.bound.kind === 'exact' ? { bound: source.bound, isWhole: true } : curves.bounds[source.key]
}

/**
 * The gap of a panel and what it is measured to: the source's own bound, the Gaussian's where that one ends for good,
 * nothing while it is being computed.
 */
export function gapOf(
  own: KnownBound | undefined,
  source: SourceResult,
  figures: Figures,
): { gapDb: number; gapTo: Bound['kind'] | undefined } {
  const isBeyond = own === undefined || Number.isNaN(boundAt(own.bound, figures.rateBits))
  if (!own || (isBeyond && !own.isWhole)) return { gapDb: Number.NaN, gapTo: undefined }
  const reached = isBeyond ? source.bound : own.bound
  return { gapDb: gapDbTo(reached, figures), gapTo: reached.kind }
}

/** The keys of the curves that a panel stands on: GVQ and ECVQ are trained on the same panel. */
export function sweepKeysOf(
  source: SourceResult,
  parameters: CellsParameters,
): Readonly<Record<SweptName, string>> {
  const keys = sweptNames.map((name) => [name, sweepKey(source.key, parameters, name)])
  return Object.fromEntries(keys) as Record<SweptName, string>
}

/** The key of a quantizer's curve for what its panel shows. */
export function shownSweepKey({ panels, source }: CellsState, name: SweptName): string | undefined {
  const panel = panels[name === 'ecvq' ? 'gvq' : name]
  return panel?.source === source ? panel?.sweepKeys[name] : undefined
}

/** A quantizer's curve for what its panel shows, as far as it is there. */
export function shownSweep(state: CellsState, name: SweptName): SweepResult | undefined {
  const key = shownSweepKey(state, name)
  return key === undefined ? undefined : state.curves.sweeps[key]
}

export function isSweepWhole({ curves }: CellsState, key: string): boolean {
  return key in curves.sweeps && curves.sweeps[key].isWhole
}

/** The state with a curve that has grown; panels are measured to a bound as soon as it reaches their rate. */
export function withCurves(state: CellsState, event: CurvesEvent): Partial<CellsState> {
  const { curves, pinned } = state
  switch (event.kind) {
    case 'sweep':
      return { curves: { ...curves, sweeps: keptWith(curves.sweeps, event.key, event) } }
    case 'curve-refused':
      return { curves: { ...curves, failure: event.message } }
    default:
      return {
        curves: { ...curves, bounds: keptWith(curves.bounds, event.key, event) },
        panels: measured(state.panels, event),
        // What was pinned before its bound was there is measured too.
        ...(pinned ? { pinned: { ...pinned, panels: measured(pinned.panels, event) } } : {}),
      }
  }
}

/** The panels with their gap to a bound, where it is that of their source. */
function measured<Panels extends CellsState['panels']>(panels: Panels, event: BoundResult): Panels {
  if (!Object.values(panels).some((panel) => panel.source.key === event.key)) return panels
  const entries = Object.entries(panels).map(([name, panel]) => {
    const figures = { ...panel.figures, ...gapOf(event, panel.source, panel.figures) }
    return [name, panel.source.key === event.key ? { ...panel, figures } : panel]
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
