import type { FaceSetRequest } from '../../../workers/contracts/faces-requests.ts'
import type { FaceSet, FaceSetEvent, RefusedFile } from '../../../workers/contracts/faces-results.ts'
import type { JobRunner, RunMessage } from '../../bridge/job-runner.ts'
import { LatestWins } from '../../bridge/latest-wins.ts'
import type { FacesState, HeadParameters } from './state.ts'
import { areSameHeads, headsOf } from './state.ts'

/** A hand that rests for so long is not dragging. */
const restMilliseconds = 350

interface FaceMakerOptions {
  readonly get: () => FacesState
  readonly set: (some: Partial<FacesState>) => void
  readonly say: (message: string) => void
  /** the faces on the screen are those that are wanted */
  readonly onStanding: () => void
  /** faces that were read from files are to be shown */
  readonly onRead: (set: FaceSet) => void
}

export interface FaceMaker {
  /** Brings the faces that are wanted to the screen, rendering them where they are not at hand. */
  readonly bringAbout: () => void
  /** Reads files; what is on the screen stays until they are read. */
  readonly open: (request: FaceSetRequest) => void
  /** Rendered heads from elsewhere, so that they need not be rendered again. */
  readonly remember: (set: FaceSet, heads: HeadParameters) => void
  readonly cancel: () => void
  readonly close: () => void
}

/** Has faces rendered and files read, one after the other, the last wish first. */
export function faceMaker(
  runner: Pick<JobRunner<FaceSetRequest, FaceSetEvent>, 'run' | 'terminate'>,
  { get, set, say, onStanding, onRead }: FaceMakerOptions,
): FaceMaker {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  let rendered: { readonly set: FaceSet; readonly heads: HeadParameters } | undefined
  let current: FaceSetRequest['task'] | undefined
  const latest = new LatestWins<FaceSetRequest>((request) => {
    const refused: RefusedFile[] = []
    current = request.task
    set({ making: { share: 0, words: request.task === 'heads' ? 'Rendering heads' : 'Reading pictures' } })
    return runner.run(request, (message) => hear(request, refused, message))
  })

  function hear(request: FaceSetRequest, refused: RefusedFile[], message: RunMessage<FaceSetEvent>): void {
    switch (message.type) {
      case 'event':
        take(request, refused, message.event)
        break
      case 'refused':
        say(message.message)
        end(request.task === 'heads' ? { crash: message.message } : { refused })
        break
      case 'failed':
      case 'crashed':
        end(isClosed ? {} : { crash: message.message })
        break
      default:
        end({})
    }
  }

  function take(request: FaceSetRequest, refused: RefusedFile[], event: FaceSetEvent): void {
    switch (event.kind) {
      case 'progress':
        set({ making: { share: event.share, words: event.words } })
        break
      case 'refused':
        refused.push(event)
        break
      case 'faces':
        if (request.task === 'heads') {
          rendered = { set: event, heads: request.parameters }
          // Another wish may be pending: these are not the ones.
          if (areSameHeads(request.parameters, headsOf(get()))) show()
          break
        }
        set({ refused })
        onRead(event)
    }
  }

  function end(some: Partial<FacesState>): void {
    if (!latest.isLast) return
    const hasRead = current === 'pictures'
    current = undefined
    set({ making: undefined, ...some })
    if (isClosed || some.crash !== undefined) return
    if (show()) onStanding()
    // Heads that were put off for files are still to come.
    else if (hasRead) bringAbout()
  }

  function bringAbout(): void {
    clearTimeout(timer)
    if (show()) {
      if (current === undefined) onStanding()
      else if (current === 'heads') latest.cancel()
      return
    }
    const render = (): void => latest.request({ task: 'heads', parameters: headsOf(get()) })
    set({ crash: undefined })
    // The first faces are waited for; nobody is dragging yet.
    if (get().faces === undefined) render()
    else timer = setTimeout(render, restMilliseconds)
  }

  /** What is wanted, where it is at hand. */
  function atHand(): Pick<FacesState, 'faces' | 'heads'> | undefined {
    const state = get()
    if (state.wanted.source !== 'heads') return { faces: state.brought, heads: undefined }
    const known = [rendered, { set: state.faces, heads: state.heads }]
    const found = known.find((one) => one?.set && one.heads && areSameHeads(one.heads, headsOf(state)))
    return found && { faces: found.set, heads: found.heads }
  }

  function show(): boolean {
    const found = atHand()
    const { faces } = get()
    if (found && found.faces !== faces) set({ ...found, refused: found.heads ? [] : get().refused })
    return found !== undefined
  }

  return {
    bringAbout,
    open(request) {
      clearTimeout(timer)
      latest.request(request)
    },
    remember(some, heads) {
      rendered = { set: some, heads }
    },
    cancel() {
      clearTimeout(timer)
      latest.cancel()
    },
    close() {
      clearTimeout(timer)
      isClosed = true
      latest.cancel()
      runner.terminate()
      isClosed = false
    },
  }
}
