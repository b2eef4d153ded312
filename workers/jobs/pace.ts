/** How long a job computes before it looks whether it is still wanted, in milliseconds. */
const blockMilliseconds = 12

/** Thrown inside a job that is no longer wanted; never shown to the reader. */
export class Aborted extends Error {
  override readonly name = 'Aborted'
}

/**
 * Lets messages into a busy worker: a job calls `breathe` between blocks of work, and is told there if it was
 * aborted. Time is read only to decide when to pause, so that results do not depend on it.
 */
export class Pace {
  private pausedAt = performance.now()

  constructor(private readonly signal: AbortSignal) {}

  /** @returns whether a block of work was over, which is as often as progress is worth telling */
  async breathe(): Promise<boolean> {
    const isOver = performance.now() - this.pausedAt > blockMilliseconds
    if (isOver) {
      await nextTask()
      this.pausedAt = performance.now()
    }
    if (this.signal.aborted) throw new Aborted('no longer wanted')
    return isOver
  }
}

/** A message to oneself comes after those already waiting, and without the delay that timers add. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
