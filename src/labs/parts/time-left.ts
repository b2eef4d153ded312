/** Before so much is done a guess would be wild. */
const leastShare = 0.03

interface Progressing {
  /** 0 to 1 */
  readonly share: number
  readonly seconds: number
  /** what was done already when the seconds began */
  readonly startShare?: number | undefined
}

/** Seconds to the end at the speed so far; undefined while that says little. */
export function secondsLeft({ share, seconds, startShare = 0 }: Progressing): number | undefined {
  const done = share - startShare
  return done < leastShare ? undefined : (seconds * (1 - share)) / done
}
