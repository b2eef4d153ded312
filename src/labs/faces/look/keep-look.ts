import type { LookRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { LookEvent } from '../../../../workers/contracts/faces-results.ts'
import type { JobRunner, RunMessage } from '../../../bridge/job-runner.ts'
import { LatestWins } from '../../../bridge/latest-wins.ts'
import type { LookState, LookWork } from './look-state.ts'
import { recalled, withLookEvent, withWhole } from './look-state.ts'
import type { LookPage, RequestedWork } from './look-work.ts'
import { evaluationKeys, missingWork } from './look-work.ts'

/** While layers are being learned, the picture follows them no faster than this. */
const trainingMilliseconds = 700
/** A hand that rests for so long is not scrubbing: only then do all held-out pictures have their turn. */
const restMilliseconds = 900

export interface LookKeeper {
  /** Something on the page has changed: begins what is missing, stops what is no longer wanted. */
  readonly follow: () => void
  /** Tries once more what failed. */
  readonly retry: () => void
  /** The lab is entered, perhaps again. */
  readonly open: () => void
  readonly close: () => void
}

/** Keeps what is looked at up to date with what is wanted, one piece of work at a time. */
export function keepLook(
  runner: Pick<JobRunner<LookRequest, LookEvent>, 'run' | 'terminate'>,
  get: () => LookPage,
  set: (change: (look: LookState) => LookState) => void,
): LookKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = true
  // The work that was asked for last and has not ended.
  let asked: LookWork | undefined
  let awaitedKey: string | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  // What the reader wanted then: if it is still the same, what has changed is the training.
  let askedWanted: LookPage['wanted'] | undefined

  const latest = new LatestWins<RequestedWork>(({ work, request }) => {
    set((state) => ({ ...state, run: { task: work.task, key: work.key, share: 0, words: '' } }))
    return runner.run(request, (message) => hear(work, message))
  })

  function hear(work: LookWork, message: RunMessage<LookEvent>): void {
    switch (message.type) {
      case 'event':
        set((state) => withLookEvent(state, work, message.event))
        break
      case 'finished':
        end(work, (state) => withWhole(state, work))
        break
      case 'aborted':
        end(work, (state) => state)
        break
      default: {
        const { type, message: words } = message
        const failure = { task: work.task, key: work.key, message: words, isCrash: type !== 'refused' }
        end(work, (state) => (isClosed ? state : { ...state, failure }))
      }
    }
  }

  function end(work: LookWork, change: (state: LookState) => LookState): void {
    if (asked?.key === work.key) asked = undefined
    set((state) => ({ ...change(state), run: undefined }))
    follow()
  }

  function follow(): void {
    if (isClosed) return
    recall(get())
    const page = get()
    const missing = missingWork(page)
    const key = missing?.work.key
    if (key !== undefined && key === awaitedKey) return
    stopWaiting()
    if (key === asked?.key) return
    if (!missing) {
      asked = undefined
      latest.cancel()
      return
    }
    if (isNearEnough(missing.work, page)) return
    const milliseconds = delayOf(missing.work, page)
    if (milliseconds <= 0) return ask(missing)
    awaitedKey = key
    timer = setTimeout(() => {
      stopWaiting()
      const due = missingWork(get())
      if (due && due.work.key !== asked?.key) ask(due)
    }, milliseconds)
  }

  function recall({ wanted, look, model }: LookPage): void {
    const known = model && recalled(look, evaluationKeys(wanted, model))
    if (known && known !== look) set(() => known)
  }

  function ask(missing: RequestedWork): void {
    asked = missing.work
    askedAt = performance.now()
    askedWanted = get().wanted
    latest.request(missing)
  }

  function delayOf({ task }: LookWork, { wanted, isAtRest }: LookPage): number {
    if (task === 'evaluate') return restMilliseconds
    const isReader = task === 'codewords' || wanted !== askedWanted
    return isAtRest || isReader ? 0 : askedAt + trainingMilliseconds - performance.now()
  }

  /** A picture that is under way with a few layers less is finished first: else, where looks are slow, none ever is. */
  function isNearEnough(work: LookWork, { wanted, isAtRest }: LookPage): boolean {
    if (isAtRest || wanted !== askedWanted || asked?.task !== 'look' || work.task !== 'look') return false
    return asked.basis.sceneKey === work.basis.sceneKey
  }

  function stopWaiting(): void {
    clearTimeout(timer)
    awaitedKey = undefined
  }

  return {
    follow,
    retry() {
      set((state) => ({ ...state, failure: undefined }))
      follow()
    },
    open() {
      isClosed = false
    },
    close() {
      stopWaiting()
      isClosed = true
      asked = undefined
      latest.cancel()
      runner.terminate()
    },
  }
}
