import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { FacesParameters } from '../../../workers/contracts/faces.ts'
import { facesTable } from '../../../workers/contracts/faces.ts'
import type {
  FaceSetRequest,
  FaceTrainingRequest,
  LookRequest,
} from '../../../workers/contracts/faces-requests.ts'
import type {
  FaceSet,
  FaceSetEvent,
  FaceTrainingEvent,
  LearnedLayer,
  LookEvent,
  OpenedCodebooks,
  PreparedFaces,
  RefusedFile,
} from '../../../workers/contracts/faces-results.ts'
import type { JobRunner } from '../../bridge/job-runner.ts'
import { emptyHistory } from '../../storage/undo.ts'
import type { Messenger, WishActions } from '../parts/wishes.ts'
import { wishesOf } from '../parts/wishes.ts'
import { faceMaker } from './face-maker.ts'
import { keepLook } from './look/keep-look.ts'
import type { LookActions } from './look/look-actions.ts'
import { lookActions } from './look/look-actions.ts'
import type { LookState } from './look/look-state.ts'
import type { FacesState, ParameterName } from './state.ts'
import { emptyState, headsOf, isTrainingAtRest, modelOf, trainerOf, openedWith, wishOf } from './state.ts'
import { keepTraining } from './train/keep-training.ts'
import { trainingOf, withoutCompared, withShown } from './train/trained.ts'
import { publishedFor } from './train/training-offer.ts'
import { trainingKey } from '../../../workers/contracts/face-training-key.ts'

/** A training that was kept, with its faces. */
export interface KeptTraining {
  readonly parameters: FacesParameters
  readonly set: FaceSet
  readonly prepared: PreparedFaces | undefined
  readonly layers: readonly LearnedLayer[]
}

export interface FacesActions extends WishActions<FacesParameters>, LookActions {
  /** The parameters of a link. */
  readonly replace: (parameters: FacesParameters) => void
  /** Reads pictures and shows them; if they are refused, what was on the screen stays. */
  readonly openPictures: (request: FaceSetRequest) => void
  /** Shows faces that are read already, and says which files are not among them. */
  readonly takeFaces: (set: FaceSet, refused: readonly RefusedFile[]) => void
  /** Stops rendering or reading; what is wanted is again what is on the screen. */
  readonly cancelMaking: () => void
  readonly train: () => void
  /** Takes the setting of the paper, and trains it. */
  readonly runPublished: () => void
  readonly pauseTraining: () => void
  readonly continueTraining: () => void
  readonly cancelTraining: () => void
  /** Looks at pictures with codebooks out of a file, until a training is asked for. */
  readonly showOpened: (opened: OpenedCodebooks, name: string) => void
  readonly closeOpened: () => void
  /** Forgets the trainings that are drawn for comparison. */
  readonly clearEarlier: () => void
  /** Shows a training from before, and goes on with it if it was not whole. */
  readonly restore: (kept: KeptTraining) => void
  readonly setLesson: (lesson: FacesState['lesson']) => void
  readonly light: (name: ParameterName | undefined) => void
  /** Makes what is wanted once more: after a crash, or a return to the lab. */
  readonly compute: () => void
  readonly close: () => void
}

export type FacesStore = StoreApi<FacesState & FacesActions>

export interface FacesRunners {
  readonly pictures: Pick<JobRunner<FaceSetRequest, FaceSetEvent>, 'run' | 'terminate'>
  readonly trainer: Pick<JobRunner<FaceTrainingRequest, FaceTrainingEvent>, 'run' | 'terminate'>
  readonly looker: Pick<JobRunner<LookRequest, LookEvent>, 'run' | 'terminate'>
}

export function createFacesStore(
  { pictures, trainer, looker }: FacesRunners,
  { say }: Messenger,
): FacesStore {
  return createStore((set, get, api) => {
    const training = keepTraining(trainer, get, (change) =>
      set((state) => ({ training: change(state.training) })),
    )
    const maker = faceMaker(pictures, {
      get,
      set,
      say: (message) => say(message, 'error'),
      onStanding: training.resume,
      onRead: showSet,
    })
    const setLook = (change: (look: LookState) => LookState): void =>
      set((state) => ({ look: change(state.look) }))
    const looking = keepLook(
      looker,
      () => {
        const state = get()
        const [model, trainer] = [modelOf(state), trainerOf(state)]
        return { ...state, model, trainer, isAtRest: isTrainingAtRest(state) }
      },
      setLook,
    )
    api.subscribe(looking.follow)
    const { wish, actions } = wishesOf(facesTable, api, { wishOf, compute })

    function train(): void {
      set({ opened: undefined })
      training.train()
    }

    function compute(): void {
      looking.open()
      training.hold()
      maker.bringAbout()
    }

    function showSet(brought: FaceSet): void {
      wish({ brought, wanted: { ...get().wanted, source: brought.source, shownFace: 0 } })
    }

    return {
      ...emptyState(),
      ...actions,
      ...lookActions(looking, get, setLook),
      replace(wanted) {
        if (get().faces) return wish({ wanted })
        // The link that opens the lab is where undo ends.
        set({ history: emptyHistory(), wanted })
        compute()
      },
      openPictures: maker.open,
      takeFaces(brought, refused) {
        set({ refused })
        showSet(brought)
      },
      cancelMaking() {
        const { heads, making } = get()
        maker.cancel()
        if (making && heads) actions.change(heads)
      },
      train,
      runPublished() {
        actions.change(publishedFor(get().wanted))
        train()
      },
      pauseTraining: training.pause,
      continueTraining() {
        set({ opened: undefined })
        training.goOn()
      },
      cancelTraining: training.cancel,
      showOpened: (opened, name) => set({ opened: openedWith(opened, name, get().faces) }),
      closeOpened: () => set({ opened: undefined }),
      clearEarlier: () => set(({ training }) => ({ training: withoutCompared(training) })),
      restore({ parameters, set: faces, prepared, layers }) {
        const isRendered = faces.source === 'heads'
        const wanted = { ...parameters, source: faces.source }
        if (isRendered) maker.remember(faces, headsOf({ wanted }))
        if (prepared) {
          const shown = trainingOf(
            { key: trainingKey(wanted, faces), parameters: wanted, set: faces },
            prepared,
            layers,
          )
          set((state) => ({ training: withShown(state.training, shown) }))
        }
        const isFirst = get().faces === undefined
        wish({ wanted, ...(isRendered ? {} : { brought: faces }) })
        // What the lab opens with is where undo ends.
        if (isFirst) set({ history: emptyHistory() })
        train()
      },
      setLesson: (lesson) => set({ lesson }),
      light: (lit) => set({ lit }),
      compute,
      close() {
        looking.close()
        maker.close()
        training.close()
      },
    }
  })
}
