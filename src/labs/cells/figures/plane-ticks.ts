import { scaleLinear } from 'd3-scale'
import { formatCompact } from '../../../figures/format.ts'

/** Round values of the data between two places of the plane, and where they stand. */
export function planeTicks(
  low: number,
  high: number,
  scale: number,
  offset: number,
): { label: string; place: number }[] {
  const values = scaleLinear([low * scale + offset, high * scale + offset], [0, 1]).ticks(4)
  return values.map((value) => ({ label: formatCompact(value, 4), place: (value - offset) / scale }))
}
