import { useEffect, useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { movedByKey } from './movable-keys.ts'
import type { Point } from './plane-view.ts'

export type MovePhase = 'move' | 'end'

export interface MovableOptions {
  /** Where the handle is, in data coordinates. */
  readonly position: Point
  readonly toPixels: (point: Point) => Point
  readonly toData: (pixel: Point) => Point
  /** Data units an arrow key moves; Shift moves ten of them, Alt a tenth. */
  readonly step: number
  /** The directions it moves in; both unless said otherwise. */
  readonly axis?: 'both' | 'x' | 'y' | undefined
  /** The nearest allowed place: limits, snapping. */
  readonly constrain?: ((point: Point) => Point) | undefined
  /** Called all the time with `move`, and once with `end` when the gesture is over. */
  readonly onMove: (point: Point, phase: MovePhase) => void
}

interface Grip {
  readonly pointer: number
  /** From the pointer to the handle, in pixels, so that it does not jump under the hand. */
  readonly offset: Point
  readonly from: Point
  last: Point
}

/** Pointer, touch and keys for one handle, as properties for its SVG or HTML element. */
export function useMovable(options: MovableOptions) {
  const grip = useRef<Grip>(undefined)
  const keyed = useRef<Point>(undefined)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const allowed = (wanted: Point): Point => {
    const { axis = 'both', constrain, position } = latest.current
    const along = {
      x: axis === 'y' ? position.x : wanted.x,
      y: axis === 'x' ? position.y : wanted.y,
    }
    return constrain ? constrain(along) : along
  }
  const release = (cancelled: boolean) => {
    const held = grip.current
    grip.current = undefined
    if (held !== undefined) latest.current.onMove(cancelled ? held.from : held.last, 'end')
  }

  return {
    // Tells the figure underneath that this part answers to its own gestures.
    'data-own-gestures': '',
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      const { position, toPixels } = latest.current
      const pixel = toPixels(position)
      const offset = { x: pixel.x - event.clientX, y: pixel.y - event.clientY }
      grip.current = { pointer: event.pointerId, offset, from: position, last: position }
    },
    onPointerMove: (event: PointerEvent) => {
      const held = grip.current
      if (held === undefined || held.pointer !== event.pointerId) return
      const pixel = { x: event.clientX + held.offset.x, y: event.clientY + held.offset.y }
      held.last = allowed(latest.current.toData(pixel))
      latest.current.onMove(held.last, 'move')
    },
    onPointerUp: () => release(false),
    onPointerCancel: () => release(true),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && grip.current !== undefined) return release(true)
      const { position, step } = latest.current
      const wanted = movedByKey(event, keyed.current ?? position, step)
      if (wanted === undefined) return
      event.preventDefault()
      event.stopPropagation()
      keyed.current = allowed(wanted)
      latest.current.onMove(keyed.current, 'move')
    },
    onKeyUp: () => {
      const last = keyed.current
      keyed.current = undefined
      if (last !== undefined) latest.current.onMove(last, 'end')
    },
  }
}
