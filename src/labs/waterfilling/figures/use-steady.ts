import { useState } from 'react'

/**
 * The end of an axis that does not change under a hand: while something is dragged it only grows, and only where the
 * data would leave the picture.
 *
 * @param wanted the end that fits the data now @param needed how far the data go
 */
export function useSteadyEnd(wanted: number, needed: number, isDragged: boolean): number {
  const [end, setEnd] = useState(wanted)
  const next = isDragged && needed <= end ? end : wanted
  if (next !== end) setEnd(next)
  return next
}

/** What does not change under a hand: as long as something is dragged, what it was before. */
export function useSteady<Value>(wanted: Value, isDragged: boolean): Value {
  const [kept, setKept] = useState(wanted)
  const next = isDragged ? kept : wanted
  if (next !== kept) setKept(next)
  return next
}
