import { act, useRef, useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Mounted } from '../ui/testing/mount.tsx'
import { fire, mount, press } from '../ui/testing/mount.tsx'
import { DragHandle } from './DragHandle.tsx'
import { toData, toPixels } from './plane-view.ts'
import type { PlaneView, Point } from './plane-view.ts'
import { usePlaneGestures } from './usePlaneGestures.ts'
import type { MovePhase } from './useMovable.ts'

const size = { width: 200, height: 200 }
const home: PlaneView = { centreX: 0, centreY: 0, halfWidth: 2 }
const limits = { smallestHalfWidth: 0.5, largestHalfWidth: 8, reach: 10 }
const onView = vi.fn<(view: PlaneView) => void>()
const onMove = vi.fn<(point: Point, phase: MovePhase) => void>()

function Plane() {
  const surface = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(home)
  const [point, setPoint] = useState({ x: 1, y: 0 })
  usePlaneGestures(surface, {
    view,
    home,
    limits,
    onView: (next) => {
      onView(next)
      setView(next)
    },
  })
  return (
    <div
      ref={surface}
      className="plane-surface"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture with keys of its own
      tabIndex={0}
      role="application"
      style={{ ...size, position: 'relative' }}
    >
      <svg width={200} height={200}>
        <DragHandle
          label="basis vector b1"
          position={point}
          step={0.1}
          toPixels={(place) => toPixels(view, size, place)}
          toData={(pixel) => toData(view, size, pixel)}
          onMove={(next, phase) => {
            onMove(next, phase)
            setPoint(next)
          }}
        />
      </svg>
    </div>
  )
}

let page: Mounted
let surface: HTMLElement
beforeEach(() => {
  onView.mockReset()
  onMove.mockReset()
  // Events made by a test belong to no real pointer, which the browser would refuse to capture.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {})
  page = mount(<Plane />)
  surface = page.find('.plane-surface')
})
afterEach(() => {
  page.unmount()
  vi.restoreAllMocks()
})

function pointer(target: Element, kind: string, x: number, y: number, more: PointerEventInit = {}): void {
  const { left, top } = surface.getBoundingClientRect()
  const place = { clientX: left + x, clientY: top + y, pointerId: 1, pointerType: 'mouse', bubbles: true }
  fire(target, new PointerEvent(kind, { ...place, cancelable: true, ...more }))
}

function wheel(x: number, y: number, deltaY: number): boolean {
  const { left, top } = surface.getBoundingClientRect()
  const place = { clientX: left + x, clientY: top + y, bubbles: true, cancelable: true }
  return fire(surface, new WheelEvent('wheel', { ...place, deltaY }))
}

function touch(kind: string, places: readonly Point[]): boolean {
  const { left, top } = surface.getBoundingClientRect()
  const touches = places.map(
    ({ x, y }, identifier) => new Touch({ identifier, target: surface, clientX: left + x, clientY: top + y }),
  )
  return fire(surface, new TouchEvent(kind, { touches, bubbles: true, cancelable: true }))
}

const lastView = (): PlaneView => onView.mock.lastCall?.[0] ?? home

describe('the plane', () => {
  test('the wheel zooms about the pointer', () => {
    const before = toData(home, size, { x: 150, y: 40 })
    expect(wheel(150, 40, -100)).toBe(false)
    expect(lastView().halfWidth).toBeLessThan(2)
    const after = toData(lastView(), size, { x: 150, y: 40 })
    expect(after.x).toBeCloseTo(before.x, 6)
    expect(after.y).toBeCloseTo(before.y, 6)
  })

  test('events that arrive before the next render build on each other', () => {
    act(() => {
      wheel(100, 100, -100)
      wheel(100, 100, -100)
    })
    expect(lastView().halfWidth).toBeCloseTo(2 * Math.exp(-200 / 400), 9)
  })

  test('at the limit the wheel is left to the page', () => {
    const isLeft = Array.from({ length: 40 }, () => wheel(100, 100, 200))
    expect(isLeft[0]).toBe(false)
    expect(isLeft.at(-1)).toBe(true)
    expect(lastView().halfWidth).toBe(8)
  })

  test('a drag moves the plane with the mouse; a click does not', () => {
    pointer(surface, 'pointerdown', 100, 100, { button: 0 })
    pointer(surface, 'pointermove', 101, 101)
    expect(onView).not.toHaveBeenCalled()
    pointer(surface, 'pointermove', 150, 100)
    expect(lastView().centreX).toBeCloseTo(-1, 9)
    pointer(surface, 'pointerup', 150, 100)
    pointer(surface, 'pointermove', 10, 10)
    expect(onView).toHaveBeenCalledOnce()
  })

  test('one finger is left to the page, two zoom and pan', () => {
    expect(touch('touchstart', [{ x: 50, y: 100 }])).toBe(true)
    expect(touch('touchmove', [{ x: 50, y: 150 }])).toBe(true)
    expect(onView).not.toHaveBeenCalled()
    const start = [
      { x: 75, y: 100 },
      { x: 125, y: 100 },
    ]
    expect(touch('touchstart', start)).toBe(false)
    touch('touchmove', [
      { x: 50, y: 100 },
      { x: 150, y: 100 },
    ])
    expect(lastView()).toEqual({ centreX: 0, centreY: 0, halfWidth: 1 })
    touch('touchmove', [
      { x: 60, y: 100 },
      { x: 160, y: 100 },
    ])
    expect(lastView().centreX).toBeCloseTo(-0.1, 9)
    expect(lastView().halfWidth).toBeCloseTo(1, 9)
  })

  test('keys zoom, and a double click goes home', () => {
    press(surface, '+')
    expect(lastView().halfWidth).toBeCloseTo(1.6, 9)
    press(surface, 'ArrowRight', { shiftKey: true })
    expect(lastView().centreX).toBeGreaterThan(0)
    fire(surface, new MouseEvent('dblclick', { bubbles: true }))
    expect(lastView()).toEqual(home)
  })

  test('a drag of a handle on it leaves it in place', () => {
    const handle = page.find<SVGGElement>('.handle')
    pointer(handle, 'pointerdown', 150, 100, { button: 0 })
    pointer(handle, 'pointermove', 170, 55)
    pointer(handle, 'pointerup', 170, 55)
    press(handle, 'ArrowUp', { shiftKey: true })
    fire(handle, new MouseEvent('dblclick', { bubbles: true }))
    expect(onMove).toHaveBeenCalled()
    expect(onView).not.toHaveBeenCalled()
  })
})
