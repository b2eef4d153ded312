import { proxy, releaseProxy, wrap } from 'comlink'
import type { JobMessage } from '../../workers/serve-jobs.ts'
import type { Run } from './latest-wins.ts'
import { sparseProgress } from './sparse-progress.ts'

/** What the page hears of a run: the job's own messages, or that its worker is gone. */
export type RunMessage<Event> = JobMessage<Event> | { readonly type: 'crashed'; readonly message: string }

/** A JobService as seen from this side: Comlink's own mapped type cannot follow a type parameter. */
interface RemoteService<Request, Event> {
  run(id: number, request: Request, emit: (message: JobMessage<Event>) => void): Promise<void>
  abort(id: number): Promise<void>
  [releaseProxy](): void
}

interface Started<Request, Event> {
  readonly worker: Worker
  readonly service: RemoteService<Request, Event>
}

/**
 * The lifetime of one worker: started when first needed, dropped when it crashes or is terminated, and started
 * again by the next run. Every run ends with exactly one message that is not an event; of its progress not more is
 * heard than can be seen.
 */
export class JobRunner<Request, Event> {
  private started: Started<Request, Event> | undefined
  private lastId = 0
  private endCrashedRun: ((message: string) => void) | undefined

  constructor(private readonly createWorker: () => Worker) {}

  run(request: Request, onMessage: (message: RunMessage<Event>) => void): Run {
    const { service } = this.start()
    const id = ++this.lastId
    let finish = (): void => undefined
    const done = new Promise<void>((resolve) => {
      finish = resolve
    })
    let isOver = false
    const hear = (message: RunMessage<Event>): void => {
      if (isOver) return
      isOver = message.type !== 'event'
      onMessage(message)
      if (isOver) finish()
    }
    this.endCrashedRun = (message) => hear({ type: 'crashed', message })
    service.run(id, request, proxy(sparseProgress(hear))).catch((error: unknown) => {
      hear({ type: 'crashed', message: error instanceof Error ? error.message : String(error) })
    })
    const abort = (): void => {
      // After a crash there is nobody left to tell.
      if (this.started?.service === service) void service.abort(id)
    }
    return { abort, done }
  }

  /** Loads the worker ahead of its first run, while there still is a network. */
  prepare(): void {
    this.start()
  }

  /** Ends the worker at once; a run under way ends as crashed with this message. */
  terminate(message = 'cancelled'): void {
    this.started?.service[releaseProxy]()
    this.started?.worker.terminate()
    this.started = undefined
    this.endCrashedRun?.(message)
    this.endCrashedRun = undefined
  }

  private start(): Started<Request, Event> {
    if (this.started) return this.started
    const worker = this.createWorker()
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      if (this.started?.worker === worker) this.terminate(event.message || 'the worker could not be loaded')
    })
    worker.addEventListener('messageerror', () => {
      if (this.started?.worker === worker) this.terminate('a message of the worker could not be read')
    })
    this.started = { worker, service: wrap(worker) as unknown as RemoteService<Request, Event> }
    return this.started
  }
}
