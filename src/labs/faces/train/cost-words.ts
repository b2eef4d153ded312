import { formatCompact, formatCount } from '../../../figures/format.ts'
import type { TrainingCost } from './training-cost.ts'

/** An estimate in words, as coarse as it is good: “About 40 s and 350 MB of memory.” */
export function costWords({ seconds, memoryBytes }: TrainingCost): string {
  return `About ${durationWords(seconds)} and ${memoryWords(memoryBytes)} of memory.`
}

function durationWords(seconds: number): string {
  if (seconds < 1) return 'a second'
  if (seconds < 90) return `${formatCount(seconds < 10 ? Math.ceil(seconds) : 5 * Math.ceil(seconds / 5))} s`
  const minutes = seconds / 60
  return minutes < 60 ? `${formatCount(minutes)} min` : `${formatCompact(minutes / 60, 2)} h`
}

function memoryWords(bytes: number): string {
  const megabytes = bytes / 1e6
  return megabytes < 950
    ? `${formatCompact(Math.max(1, megabytes), 2)} MB`
    : `${formatCompact(megabytes / 1000, 2)} GB`
}
