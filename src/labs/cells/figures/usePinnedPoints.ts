import { useMemo } from 'react'
import { useCells } from '../context.ts'
import type { RatePoint } from './rate-points.ts'
import { ratePoints } from './rate-points.ts'

/** A's quantizers as points, over the bound of A's source; none while nothing is pinned. */
export function usePinnedPoints(): readonly RatePoint[] {
  const pinned = useCells((state) => state.pinned)
  return useMemo(() => (pinned ? ratePoints(pinned.panels, pinned.source) : []), [pinned])
}
