import { waterfillingTable } from '../../../workers/contracts/waterfilling.ts'
import type { ProfileResult } from '../../../workers/contracts/waterfilling-results.ts'

interface DialRange {
  readonly minimum: number
  readonly maximum: number
}

/** How far the three names of the dial reach for one profile. */
export interface DialRanges {
  readonly waterLevel: DialRange
  readonly totalBits: DialRange
  readonly distortion: DialRange
}

/** Variances below this share of the largest are numerical dust: the dial does not go down to them. */
const relevantShare = 1e-6
/** The lowest level, as a share of the smallest variance that matters. */
const lowestShare = 0.01
/** A logarithmic track cannot begin at zero; this is as good as nothing. */
const fewestBits = 0.01
const smallestDistortion = 0.0001

export function dialRanges({ variances, curveBits, curveDistortions }: ProfileResult): DialRanges {
  const largest = variances[0]
  const smallest = variances.findLast((variance) => variance > relevantShare * largest) ?? largest
  const { minimum } = waterfillingTable.waterLevel
  const lowest = Math.max(minimum, lowestShare * smallest)
  return {
    waterLevel: { minimum: lowest, maximum: Math.max(largest, 2 * lowest) },
    totalBits: { minimum: fewestBits, maximum: Math.max(1, curveBits.at(-1) ?? 1) },
    distortion: { minimum: Math.max(smallestDistortion, curveDistortions.at(-1) ?? 0), maximum: 1 },
  }
}

/** As many decimals as show four digits of a level, whatever its size: 0.6275, 12.57, 3141. */
export function levelDecimals(level: number): number {
  if (!(level > 0)) return 4
  return Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(level))))
}
