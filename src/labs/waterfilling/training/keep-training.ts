import type { TrainingEvent } from '../../../../workers/contracts/waterfilling-results.ts'
import type { CodebooksRequest } from '../../../../workers/codebooks.worker.ts'
import type { JobRunner } from '../../../bridge/job-runner.ts'
import { LatestWins } from '../../../bridge/latest-wins.ts'
import type { ShownWater, WaterfillingState, Wish } from '../state.ts'
import { dataOf } from '../state.ts'
import { gapKey, isLight, tableKey } from './training-keys.ts'
import type { TrainingBasis, TrainingState, TrainingTask } from './trained.ts'
import { withTrainingEvent, withWhole } from './trained.ts'

/** A hand that rests for so long is not dragging. */
const restMilliseconds = 350

/** What a training is made of: the water on the screen with its settings, and the files that they are for. */
export type TrainingPage = Wish & Pick<WaterfillingState, 'water' | 'training'>

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
  let isClosed = false
  // The first table is waited for; nobody is dragging yet.
  let isFirst = true
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
    if (!isPoured) return
    recall()
    const { run } = get().training
    const work = missing()
    if (!work) isAsked = false
    if (!work || (run?.task === work.task && run.key === work.key)) return
    if (work.task === 'table') {
      isAsked = false
      set((state) => ({ ...state, cancelledKey: undefined }))
    }
    set((state) => withoutFailure(state, work.task))
    latest.request(work)
  }

  /** A table that was trained before is shown again. */
  function recall(): void {
    const { water, training } = get()
    const key = water && tableKey(water)
    // A run that is being stopped may still send its table.
    if (
      training.run?.task === 'table' ||
      key === undefined ||
      training.table?.key === key ||
      !(key in training.tables)
    )
      return
    set((state) => ({ ...state, table: state.tables[key] }))
  }

  /** The table first; what failed or was cancelled waits until it is asked for. */
  function missing(): Work | undefined {
    const page = get()
    const { water, training } = page
    if (!water) return undefined
    const isStopped = (key: string): boolean => training.failure?.key === key || training.cancelledKey === key
    const key = tableKey(water)
    const isTrained = training.table?.key === key && training.table.isWhole
    const isDue = isAsked || (isLight(water) && !isStopped(key))
    const isRunning = training.run?.key === key
    if (!isTrained && (isDue || isRunning)) return workOf('table', key, page, water)
    const sweep = gapKey(water)
    const isSwept = sweep in training.gaps && training.gaps[sweep].isWhole
    if (training.exploredKey !== sweep || isSwept || isStopped(sweep)) return undefined
    return workOf('gap', sweep, page, water)
  }

  return {
    resume() {
      isPoured = true
      stopOutdated()
      schedule(isFirst ? 0 : restMilliseconds)
      isFirst = false
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
      const { water } = get()
      if (!water || !isPoured) return
      set((state) => ({ ...withoutFailure(state, 'gap'), exploredKey: gapKey(water) }))
      schedule(0)
    },
    cancel() {
      clearTimeout(timer)
      isAsked = false
      const { run } = get().training
      if (run?.task === 'gap') set((state) => ({ ...state, exploredKey: undefined }))
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
    const { water, training } = get()
    const { run } = training
    if (!water || !run) return
    if (run.key !== tableKey(water) && run.key !== gapKey(water)) latest.cancel()
  }
}

function withoutFailure(state: TrainingState, task: TrainingTask): TrainingState {
  return state.failure?.task === task ? { ...state, failure: undefined } : state
}

function workOf(
  task: TrainingTask,
  key: string,
  page: TrainingPage,
  { parameters, profile, pour }: ShownWater,
): Work {
  return {
    task,
    key,
    basis: {
      parameters,
      profileTitle: profile.title,
      variances: profile.variances,
      waterLevel: pour.waterLevel,
    },
    request: { task, parameters, data: dataOf(page) },
  }
}
