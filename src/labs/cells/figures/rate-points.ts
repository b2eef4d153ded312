import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import type { PanelResult } from '../../../../workers/contracts/cells-results.ts'

export interface RatePoint {
  readonly name: QuantizerName
  readonly rateBits: number
  readonly mse: number
  readonly gapDb: number
}

/** The three quantizers as points, without those that have no place on a logarithmic axis. */
export function ratePoints(panels: Partial<Record<QuantizerName, PanelResult>>): RatePoint[] {
  return quantizerNames.flatMap((name) => {
    const figures = panels[name]?.figures
    return figures && figures.mse > 0 ? [{ name, ...figures }] : []
  })
}

/** A rate axis that moves in whole bits, so that it stands still while a rate is dragged. */
export function rateAxis(points: readonly RatePoint[]): { end: number; ticks: number[] } {
  const highest = Math.max(0, ...points.map((point) => point.rateBits))
  const end = Math.max(3, Math.ceil(highest + 0.4))
  return { end, ticks: Array.from({ length: end + 1 }, (_, bit) => bit) }
}
