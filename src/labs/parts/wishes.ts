import type { ParametersOf, ParameterTable } from '../../../workers/contracts/parameters.ts'
import { repairParameters } from '../../../workers/contracts/repair.ts'
import { asCarried } from '../../link/codec.ts'
import type { UndoHistory } from '../../storage/undo.ts'
import { closeGesture, recordChange, redo, undo } from '../../storage/undo.ts'

/** What the reader does with the parameters of any lab. */
export interface WishActions<Parameters> {
  /** `isGesture`: one of many changes of a drag, which undo takes back as one */
  readonly change: (some: Partial<Parameters>, isGesture?: boolean) => void
  readonly endGesture: () => void
  readonly undo: () => void
  readonly redo: () => void
}

/** The part of a lab's store that wishes live in: what is wanted, and the wishes before it. */
interface WishStore<Wish> {
  readonly getState: () => Wish & { readonly history: UndoHistory<Wish> }
  readonly setState: (some: Partial<Wish> & { readonly history: UndoHistory<Wish> }) => void
}

interface WishOptions<Wish> {
  /** the wish alone, without the rest of the state */
  readonly wishOf: (state: Wish) => Wish
  readonly compute: () => void
  /** told of every step of undo and redo before it is computed */
  readonly onTravel?: () => void
}

/** Tells the reader one sentence, and takes it back when its cause is gone. */
export interface Messenger {
  readonly say: (message: string, kind: 'error' | 'info') => void
  readonly hush: () => void
}

/**
 * Wishes of a lab: recorded for undo, carried as a link carries them, repaired, then computed.
 * @returns `wish` for wishes of more than parameters, such as a file, and the actions of the store
 */
export function wishesOf<Table extends ParameterTable, Wish extends { readonly wanted: ParametersOf<Table> }>(
  table: Table,
  { getState, setState }: WishStore<Wish>,
  { wishOf, compute, onTravel }: WishOptions<Wish>,
): {
  readonly wish: (some: Partial<Wish>, isGesture?: boolean) => void
  readonly actions: WishActions<ParametersOf<Table>>
} {
  function record(history: UndoHistory<Wish>, some: Partial<Wish> = {}): void {
    setState({ ...some, history })
  }

  function wish(some: Partial<Wish>, isGesture = false): void {
    const state = getState()
    record(recordChange(state.history, wishOf(state), isGesture), some)
    compute()
  }

  function travel(move: typeof undo<Wish> | typeof redo<Wish>): void {
    const state = getState()
    const moved = move(closeGesture(state.history), wishOf(state))
    if (!moved) return
    record(moved.history, moved.state)
    onTravel?.()
    compute()
  }

  return {
    wish,
    actions: {
      change(some, isGesture) {
        const carried = { ...getState().wanted, ...asCarried(table, some) }
        const { parameters } = repairParameters(table, carried)
        wish({ wanted: parameters } as Partial<Wish>, isGesture)
      },
      endGesture: () => record(closeGesture(getState().history)),
      undo: () => travel(undo),
      redo: () => travel(redo),
    },
  }
}
