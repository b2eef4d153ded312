import type { Bound } from '../../../../workers/contracts/bound.ts'
import { gapDbTo } from '../../../../workers/contracts/bound.ts'
import type { CellsParameters } from '../../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../../workers/contracts/cells.ts'
import type { SweepPoint, SweepResult, SweptName } from '../../../../workers/contracts/cells-curves.ts'
import { formatError, formatNumber } from '../../../figures/format.ts'
import { identities } from '../../../ui/identity.ts'

/** A quantizer's operating points with their distance to the bound. */
export interface SweepCurve {
  readonly name: SweptName
  readonly points: readonly (SweepPoint & { readonly gapDb: number })[]
}

export function sweepCurves(
  sweeps: readonly (SweepResult | undefined)[],
  bound: Bound | undefined,
): SweepCurve[] {
  return sweeps.flatMap((sweep) => {
    if (!sweep || sweep.points.length === 0) return []
    const points = sweep.points.map((point) => ({ ...point, gapDb: gapDbTo(bound, point) }))
    return [{ name: sweep.quantizer, points }]
  })
}

/** The points of all curves, as rows of a table. */
export function curvePoints(curves: readonly SweepCurve[]) {
  return curves.flatMap(({ name, points }) => points.map((point) => ({ ...point, identity: name })))
}

/** One operating point of a curve, by its place. */
export interface PickedPoint {
  readonly name: SweptName
  readonly index: number
}

/** The figures of a point in two short lines. */
export function pointWords(curves: readonly SweepCurve[], picked: PickedPoint | undefined): string[] {
  const curve = picked && curves.find(({ name }) => name === picked.name)
  const point = picked && curve?.points[picked.index]
  if (!curve || !point) return []
  const { rateBits, crossEntropyBits, mse, gapDb } = point
  const gap = Number.isNaN(gapDb) ? '' : `, gap ${formatNumber(gapDb, 2)} dB`
  return [
    `${identities[curve.name].name} ${formatNumber(rateBits, 2)} bit/dim, held-out code ${formatNumber(crossEntropyBits, 2)}`,
    `MSE ${formatError(mse)}${gap}`,
  ]
}

/**
 * What loads a point: its rate where all rates are matched, else the settings of its own quantizer. A rate too low to
 * be asked for is loaded by its settings.
 */
export function settingsOfPoint(
  { matchRate }: CellsParameters,
  { name }: SweepCurve,
  { rateBits, settings }: SweepPoint,
): Partial<CellsParameters> {
  const { trainer, codebook, iteration } = settings
  const isTrained = name === 'gvq' || name === 'ecvq'
  if (!matchRate || rateBits < cellsTable.rate.minimum || rateBits > cellsTable.rate.maximum) {
    return { matchRate: false, ...settings }
  }
  return { rate: rateBits, ...(isTrained ? { trainer, codebook, iteration, importedCodebook: false } : {}) }
}

/** The point that arrow keys lead to: along the curve, or to the nearest rate of the next one. */
export function steppedPoint(
  curves: readonly SweepCurve[],
  picked: PickedPoint | undefined,
  key: string,
): PickedPoint | undefined {
  const at = curves.findIndex(({ name }) => name === picked?.name)
  if (!picked || at < 0) return curves.length > 0 ? { name: curves[0].name, index: 0 } : undefined
  const { points } = curves[at]
  const clamped = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index))
  if (key === 'ArrowLeft') return { ...picked, index: clamped(picked.index - 1, points.length) }
  if (key === 'ArrowRight') return { ...picked, index: clamped(picked.index + 1, points.length) }
  const next = curves[(at + (key === 'ArrowDown' ? 1 : curves.length - 1)) % curves.length]
  const { rateBits } = points[clamped(picked.index, points.length)]
  const distances = next.points.map((point) => Math.abs(point.rateBits - rateBits))
  return { name: next.name, index: distances.indexOf(Math.min(...distances)) }
}
