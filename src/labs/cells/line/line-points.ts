import type { LineQuantizerName } from '../../../../workers/contracts/cells-line.ts'
import { lineQuantizerNames } from '../../../../workers/contracts/cells-line.ts'
import type { LineBound, LineCurves } from '../../../../workers/contracts/cells-line-results.ts'
import type { FigureTable } from '../../../figures/table-text.ts'
import { boundAt } from '../../../../workers/contracts/bound.ts'
import type { ShownLine } from '../state.ts'
import { lineNames } from './line-names.ts'

export interface LinePoint {
  readonly rateBits: number
  readonly snrDb: number
  readonly gapDb: number
}

/** Bits a sample to which the curves are drawn. */
export const lastRate = 8

/** The rate axis that both plots of the line share, with room for the names at its end. */
export const rateAxis = {
  xDomain: [0, lastRate],
  xTicks: [0, 2, 4, 6, 8],
  xTitle: 'rate, bit',
  formatX: String,
  margin: { right: 96 },
} as const

/** 10 log10 of one over an error, for a source of unit variance. */
export function snrOf(mse: number): number {
  return -10 * Math.log10(mse)
}

/** A curve of rate, mse, ... as far as the axis goes, with the distance to the bound. */
export function linePoints(curve: Float64Array, bound: LineBound): LinePoint[] {
  return Array.from({ length: curve.length / 2 }, (_, i) => {
    const [rateBits, mse] = [curve[2 * i], curve[2 * i + 1]]
    const snrDb = snrOf(mse)
    return { rateBits, snrDb, gapDb: snrOf(boundAt(bound, rateBits)) - snrDb }
  }).filter(({ rateBits }) => rateBits <= lastRate + 0.01)
}

export type AllLinePoints = Readonly<Record<LineQuantizerName, readonly LinePoint[]>>

/** The curves of all four; none while they are computed. */
export function allLinePoints(curves: LineCurves['curves'] | undefined, bound: LineBound): AllLinePoints {
  const points = lineQuantizerNames.map((name) => [name, curves ? linePoints(curves[name], bound) : []])
  return Object.fromEntries(points) as AllLinePoints
}

/** The numbers behind both plots: the points shown, then the curves. */
export function linePointTable(line: ShownLine, points: AllLinePoints): FigureTable {
  return {
    columns: ['quantizer', 'rate, bit', 'SNR, dB', 'gap to R(D), dB'],
    rows: lineQuantizerNames.flatMap((name) =>
      [line.quantizers[name], ...points[name]].map(({ rateBits, snrDb, gapDb }) => [
        lineNames[name].short,
        rateBits,
        snrDb,
        gapDb,
      ]),
    ),
  }
}
