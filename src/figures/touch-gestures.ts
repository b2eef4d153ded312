import { panBy, zoomAround } from './plane-view.ts'
import type { Point } from './plane-view.ts'
import type { PlaneTarget } from './usePlaneGestures.ts'

/** Two fingers zoom and pan; one finger is left to the page. Returns the function that stops following. */
export function followTouches({ element, view, size, show }: PlaneTarget): () => void {
  let last: { readonly middle: Point; readonly distance: number } | undefined

  const pinch = ({ touches }: TouchEvent) => {
    const [first, second] = [touches[0], touches[1]]
    if (touches.length !== 2 || first === undefined || second === undefined) return undefined
    const box = element.getBoundingClientRect()
    return {
      middle: {
        x: (first.clientX + second.clientX) / 2 - box.left,
        y: (first.clientY + second.clientY) / 2 - box.top,
      },
      distance: Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY),
    }
  }
  const onStart = (event: TouchEvent) => {
    last = pinch(event)
    if (last !== undefined) event.preventDefault()
  }
  const onMove = (event: TouchEvent) => {
    const now = pinch(event)
    if (now === undefined || last === undefined) return
    event.preventDefault()
    const shift = { x: now.middle.x - last.middle.x, y: now.middle.y - last.middle.y }
    const factor = last.distance > 0 && now.distance > 0 ? now.distance / last.distance : 1
    show(zoomAround(panBy(view(), size(), shift), size(), now.middle, factor))
    last = now
  }
  const onEnd = (event: TouchEvent) => {
    last = pinch(event)
  }

  element.addEventListener('touchstart', onStart, { passive: false })
  element.addEventListener('touchmove', onMove, { passive: false })
  element.addEventListener('touchend', onEnd)
  element.addEventListener('touchcancel', onEnd)
  return () => {
    element.removeEventListener('touchstart', onStart)
    element.removeEventListener('touchmove', onMove)
    element.removeEventListener('touchend', onEnd)
    element.removeEventListener('touchcancel', onEnd)
  }
}
