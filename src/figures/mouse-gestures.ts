import { panBy, zoomAround } from './plane-view.ts'
import type { PlaneTarget } from './usePlaneGestures.ts'

/** A drag starts after this many pixels, so that a click stays a click. */
const slack = 3

/** Wheel, drag and double click. Returns the function that stops following. */
export function followMouse({ element, view, size, show, showHome }: PlaneTarget): () => void {
  let held: { readonly pointer: number; x: number; y: number; isDragging: boolean } | undefined

  const onWheel = (event: WheelEvent) => {
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY
    const factor = Math.exp(-Math.max(-240, Math.min(240, pixels)) / 400)
    const box = element.getBoundingClientRect()
    const pixel = { x: event.clientX - box.left, y: event.clientY - box.top }
    // At the limit of the zoom the wheel belongs to the page again.
    if (show(zoomAround(view(), size(), pixel, factor))) event.preventDefault()
  }
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.button !== 0 || hasOwnGestures(event)) return
    held = { pointer: event.pointerId, x: event.clientX, y: event.clientY, isDragging: false }
  }
  const onMove = (event: PointerEvent) => {
    if (held === undefined || held.pointer !== event.pointerId) return
    const shift = { x: event.clientX - held.x, y: event.clientY - held.y }
    if (!held.isDragging) {
      if (Math.hypot(shift.x, shift.y) < slack) return
      held.isDragging = true
      element.setPointerCapture(event.pointerId)
      element.dataset['panning'] = ''
    }
    held.x = event.clientX
    held.y = event.clientY
    show(panBy(view(), size(), shift))
  }
  const onUp = () => {
    held = undefined
    delete element.dataset['panning']
  }
  const onDoubleClick = (event: MouseEvent) => {
    if (!hasOwnGestures(event)) showHome()
  }

  element.addEventListener('wheel', onWheel, { passive: false })
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onUp)
  element.addEventListener('dblclick', onDoubleClick)
  return () => {
    element.removeEventListener('wheel', onWheel)
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointerup', onUp)
    element.removeEventListener('pointercancel', onUp)
    element.removeEventListener('dblclick', onDoubleClick)
  }
}

/** Handles and controls inside the figure are dragged and clicked for themselves. */
function hasOwnGestures({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-own-gestures], button, input, select, a') !== null
}
