import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Mounted } from '../ui/testing/mount.tsx'
import { fire, mount, press } from '../ui/testing/mount.tsx'
import { DragHandle } from './DragHandle.tsx'
import { toData, toPixels } from './plane-view.ts'
import type { Point } from './plane-view.ts'
import type { MovePhase } from './useMovable.ts'

const size = { width: 200, height: 200 }
const view = { centreX: 0, centreY: 0, halfWidth: 2 }
const onMove = vi.fn<(point: Point, phase: MovePhase) => void>()

function BasisVector() {
  const [point, setPoint] = useState({ x: 1, y: 0 })
  return (
    <svg width={200} height={200}>
      <DragHandle
        label="basis vector b1"
        position={point}
        step={0.1}
        toPixels={(place) => toPixels(view, size, place)}
        toData={(pixel) => toData(view, size, pixel)}
        constrain={({ x, y }) => ({ x: Math.min(1.5, x), y })}
        onMove={(next, phase) => {
          onMove(next, phase)
          setPoint(next)
        }}
      />
    </svg>
  )
}

let page: Mounted
let handle: SVGGElement
beforeEach(() => {
  onMove.mockReset()
  // Events made by a test belong to no real pointer, which the browser would refuse to capture.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {})
  page = mount(<BasisVector />)
  handle = page.find<SVGGElement>('.handle')
})
afterEach(() => {
  page.unmount()
  vi.restoreAllMocks()
})

function pointer(target: Element, kind: string, x: number, y: number, more: PointerEventInit = {}): void {
  const place = { clientX: x, clientY: y, pointerId: 1, pointerType: 'touch', bubbles: true }
  fire(target, new PointerEvent(kind, { ...place, cancelable: true, ...more }))
}

describe('the handle', () => {
  test('speaks its name and its place', () => {
    expect(handle.getAttribute('aria-label')).toBe('basis vector b1')
    expect(handle.getAttribute('aria-valuetext')).toBe('x 1.00, y 0.00')
  })

  test('follows the pointer from where it was gripped, within its limits', () => {
    pointer(handle, 'pointerdown', 160, 105, { button: 0 })
    pointer(handle, 'pointermove', 170, 55)
    expect(onMove.mock.lastCall?.[0].x).toBeCloseTo(1.2, 9)
    expect(onMove.mock.lastCall?.[0].y).toBeCloseTo(1, 9)
    expect(onMove.mock.lastCall?.[1]).toBe('move')
    pointer(handle, 'pointermove', 300, 55)
    expect(onMove.mock.lastCall?.[0].x).toBe(1.5)
    pointer(handle, 'pointerup', 300, 55)
    expect(onMove.mock.lastCall?.[1]).toBe('end')
  })

  test('Escape during a drag puts it back', () => {
    pointer(handle, 'pointerdown', 150, 100, { button: 0 })
    pointer(handle, 'pointermove', 160, 60)
    press(handle, 'Escape')
    expect(onMove).toHaveBeenLastCalledWith({ x: 1, y: 0 }, 'end')
    pointer(handle, 'pointermove', 20, 20)
    expect(onMove).toHaveBeenCalledTimes(2)
  })

  test('arrows move it: coarse with Shift, fine with Alt, one end a press', () => {
    press(handle, 'ArrowUp')
    expect(onMove.mock.calls.map(([, phase]) => phase)).toEqual(['move', 'end'])
    press(handle, 'ArrowDown', { shiftKey: true })
    press(handle, 'ArrowRight', { altKey: true })
    const [place] = onMove.mock.lastCall ?? []
    expect(place?.x).toBeCloseTo(1.01, 9)
    expect(place?.y).toBeCloseTo(-0.9, 9)
    expect(handle.getAttribute('aria-valuetext')).toBe('x 1.01, y −0.90')
  })

  test('its target is 44 pixels wide', () => {
    const target = page.find<SVGCircleElement>('.handle__target').getBoundingClientRect()
    expect([target.width, target.height]).toEqual([44, 44])
  })
})
