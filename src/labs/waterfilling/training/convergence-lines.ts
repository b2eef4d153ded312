import type { CurvePoint } from '../../../figures/Curve.tsx'
import type { Identity } from '../../../ui/identity.ts'
import { tableMethods } from './methods.ts'
import type { TrainedTable } from './trained.ts'

/** The distortion of one codebook on one set of rows, iteration by iteration. */
export interface ConvergenceLine {
  readonly key: string
  readonly name: string
  readonly identity: Identity
  readonly rows: 'train' | 'test'
  /** x is the iteration; iterations on which the test rows were left out are passed over */
  readonly points: readonly CurvePoint[]
  /** the training is over: the codebook stays as it is */
  readonly isSettled: boolean
}

/** Two lines a method, as far as it is trained. */
export function convergenceLines({ parameters, curves, rows: done }: TrainedTable): ConvergenceLine[] {
  return tableMethods(parameters)
    .filter(({ key }) => key in curves)
    .flatMap(({ key, name, identity }) =>
      (['train', 'test'] as const).map((rows) => ({
        key: `${key} ${rows}`,
        name: `${name} ${rows}`,
        identity,
        rows,
        points: finitePoints(curves[key][rows]),
        isSettled: key in done,
      })),
    )
}

function finitePoints(values: Float64Array): CurvePoint[] {
  return Array.from(values, (y, x) => ({ x, y })).filter(({ y }) => Number.isFinite(y))
}

/** Training ends when the labels settle: the axis ends with the last line, and has room for the first steps. */
export function lastIteration(lines: readonly ConvergenceLine[]): number {
  return Math.max(3, ...lines.map(({ points }) => points.at(-1)?.x ?? 0))
}

/** The axis of the distortions: all that follows the start. A start may lie far above, and would flatten everything else. */
export function convergenceDomain(
  lines: readonly ConvergenceLine[],
  bound: number | undefined,
): readonly [number, number] {
  const shown = lines.flatMap(({ points }) => {
    const later = points.filter(({ x }) => x > 0)
    return (later.length > 0 ? later : points).map(({ y }) => y)
  })
  if (bound !== undefined) shown.push(bound)
  if (shown.length === 0) return [0, 1]
  const [low, high] = [Math.min(...shown), Math.max(...shown)]
  const air = Math.max(0.01 * high, 0.06 * (high - low))
  return [Math.max(0, low - air), high + air]
}

/** A codebook that has settled is drawn to the end of the axis: it would be the same after any further iteration. */
export function throughAll({ points, isSettled }: ConvergenceLine, last: number): readonly CurvePoint[] {
  const end = points.at(-1)
  return isSettled && end && end.x < last ? [...points, { x: last, y: end.y }] : points
}

/** What a line says at an iteration: its last value at or before it. */
export function valueAt({ points }: ConvergenceLine, iteration: number): number {
  return points.findLast(({ x }) => x <= iteration)?.y ?? Number.NaN
}
