import { counted } from '../counted.ts'

/** Centred samples span one dimension less than their number. */
export function rankRemark(count: number, what: string): string {
  return `From ${counted(count, what)} at most ${counted(count - 1, 'variance')} can be above 0.`
}
