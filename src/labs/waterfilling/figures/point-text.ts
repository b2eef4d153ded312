import { formatNumber } from '../../../figures/format.ts'
import type { ShownWater } from '../state.ts'
import { shareText } from '../share-text.ts'

/** The current point of D(R) in words. */
export function pointText({ pour }: Pick<ShownWater, 'pour'>): string {
  return `${formatNumber(pour.totalBits, 2)} bit, D ${shareText(pour.normalizedDistortion)}`
}
