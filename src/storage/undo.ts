/** States to go back and forward to. A gesture (a drag, a slider's run) is one step. */
export interface UndoHistory<State> {
  readonly past: readonly State[]
  readonly future: readonly State[]
  /** the state before the gesture under way */
  readonly gestureStart?: State
}

const longestPast = 100

export function emptyHistory<State>(): UndoHistory<State> {
  return { past: [], future: [] }
}

/**
 * Records that `before` is about to be left; within a gesture only its first state counts, and a change that is no
 * part of it ends it.
 */
export function recordChange<State>(
  history: UndoHistory<State>,
  before: State,
  isGesture: boolean,
): UndoHistory<State> {
  if (history.gestureStart !== undefined && isGesture) return history
  return {
    past: [...history.past, before].slice(-longestPast),
    future: [],
    ...(isGesture ? { gestureStart: before } : {}),
  }
}

export function closeGesture<State>({ past, future }: UndoHistory<State>): UndoHistory<State> {
  return { past, future }
}

/** Takes back the last record, for a change that was refused. */
export function dropLast<State>({ past }: UndoHistory<State>): UndoHistory<State> {
  return { past: past.slice(0, -1), future: [] }
}

export interface Moved<State> {
  readonly state: State
  readonly history: UndoHistory<State>
}

export function undo<State>({ past, future }: UndoHistory<State>, now: State): Moved<State> | undefined {
  const state = past.at(-1)
  return state === undefined
    ? undefined
    : { state, history: { past: past.slice(0, -1), future: [now, ...future] } }
}

export function redo<State>({ past, future }: UndoHistory<State>, now: State): Moved<State> | undefined {
  const [state, ...rest] = future
  return state === undefined ? undefined : { state, history: { past: [...past, now], future: rest } }
}
