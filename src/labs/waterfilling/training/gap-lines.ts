import type { GapPoint } from '../../../../workers/contracts/waterfilling-results.ts'
import type { CurvePoint } from '../../../figures/Curve.tsx'
import { gapMethods } from './methods.ts'
import type { GapSweep } from './trained.ts'

/** What a sweep found for one method, from the smallest value of the swept parameter up. */
export interface GapLine {
  readonly method: (typeof gapMethods)[number]['method']
  readonly identity: (typeof gapMethods)[number]['identity']
  readonly name: string
  readonly points: readonly GapPoint[]
}

/** The methods that have a point, in the order of the table. */
export function gapLines({ points }: Pick<GapSweep, 'points'>): GapLine[] {
  return gapMethods
    .map((look) => ({
      ...look,
      points: points.filter(({ method }) => method === look.method).toSorted((a, b) => a.value - b.value),
    }))
    .filter((line) => line.points.length > 0)
}

/** The values of the swept parameter that are there, ascending. */
export function sweptValues({ points }: Pick<GapSweep, 'points'>): number[] {
  return [...new Set(points.map(({ value }) => value))].toSorted((a, b) => a - b)
}

/** At most four of the values, evenly chosen: the ticks of their axis stand where something was computed. */
export function sweptTicks(values: readonly number[]): number[] {
  const stride = Math.max(1, Math.ceil(values.length / 4))
  return values.filter((_, place) => place % stride === 0)
}

/** The bound at each value: any method's, they share it. */
export function boundPoints({ points }: Pick<GapSweep, 'points'>): CurvePoint[] {
  const byValue = new Map(points.map(({ value, bound }) => [value, bound]))
  return [...byValue].map(([x, y]) => ({ x, y })).toSorted((a, b) => a.x - b.x)
}

/** Both axes of a sweep that has a point: the swept one is logarithmic, the distortions start at zero only if they come near it. */
export function gapDomains(sweep: Pick<GapSweep, 'points'>): {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
} {
  const values = sweptValues(sweep)
  const [first, last] = [values[0], values[values.length - 1]]
  const shown = sweep.points.flatMap(({ train, test, bound }) => [train, test, bound])
  const [low, high] = [Math.min(...shown), Math.max(...shown)]
  const air = Math.max(0.02 * high, 0.06 * (high - low))
  return {
    x: last > first ? [first / 1.1, last * 1.1] : [first / 2, first * 2],
    y: [low < 0.35 * high ? 0 : low - air, high + air],
  }
}

/** The outline between test and train as SVG path data, in pixels; empty where there are not two points. */
export function gapArea(
  { points }: Pick<GapLine, 'points'>,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  if (points.length < 2) return ''
  const corner = (value: number, distortion: number): string =>
    `${x(value).toFixed(1)},${y(distortion).toFixed(1)}`
  const above = points.map(({ value, test }) => corner(value, test))
  const below = points.toReversed().map(({ value, train }) => corner(value, train))
  return `M${[...above, ...below].join('L')}z`
}
