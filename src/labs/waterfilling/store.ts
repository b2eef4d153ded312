import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import type { WaterfillingParameters } from '../../../workers/contracts/waterfilling.ts'
import { waterfillingTable } from '../../../workers/contracts/waterfilling.ts'
import type {
  PourEvent,
  ProfileResult,
  TrainingEvent,
} from '../../../workers/contracts/waterfilling-results.ts'
import type { CodebooksRequest } from '../../../workers/codebooks.worker.ts'
import type { PourRequest } from '../../../workers/waterfilling.worker.ts'
import type { JobRunner, RunMessage } from '../../bridge/job-runner.ts'
import { LatestWins } from '../../bridge/latest-wins.ts'
import { asCarried } from '../../link/codec.ts'
import { closeGesture, dropLast, emptyHistory } from '../../storage/undo.ts'
import type { Messenger, WishActions } from '../parts/wishes.ts'
import { wishesOf } from '../parts/wishes.ts'
import { isPicture } from './file-kinds.ts'
import type { ParameterName, WaterfillingState, Wish } from './state.ts'
import { dataOf, emptyState, wishOf } from './state.ts'
import { keepTraining } from './training/keep-training.ts'
import type { TrainingActions } from './training/training-actions.ts'
import { trainingActions } from './training/training-actions.ts'

/** Longer than a frame, too short to be seen. */
const restMilliseconds = 60

export interface WaterfillingActions extends TrainingActions, WishActions<WaterfillingParameters> {
  readonly replace: (parameters: WaterfillingParameters) => void
  /** Takes the reader's numbers or pictures; if they are refused, what was on the screen stays. */
  readonly openFiles: (files: readonly File[]) => void
  readonly setProbe: (component: number | undefined) => void
  readonly setLesson: (lesson: WaterfillingState['lesson']) => void
  readonly light: (name: ParameterName | undefined) => void
  /** Computes what is wanted once more: after a crash, or a return to the lab. */
  readonly compute: () => void
  readonly close: () => void
}

export type WaterfillingStore = StoreApi<WaterfillingState & WaterfillingActions>

export function createWaterfillingStore(
  runner: Pick<JobRunner<PourRequest, PourEvent>, 'run' | 'terminate'>,
  codebooksRunner: Pick<JobRunner<CodebooksRequest, TrainingEvent>, 'run' | 'terminate'>,
  { say, hush }: Messenger,
): WaterfillingStore {
  let lastFileId = 0
  let startedAt = 0
  let isRefusalShown = false
  // The last wish that could be computed: where a refusal leads back to.
  let accepted: Wish | undefined
  // It comes before the water that it is shown with.
  let arrived: ProfileResult | undefined

  return createStore((set, get, api) => {
    const training = keepTraining(codebooksRunner, get, (change) =>
      set((state) => ({ training: change(state.training) })),
    )
    const latest = new LatestWins<{ request: PourRequest; wish: Wish }>(({ request, wish }) => {
      startedAt = performance.now()
      return runner.run(request, (message) => hear(wish, message))
    })

    function hear(wish: Wish, message: RunMessage<PourEvent>): void {
      switch (message.type) {
        case 'event':
          show(wish, message.event)
          break
        case 'refused':
          isRefusalShown = true
          say(message.message, 'error')
          fallBack(wish)
          break
        case 'failed':
        case 'crashed':
          stop({ crash: message.message })
          break
        case 'finished':
          if (!latest.isLast) break
          restSoon()
          training.resume()
          break
        case 'aborted':
          break
      }
    }

    function show(wish: Wish, event: PourEvent): void {
      if (event.kind === 'profile') {
        arrived = event
        return
      }
      const { water, probe } = get()
      const profile = [water?.profile, arrived].find((known) => known?.key === event.profileKey)
      if (!profile) return
      accepted = wish
      const isProbeThere = probe !== undefined && probe < profile.variances.length
      set({
        water: { profile, pour: event, parameters: wish.wanted },
        probe: isProbeThere ? probe : undefined,
      })
    }

    /** What was wished for was refused: back to what is on the screen, unless something newer is wanted already. */
    function fallBack(wish: Wish): void {
      const now = get()
      if (dataOf(now) !== dataOf(wish) || now.wanted.profile !== wish.wanted.profile) return
      const usual = { ...wishOf(now), wanted: defaultParameters(waterfillingTable) }
      const isSame = accepted === undefined || accepted.wanted === now.wanted
      stop({ ...(isSame ? usual : accepted), history: dropLast(closeGesture(now.history)) })
      compute()
    }

    /** A drag starts a run at every frame: the page is told to rest only when none follows. */
    function restSoon(): void {
      const run = startedAt
      setTimeout(() => {
        if (run === startedAt && get().isCatchingUp) set({ isCatchingUp: false })
      }, restMilliseconds)
    }

    function stop(some: Partial<WaterfillingState>): void {
      set({ isCatchingUp: false, history: closeGesture(get().history), ...some })
    }

    function compute(): void {
      training.pause()
      const state = get()
      if (!state.isCatchingUp || state.crash !== undefined) set({ isCatchingUp: true, crash: undefined })
      const wish = wishOf(state)
      latest.request({ request: { parameters: wish.wanted, data: dataOf(wish) }, wish })
    }

    const wishes = wishesOf(waterfillingTable, api, { wishOf, compute })
    const { wish } = wishes

    return {
      ...emptyState(),
      ...trainingActions(training, get),
      ...wishes.actions,
      replace(wanted) {
        if (get().water) return wish({ wanted })
        // The link that opens the lab is where undo ends.
        set({ history: emptyHistory(), wanted })
        compute()
      },
      openFiles(files) {
        if (isRefusalShown) hush()
        isRefusalShown = false
        const data = { id: ++lastFileId, files: files.map((file) => ({ name: file.name, file })) }
        const kept = { ...get().wanted, ...rateOfLevel(get()) }
        if (files.some(isPicture)) wish({ pictures: data, wanted: { ...kept, profile: 'images' } })
        else wish({ numbers: data, wanted: { ...kept, profile: 'own' } })
      },
      setProbe: (probe) => set({ probe }),
      setLesson: (lesson) => set({ lesson }),
      light: (lit) => set({ lit }),
      compute,
      close() {
        runner.terminate()
        training.close()
      },
    }
  })
}

/** A level is in the unit of its variances and means nothing over others: what is held then is the rate it gives. */
function rateOfLevel({ wanted, water }: WaterfillingState): Partial<WaterfillingParameters> {
  if (wanted.held !== 'level' || !water) return {}
  return asCarried(waterfillingTable, { held: 'rate', totalBits: water.pour.totalBits })
}
