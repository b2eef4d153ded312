/** Jobs look up every few milliseconds; the eye wants no more than twelve words a second, and every one is a drawing. */
export const progressMilliseconds = 1000 / 12

interface Told {
  readonly type: string
  readonly event?: unknown
}

/**
 * Passes messages on, of `progress` events at most one in an interval: the last one comes when the interval is over,
 * unless something else has been said meanwhile.
 */
export function sparseProgress<Message extends Told>(
  hear: (message: Message) => void,
): (message: Message) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  return (message) => {
    clearTimeout(timer)
    if (!isProgress(message)) return hear(message)
    const tell = (): void => {
      toldAt = performance.now()
      hear(message)
    }
    const rest = toldAt + progressMilliseconds - performance.now()
    if (rest <= 0) return tell()
    timer = setTimeout(tell, rest)
  }
}

function isProgress({ event }: Told): boolean {
  return typeof event === 'object' && event !== null && 'kind' in event && event.kind === 'progress'
}
