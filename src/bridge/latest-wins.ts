/** A run that was started: it can be asked to stop, and it ends. */
export interface Run {
  abort(): void
  readonly done: Promise<void>
}

/**
 * One running, one pending: a newer request takes the place of the pending one and asks the running one to stop.
 * So a drag never queues work, and the last thing wanted is always computed.
 */
export class LatestWins<Request> {
  private running: Run | undefined
  private pending: { request: Request } | undefined

  constructor(private readonly start: (request: Request) => Run) {}

  request(request: Request): void {
    if (!this.running) {
      this.begin(request)
      return
    }
    this.pending = { request }
    this.running.abort()
  }

  /** Whether nothing waits behind the run under way. */
  get isLast(): boolean {
    return this.pending === undefined
  }

  cancel(): void {
    this.pending = undefined
    this.running?.abort()
  }

  private begin(request: Request): void {
    const run = this.start(request)
    this.running = run
    void run.done.finally(() => {
      this.running = undefined
      const next = this.pending
      this.pending = undefined
      if (next) this.begin(next.request)
    })
  }
}
