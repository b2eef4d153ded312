import { formatError, formatNumber } from '../../../figures/format.ts'
import type { ShownWater } from '../state.ts'

/** The current point of D(R) in words. */
export function pointText({ pour }: Pick<ShownWater, 'pour'>): string {
  return `${formatNumber(pour.totalBits, 2)} bit, D ${formatError(pour.normalizedDistortion)}`
}
