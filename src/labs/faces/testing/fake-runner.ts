import type { RunMessage } from '../../../bridge/job-runner.ts'

/** A worker that answers when the test says so, one run after the other. */
export class FakeRunner<Request, Event> {
  readonly asked: Request[] = []
  aborts = 0
  terminations = 0
  private hear: ((message: RunMessage<Event>) => void) | undefined
  private finish: () => void = () => undefined

  run(request: Request, onMessage: (message: RunMessage<Event>) => void) {
    this.asked.push(request)
    this.hear = onMessage
    const done = new Promise<void>((resolve) => {
      this.finish = resolve
    })
    return { abort: () => void this.aborts++, done }
  }

  terminate(): void {
    this.terminations++
    const { hear } = this
    this.hear = undefined
    hear?.({ type: 'crashed', message: 'cancelled' })
    this.finish()
  }

  tell(...events: Event[]): void {
    for (const event of events) this.hear?.({ type: 'event', event })
  }

  async end(message: Exclude<RunMessage<Event>, { type: 'event' }> = { type: 'finished' }): Promise<void> {
    const { hear } = this
    this.hear = undefined
    hear?.(message)
    this.finish()
    for (let turn = 0; turn < 4; turn++) await Promise.resolve()
  }
}
