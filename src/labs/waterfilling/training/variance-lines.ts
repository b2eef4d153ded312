import type { CurvePoint } from '../../../figures/Curve.tsx'
import { decimated } from '../../../figures/decimate.ts'
import type { Identity } from '../../../ui/identity.ts'
import { tableMethods } from './methods.ts'
import type { TrainedTable } from './trained.ts'

export type VarianceScale = 'linear' | 'log'
/** The components that hold codeword variance and as many again, or all of them. */
export type ComponentWindow = 'active' | 'all'

/** One line of Fig. 1. */
export interface VarianceLine {
  readonly key: string
  readonly name: string
  readonly identity: Identity
  readonly kind: 'source' | 'theory' | 'method'
  /** one a component: sigma_j^2, (sigma_j^2 - gamma)+, or ||c(j)||^2 / K_used */
  readonly values: Float64Array
}

/** The lines of Fig. 1 that are there: the source, the theory, and every codebook that has begun. */
export function varianceLines({ parameters, variances, waterLevel, curves }: TrainedTable): VarianceLine[] {
  const methods = tableMethods(parameters)
    .filter(({ key }) => key in curves)
    .map(({ key, name, identity }) => {
      return { key, name, identity, kind: 'method', values: curves[key].codewordVariances } as const
    })
  return [
    { key: 'source', name: 'variance σ²', identity: 'ref', kind: 'source', values: variances },
    ...methods,
    {
      key: 'theory',
      name: 'theory',
      identity: 'bound',
      kind: 'theory',
      values: variances.map((variance) => Math.max(0, variance - waterLevel)),
    },
  ]
}

/** sigma_j^2 > gamma: the components that get any rate. */
export function activeCount({
  variances,
  waterLevel,
}: Pick<TrainedTable, 'variances' | 'waterLevel'>): number {
  const firstDry = variances.findIndex((variance) => variance <= waterLevel)
  return firstDry < 0 ? variances.length : firstDry
}

/** How many components are drawn. */
export function shownComponents(table: TrainedTable, window: ComponentWindow): number {
  const count = table.variances.length
  return window === 'all' ? count : Math.min(count, Math.max(8, 2 * activeCount(table)))
}

/** The axis of the variances; a logarithmic one spans at most four decades, so that what is next to nothing does not stretch it. */
export function varianceDomain(
  lines: readonly VarianceLine[],
  count: number,
  scale: VarianceScale,
): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, 0]
  for (const { values } of lines) {
    for (const value of values.subarray(0, count)) {
      if (value > 0 && value < low) low = value
      if (value > high) high = value
    }
  }
  if (!(high > 0)) return scale === 'log' ? [0.1, 1] : [0, 1]
  return scale === 'linear' ? [0, 1.05 * high] : [Math.max(low, 1e-4 * high) / 1.2, 1.3 * high]
}

/** A line as it is drawn: no more points than there are pixels; where a logarithmic axis cannot show it, it is broken. */
export function drawnPoints(
  { values }: VarianceLine,
  count: number,
  scale: VarianceScale,
  columns: number,
): CurvePoint[] {
  const points = decimated(values.subarray(0, count), (place) => place + 1, columns)
  return scale === 'linear' ? points : points.map(({ x, y }) => ({ x: y > 0 ? x : Number.NaN, y }))
}

/** The components that carry a marker, about one in `spacing` pixels and staggered, so that no method hides another. */
export function markedComponents(
  count: number,
  columns: number,
  spacing: number,
  place: number,
  methodCount: number,
): number[] {
  const stride = Math.max(1, Math.ceil((count * spacing * methodCount) / Math.max(1, columns)))
  const start = Math.floor((place * stride) / methodCount)
  const marked: number[] = []
  for (let component = start; component < count; component += stride) marked.push(component)
  return marked
}
