import type { StoreApi } from 'zustand/vanilla'
import type { CellsState, Pin, Wish } from './state.ts'
import { wishOf } from './state.ts'

export interface PinActions {
  /** Keeps what is on the screen as A, in the place of an earlier one. */
  readonly pin: () => void
  /** Goes to the settings of A, and keeps what was on the screen as A. */
  readonly swapPin: () => void
  readonly unpin: () => void
}

/** @param wish asks for other settings, which undo takes back */
export function pinActions(
  { getState, setState, subscribe }: StoreApi<CellsState>,
  wish: (some: Partial<Wish>) => void,
): PinActions {
  /** What is on the screen and what is wanted are the same only at rest: a command in a drag waits for its end. */
  function atRest(act: () => void): void {
    if (!getState().isCatchingUp) {
      if (isWhole(getState())) act()
      return
    }
    const stop = subscribe((state) => {
      if (state.isCatchingUp) return
      stop()
      if (isWhole(state)) act()
    })
  }

  return {
    pin: () => atRest(() => setState({ pinned: pinOf(getState()) })),
    swapPin: () =>
      atRest(() => {
        const { pinned } = getState()
        if (!pinned) return
        const current = pinOf(getState())
        wish(pinned.wish)
        // A's panels are at hand: they stand there while they are computed once more.
        const { source, panels } = pinned
        setState({ source, panels, pinned: current, selectedCodeword: undefined })
      }),
    unpin: () => setState({ pinned: undefined }),
  }
}

/** After a crash, a cancel or a refusal the screen shows what is not wanted. */
export function isWhole({ crash, isCancelled, source, refusals }: CellsState): boolean {
  const isRefused = Object.values(refusals).some((refusal) => refusal !== undefined)
  return crash === undefined && !isCancelled && source !== undefined && !isRefused
}

/** What is on the screen, with the settings it was made with. */
export function pinOf(state: CellsState): Pin | undefined {
  const { source, panels } = state
  return source && { wish: wishOf(state), source, panels }
}
