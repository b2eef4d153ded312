import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import './plane-surface.css'
import { followMouse } from './mouse-gestures.ts'
import type { PlaneLimits, PlaneSize, PlaneView } from './plane-view.ts'
import { clampView, isSameView } from './plane-view.ts'
import { viewByKey } from './plane-keys.ts'
import { followTouches } from './touch-gestures.ts'

export interface PlaneGestureOptions {
  readonly view: PlaneView
  /** The view that double click and the key 0 return to. */
  readonly home: PlaneView
  readonly limits: PlaneLimits
  readonly onView: (view: PlaneView) => void
}

/** What the gestures of every device ask of the figure. */
export interface PlaneTarget {
  readonly element: HTMLElement
  readonly view: () => PlaneView
  readonly size: () => PlaneSize
  /** Shows a view; false if the limits left nothing to change. */
  readonly show: (view: PlaneView) => boolean
  readonly showHome: () => void
}

/**
 * Zoom and pan on a square picture of the plane: wheel, drag, double click, two fingers, and the keys + − 0 and
 * Shift+arrows. One finger scrolls the page. Put the class `plane-surface` on the element and make it focusable.
 *
 * @param surface the element whose box is the picture; parts with `data-own-gestures` are left alone
 */
export function usePlaneGestures(surface: RefObject<HTMLElement | null>, options: PlaneGestureOptions): void {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    const element = surface.current
    if (element === null) return undefined
    // Several events may arrive before the next render: they build on each other, not on the rendered view.
    let pending: { readonly from: PlaneView; readonly to: PlaneView } | undefined
    const view = () => {
      const rendered = latest.current.view
      return pending !== undefined && pending.from === rendered ? pending.to : rendered
    }
    const show = (wanted: PlaneView) => {
      const before = view()
      const next = clampView(wanted, latest.current.limits)
      if (isSameView(before, next)) return false
      pending = { from: latest.current.view, to: next }
      latest.current.onView(next)
      return true
    }
    const target: PlaneTarget = {
      element,
      view,
      show,
      size: () => ({ width: element.clientWidth, height: element.clientHeight }),
      showHome: () => show(latest.current.home),
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== element) return
      const next = viewByKey(event, target.view(), target.size(), latest.current.home)
      if (next === undefined) return
      event.preventDefault()
      show(next)
    }
    element.addEventListener('keydown', onKeyDown)
    const stopMouse = followMouse(target)
    const stopTouches = followTouches(target)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      stopMouse()
      stopTouches()
    }
  }, [surface])
}
