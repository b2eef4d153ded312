import type { Bound } from '../../../../workers/contracts/bound.ts'
import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import type { SourceResult } from '../../../../workers/contracts/cells-results.ts'
import type { PanelIdentity } from '../names.ts'
import { panelIdentity } from '../names.ts'
import type { ShownPanel } from '../state.ts'

export interface RatePoint {
  readonly name: QuantizerName
  readonly identity: PanelIdentity
  readonly rateBits: number
  readonly mse: number
  readonly gapDb: number
  readonly gapTo: Bound['kind'] | undefined
  readonly crossEntropyBits: number
}

/**
 * The quantizers as points over the bound of a source: without those that were measured on an older one, and those
 * that have no place on a logarithmic axis.
 */
export function ratePoints(
  panels: Partial<Record<QuantizerName, ShownPanel>>,
  source: SourceResult | undefined,
): RatePoint[] {
  return quantizerNames.flatMap((name) => {
    const panel = panels[name]
    const figures = panel?.source === source ? panel?.figures : undefined
    return figures && figures.mse > 0 ? [{ name, identity: panelIdentity(name, panel), ...figures }] : []
  })
}

/** Wide enough for the curves of all rates. */
const usualEnd = 5

/** A rate axis that moves in whole bits, so that it stands still while a rate is dragged. */
export function rateAxis(points: readonly RatePoint[]): { end: number; ticks: number[] } {
  const highest = Math.max(0, ...points.map((point) => point.rateBits))
  const end = Math.max(usualEnd, Math.ceil(highest + 0.4))
  return { end, ticks: Array.from({ length: end + 1 }, (_, bit) => bit) }
}
