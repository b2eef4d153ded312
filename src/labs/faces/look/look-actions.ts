import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import type { LookKeeper } from './keep-look.ts'
import type { BroughtPicture, LookState } from './look-state.ts'
import type { ComparisonView } from './pictures/comparison-view.ts'

export interface LookActions {
  /** Looks at a picture that was brought only for this, until another held-out face is chosen. */
  readonly lookAt: (picture: Omit<BroughtPicture, 'besideFace'>) => void
  /** Looks at the held-out face again. */
  readonly lookAtHeldOut: () => void
  /** Changes how the pictures are compared. */
  readonly compare: (some: Partial<ComparisonView>) => void
  /** Opens the codeword viewer at a layer, counted from 0, or closes it. */
  readonly viewLayer: (layer: number | undefined) => void
  readonly retryLook: () => void
}

export function lookActions(
  keeper: Pick<LookKeeper, 'retry'>,
  get: () => { readonly wanted: FacesParameters },
  set: (change: (look: LookState) => LookState) => void,
): LookActions {
  return {
    lookAt: (picture) =>
      set((look) => ({ ...look, brought: { ...picture, besideFace: get().wanted.shownFace } })),
    lookAtHeldOut: () => set((look) => ({ ...look, brought: undefined })),
    compare: (some) => set((look) => ({ ...look, comparison: { ...look.comparison, ...some } })),
    viewLayer: (viewedLayer) => set((look) => ({ ...look, viewedLayer })),
    retryLook: keeper.retry,
  }
}
