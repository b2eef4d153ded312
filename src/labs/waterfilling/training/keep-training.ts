import type { ProfileData, WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import type {
  PourResult,
  ProfileResult,
  TrainingEvent,
} from '../../../../workers/contracts/waterfilling-results.ts'
import type { CodebooksRequest } from '../../../../workers/codebooks.worker.ts'
import type { JobRunner } from '../../../bridge/job-runner.ts'
import { LatestWins } from '../../../bridge/latest-wins.ts'
import { gapKey, isLight, tableKey } from './training-keys.ts'
import type { TrainingBasis, TrainingState, TrainingTask } from './trained.ts'
import { withTrainingEvent, withWhole } from './trained.ts'

/** A hand that rests for so long is not dragging. */
const restMilliseconds = 350

/** What the page shows of the water when a training begins. */
export interface TrainingPage {
  readonly wanted: WaterfillingParameters
  readonly data: ProfileData | undefined
  readonly profile: ProfileResult | undefined
  readonly pour: PourResult | undefined
  readonly training: TrainingState
}

export interface TrainingKeeper {
  /** The water stands: trains what is missing, once nothing has changed for a while. */
  readonly resume: () => void
  /** The water moves: nothing is begun. */
  readonly pause: () => void
  /** Trains the table that is wanted, however long it takes; the next one too, if it is not yet poured. */
  readonly train: () => void
  /** Computes the sweep that is wanted. */
  readonly explore: () => void
  readonly cancel: () => void
  readonly close: () => void
}

interface Work {
  readonly task: TrainingTask
  readonly key: string
  readonly basis: TrainingBasis
  readonly request: CodebooksRequest
}

/** Has codebooks trained while the reader rests: Table I by itself, a sweep when it is asked for. */
export function keepTraining(
  runner: Pick<JobRunner<CodebooksRequest, TrainingEvent>, 'run' | 'terminate'>,
  get: () => TrainingPage,
  set: (change: (training: TrainingState) => TrainingState) => void,
): TrainingKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsked = false
  let exploredKey: string | undefined
  let isClosed = false
  // What is poured is what is wanted: between a change and its water neither key can be trusted.
  let isPoured = false
  const latest = new LatestWins<Work>((work) => {
    const startedAt = performance.now()
    set((state) => ({ ...state, run: { ...work, share: 0, words: '', seconds: 0 } }))
    return runner.run(work.request, (message) => {
      const seconds = (performance.now() - startedAt) / 1000
      switch (message.type) {
        case 'event':
          set((state) => withTrainingEvent(state, work, message.event, seconds))
          break
        case 'finished':
          set((state) => withWhole(state, work.task, work.key))
          rest(work, undefined)
          break
        case 'aborted':
          rest(work, undefined)
          break
        default:
          rest(work, isClosed ? undefined : message)
      }
    })
  })

  function rest(
    { task, key }: Work,
    end: { readonly type: 'refused' | 'failed' | 'crashed'; readonly message: string } | undefined,
  ): void {
    const failure = end && { task, key, message: end.message, isCrash: end.type !== 'refused' }
    set((state) => ({ ...state, run: undefined, failure: failure ?? state.failure }))
    if (latest.isLast && !isClosed) schedule(0)
  }

  function schedule(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(begin, milliseconds)
  }

  function begin(): void {
    const { run } = get().training
    const work = isPoured ? missing() : undefined
    if (!work || (run?.task === work.task && run.key === work.key)) return
    if (work.task === 'table') {
      isAsked = false
      set((state) => ({ ...state, cancelledKey: undefined }))
    }
    set((state) => withoutFailure(state, work.task))
    latest.request(work)
  }

  /** The table first; what failed or was cancelled waits until it is asked for. */
  function missing(): Work | undefined {
    const page = get()
    const { wanted, training } = page
    const poured = pouredOf(page)
    if (!poured) return undefined
    const { profile, pour } = poured
    const isStopped = (key: string): boolean => training.failure?.key === key || training.cancelledKey === key
    const key = tableKey(wanted, poured)
    const isTrained = training.table?.key === key && training.table.isWhole
    const isDue = isAsked || (isLight(wanted, profile.variances.length) && !isStopped(key))
    const isRunning = training.run?.key === key
    if (!isTrained && (isDue || isRunning)) return workOf('table', key, page, profile, pour)
    const sweep = gapKey(wanted, poured)
    const isSwept = sweep in training.gaps && training.gaps[sweep].isWhole
    if (exploredKey !== sweep || isSwept || isStopped(sweep)) return undefined
    return workOf('gap', sweep, page, profile, pour)
  }

  return {
    resume() {
      isPoured = true
      stopOutdated()
      schedule(restMilliseconds)
    },
    pause() {
      isPoured = false
      clearTimeout(timer)
    },
    train() {
      isAsked = true
      schedule(0)
    },
    explore() {
      const poured = pouredOf(get())
      if (!poured || !isPoured) return
      exploredKey = gapKey(get().wanted, poured)
      set((state) => withoutFailure(state, 'gap'))
      schedule(0)
    },
    cancel() {
      clearTimeout(timer)
      isAsked = false
      const { run } = get().training
      if (run?.task === 'gap') exploredKey = undefined
      else set((state) => ({ ...state, cancelledKey: run?.key }))
      latest.cancel()
    },
    close() {
      clearTimeout(timer)
      isClosed = true
      runner.terminate()
      isClosed = false
    },
  }

  /** What is being trained is no longer wanted: the cores are for what is. */
  function stopOutdated(): void {
    const page = get()
    const poured = pouredOf(page)
    const { run } = page.training
    if (!poured || !run) return
    const isWanted = run.key === tableKey(page.wanted, poured) || run.key === gapKey(page.wanted, poured)
    if (!isWanted) latest.cancel()
  }
}

function withoutFailure(state: TrainingState, task: TrainingTask): TrainingState {
  return state.failure?.task === task ? { ...state, failure: undefined } : state
}

/** The profile and the water, where they belong together. */
export function pouredOf({
  profile,
  pour,
}: Pick<TrainingPage, 'profile' | 'pour'>): { profile: ProfileResult; pour: PourResult } | undefined {
  return profile && pour?.profileKey === profile.key ? { profile, pour } : undefined
}

function workOf(
  task: TrainingTask,
  key: string,
  { wanted, data }: TrainingPage,
  profile: ProfileResult,
  pour: PourResult,
): Work {
  return {
    task,
    key,
    basis: {
      parameters: wanted,
      profileTitle: profile.title,
      variances: profile.variances,
      waterLevel: pour.waterLevel,
    },
    request: { task, parameters: wanted, data },
  }
}
