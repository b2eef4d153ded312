import { transfer } from 'comlink'

/** What a run says to the page. A `refused` run met bad input; a `failed` one met a defect of ours. */
export type JobMessage<Event> =
  | { readonly type: 'event'; readonly event: Event }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'finished' }
  | { readonly type: 'aborted' }

export interface JobService<Request, Event> {
  /** Messages go out one after the other: what `emit` returns is waited for. */
  run(id: number, request: Request, emit: (message: JobMessage<Event>) => unknown): Promise<void>
  abort(id: number): void
}

/** Turns an async generator into a service: events are transferred, not copied, and a run can be aborted. */
export function serveJob<Request, Event>(
  job: (request: Request, signal: AbortSignal) => AsyncGenerator<Event>,
): JobService<Request, Event> {
  const running = new Map<number, AbortController>()
  return {
    async run(id, request, emit) {
      const controller = new AbortController()
      running.set(id, controller)
      try {
        for await (const event of job(request, controller.signal)) {
          // Awaited: an event that cannot be cloned fails only then, and must end the run as a failure.
          await emit(transfer({ type: 'event', event }, buffersOf(event)))
        }
        await emit({ type: 'finished' })
      } catch (error) {
        await emit(endOf(error))
      } finally {
        running.delete(id)
      }
    },
    abort(id) {
      running.get(id)?.abort()
    },
  }
}

function endOf(error: unknown): JobMessage<never> {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  if (name === 'Aborted') return { type: 'aborted' }
  return { type: name === 'Refusal' ? 'refused' : 'failed', message }
}

/** Every array buffer inside an event: a job yields arrays that it does not keep. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer)
  } else if (typeof value === 'object' && value !== null && !(value instanceof Blob)) {
    for (const part of Object.values(value)) buffersOf(part, found)
  }
  return [...found]
}
