import { formatError, formatNumber } from '../../figures/format.ts'

/** A share of the variance: four decimals, unless they would be one digit or none. */
export function shareText(share: number): string {
  return Math.abs(share) < 0.0005 ? formatError(share) : formatNumber(share, 4)
}
