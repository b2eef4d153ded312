import type { TrainingRun } from './trained.ts'

/** Before so much is done a guess would be wild. */
const leastShare = 0.03

/** Seconds to the end at the speed so far; undefined while that says little. */
export function secondsLeft({ share, seconds }: Pick<TrainingRun, 'share' | 'seconds'>): number | undefined {
  return share < leastShare ? undefined : (seconds * (1 - share)) / share
}
