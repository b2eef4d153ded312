import type { FaceTrainingRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { FaceTrainingEvent, LearnedLayer } from '../../../../workers/contracts/faces-results.ts'
import type { JobRunner, RunMessage } from '../../../bridge/job-runner.ts'
import { LatestWins } from '../../../bridge/latest-wins.ts'
import type { FacesState } from '../state.ts'
import type { TrainingBasis, TrainingState, TrainingTask } from './trained.ts'
import { isPaused, isWhole, learnedLayers, withLayers, withShown, withTrainingEvent } from './trained.ts'
import { trainingClock } from './training-clock.ts'
import { isLight, trainingOfKey, wantedTraining } from './training-offer.ts'

/** A hand that rests for so long is not dragging. */
const restMilliseconds = 350

type Page = Pick<FacesState, 'wanted' | 'faces' | 'training'>

export interface TrainingKeeper {
  /** The faces that are wanted are there: trains what is light, once nothing has changed for a while. */
  readonly resume: () => void
  /** Other faces are wanted: nothing is begun. */
  readonly hold: () => void
  /** Trains what is wanted, however long it takes. */
  readonly train: () => void
  /** Stops after the iteration under way; the data stay in memory. */
  readonly pause: () => void
  /** Goes on with what was paused. */
  readonly goOn: () => void
  /** Stops at once and frees the memory; the layers that are learned stay. */
  readonly cancel: () => void
  readonly close: () => void
}

/** Has codebooks trained: light ones by themselves while the reader rests, heavy ones when they are asked for. */
export function keepTraining(
  runner: Pick<JobRunner<FaceTrainingRequest, FaceTrainingEvent>, 'run' | 'terminate'>,
  get: () => Page,
  set: (change: (training: TrainingState) => TrainingState) => void,
): TrainingKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStanding = false
  let isAsked = false
  let isFirst = true
  let isEnding = false
  // The training that went on by itself after a crash, and from where: it does so once for each layer.
  let retried: { readonly key: string; readonly learned: number } | undefined

  const latest = new LatestWins<TrainingTask>((wanted) => {
    // Asked for here and not before: the run that this one waited for may have learned more.
    const basis: TrainingBasis = { ...wanted, done: layersOf(get(), wanted.key) }
    const { parameters, set: faces, done } = basis
    const clock = trainingClock(basis)
    set((state) => ({
      ...state,
      run: { ...wanted, share: 0, words: 'starting', secondsLeft: undefined },
      // Something light that begins by itself does not take the place of what is paused.
      stopped: state.stopped?.isPaused === true && !isPaused(state, wanted) ? state.stopped : undefined,
      failure: undefined,
    }))
    return runner.run({ parameters, set: faces, done }, (message) => {
      if (message.type !== 'event') return end(basis, message)
      const { event } = message
      const left = clock(event, performance.now() / 1000)
      return set((state) => withTrainingEvent(state, basis, event, left))
    })
  })

  function end(
    basis: TrainingBasis,
    message: Exclude<RunMessage<FaceTrainingEvent>, { type: 'event' }>,
  ): void {
    const { type } = message
    set((state) => ({ ...state, run: undefined }))
    // What the reader has stopped does not go on because its worker was lost on the way.
    const isStopped = isEnding || get().training.stopped?.key === basis.key
    const isFailure = !isStopped && (type === 'crashed' || type === 'failed' || type === 'refused')
    if (!isFailure) {
      if (latest.isLast && !isEnding) schedule(0)
      return
    }
    const learned = layersOf(get(), basis.key).length
    // A shard that is lost ends the run as failed: its worker is still there. As long as layers come, it goes on.
    if (type !== 'refused' && !(retried?.key === basis.key && retried.learned === learned)) {
      retried = { key: basis.key, learned }
      const from = learned === 0 ? 'began again' : `goes on from layer ${learned + 1}`
      set((state) => ({ ...state, remark: `The worker stopped (${message.message}); the training ${from}.` }))
      if (latest.isLast) latest.request(basis)
      return
    }
    const failure = { key: basis.key, message: message.message, isCrash: type !== 'refused' }
    set((state) => ({ ...state, remark: undefined, failure }))
  }

  function schedule(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(begin, milliseconds)
  }

  /** Begins what is wanted and light, unless it is there, was stopped, or something heavy is under way. */
  function begin(): void {
    const wanted = wantedTraining(get())
    if (!isStanding || !wanted || isThere(wanted)) return
    const { run, stopped, failure } = get().training
    if (stopped?.key === wanted.key || failure?.key === wanted.key || !isLight(get(), wanted)) return
    if (run && (isSameRun(wanted) || !isLight(get(), { ...wanted, parameters: run.parameters }))) return
    latest.request(wanted)
  }

  /** Whether what is wanted is trained already; a training from before is shown again, with the layers that are wanted. */
  function isThere({ key, parameters }: TrainingTask): boolean {
    const { training } = get()
    const known = trainingOfKey(training, key)
    if (known === undefined) return false
    const whole = isWhole(known, parameters)
    // A run that is being stopped may still send its layers, and what is paused goes on as it was.
    if (training.run === undefined && !isPaused(training, known) && (whole || known === training.shown)) {
      const shown = withLayers(known, parameters)
      if (shown !== training.shown) set((state) => withShown(state, shown))
    }
    return whole
  }

  function isSameRun({ key, parameters }: TrainingTask): boolean {
    const { run } = get().training
    return run?.key === key && run.parameters.layers === parameters.layers
  }

  function start(wanted: TrainingTask | undefined): void {
    clearTimeout(timer)
    isAsked = false
    retried = undefined
    set((state) => ({ ...state, stopped: undefined, failure: undefined, remark: undefined }))
    if (wanted && !isThere(wanted) && !isSameRun(wanted)) latest.request(wanted)
  }

  /** What is under way, or paused already, can be gone on with. */
  function stop(isPaused: boolean): void {
    clearTimeout(timer)
    isAsked = false
    const { run, stopped } = get().training
    const task = run ?? stopped
    if (task) {
      const { key, parameters, set: faces } = task
      set((state) => ({ ...state, stopped: { key, parameters, set: faces, isPaused } }))
    }
    latest.cancel()
  }

  function terminate(): void {
    isEnding = true
    runner.terminate()
    isEnding = false
  }

  return {
    resume() {
      isStanding = true
      if (isAsked) return start(wantedTraining(get()))
      schedule(isFirst ? 0 : restMilliseconds)
      isFirst = false
      return undefined
    },
    hold() {
      isStanding = false
      clearTimeout(timer)
    },
    train() {
      // The faces may still be on their way.
      if (isStanding) start(wantedTraining(get()))
      else isAsked = true
    },
    pause: () => stop(true),
    goOn: () => start(get().training.stopped),
    cancel() {
      stop(false)
      terminate()
    },
    close() {
      const { run } = get().training
      // What is light begins again by itself when the lab is entered again.
      if (run && !isLight(get(), run)) stop(true)
      clearTimeout(timer)
      latest.cancel()
      terminate()
    },
  }
}

/** The layers of a training that are learned already. */
function layersOf({ training }: Pick<Page, 'training'>, key: string): readonly LearnedLayer[] {
  const known = trainingOfKey(training, key)
  return known ? learnedLayers(known) : []
}
