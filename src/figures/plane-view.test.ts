import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedByKey } from './movable-keys.ts'
import { viewByKey } from './plane-keys.ts'
import { clampView, panBy, planeExtent, toData, toPixels, zoomAround } from './plane-view.ts'
import type { PlaneView } from './plane-view.ts'

// Evenly spread: the doubles of fast-check lie almost all near zero.
const number = (size: number) => fc.integer({ min: -9973, max: 9973 }).map((value) => (value * size) / 9973)
const views = fc.record({
  centreX: number(10),
  centreY: number(10),
  halfWidth: fc.double({ min: 0.05, max: 20, noNaN: true }),
})
const sizes = fc.record({
  width: fc.integer({ min: 50, max: 2000 }),
  height: fc.integer({ min: 50, max: 2000 }),
})
const pixels = fc.record({ x: number(2000), y: number(2000) })
const factors = fc.double({ min: 0.2, max: 5, noNaN: true })

function difference(view: PlaneView, other: PlaneView): number {
  const { centreX, centreY, halfWidth } = other
  return Math.max(
    Math.abs(view.centreX - centreX),
    Math.abs(view.centreY - centreY),
    Math.abs(view.halfWidth - halfWidth),
  )
}

describe('the map', () => {
  test('pixels and data are inverse', () => {
    fc.assert(
      fc.property(views, sizes, pixels, (view, size, pixel) => {
        const back = toPixels(view, size, toData(view, size, pixel))
        expect(back.x).toBeCloseTo(pixel.x, 6)
        expect(back.y).toBeCloseTo(pixel.y, 6)
      }),
    )
  })

  test('the axes are equal, y points up, and the window fills the shorter side', () => {
    const view = { centreX: 1, centreY: -2, halfWidth: 3 }
    const size = { width: 600, height: 300 }
    expect(toPixels(view, size, { x: 1, y: -2 })).toEqual({ x: 300, y: 150 })
    expect(toPixels(view, size, { x: 2, y: -1 })).toEqual({ x: 350, y: 100 })
    expect(planeExtent(view, size)).toEqual({ left: -5, right: 7, bottom: -5, top: 1 })
  })
})

describe('zoom and pan', () => {
  test('the data under the pointer stay under it', () => {
    fc.assert(
      fc.property(views, sizes, pixels, factors, (view, size, pixel, factor) => {
        const before = toData(view, size, pixel)
        const after = toData(zoomAround(view, size, pixel, factor), size, pixel)
        expect(after.x).toBeCloseTo(before.x, 6)
        expect(after.y).toBeCloseTo(before.y, 6)
      }),
    )
  })

  test('zooming in and out again is the identity, and so is panning there and back', () => {
    fc.assert(
      fc.property(views, sizes, pixels, factors, (view, size, pixel, factor) => {
        const zoomed = zoomAround(zoomAround(view, size, pixel, factor), size, pixel, 1 / factor)
        expect(difference(zoomed, view)).toBeLessThan(1e-8)
        const panned = panBy(panBy(view, size, pixel), size, { x: -pixel.x, y: -pixel.y })
        expect(difference(panned, view)).toBeLessThan(1e-8)
      }),
    )
  })

  test('panning moves what was under the hand with the hand', () => {
    fc.assert(
      fc.property(views, sizes, pixels, pixels, (view, size, pixel, shift) => {
        const point = toData(view, size, pixel)
        const moved = toPixels(panBy(view, size, shift), size, point)
        expect(moved.x).toBeCloseTo(pixel.x + shift.x, 5)
        expect(moved.y).toBeCloseTo(pixel.y + shift.y, 5)
      }),
    )
  })

  test('limits hold for every view, also one that is not finite', () => {
    const limits = { smallestHalfWidth: 0.1, largestHalfWidth: 8, reach: 5 }
    const anything = fc.record({ centreX: fc.double(), centreY: fc.double(), halfWidth: fc.double() })
    fc.assert(
      fc.property(anything, (view) => {
        const inside = clampView(view, limits)
        expect(Math.abs(inside.centreX)).toBeLessThanOrEqual(5)
        expect(Math.abs(inside.centreY)).toBeLessThanOrEqual(5)
        expect(inside.halfWidth).toBeGreaterThanOrEqual(0.1)
        expect(inside.halfWidth).toBeLessThanOrEqual(8)
        expect(clampView(inside, limits)).toEqual(inside)
      }),
    )
  })
})

describe('keys', () => {
  const view = { centreX: 0, centreY: 0, halfWidth: 2 }
  const home = { centreX: 1, centreY: 1, halfWidth: 4 }
  const size = { width: 400, height: 400 }
  const press = (key: string, shiftKey = false) => viewByKey({ key, shiftKey }, view, size, home)

  test('plus and minus are inverse, 0 is home', () => {
    expect(press('+')?.halfWidth).toBeCloseTo(1.6, 12)
    expect(press('-')?.halfWidth).toBeCloseTo(2.5, 12)
    expect(press('0')).toEqual(home)
  })

  test('Shift and an arrow look that way; a plain arrow is left to the page', () => {
    expect(press('ArrowRight', true)?.centreX).toBeCloseTo(0.4, 12)
    expect(press('ArrowUp', true)?.centreY).toBeCloseTo(0.4, 12)
    expect(press('ArrowLeft', true)?.centreX).toBeCloseTo(-0.4, 12)
    expect(press('ArrowDown', true)?.centreY).toBeCloseTo(-0.4, 12)
    expect(press('ArrowRight')).toBeUndefined()
    expect(press('a', true)).toBeUndefined()
  })

  test('a handle moves a step, ten with Shift, a tenth with Alt', () => {
    const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
    const origin = { x: 0, y: 0 }
    expect(movedByKey({ ...plain, key: 'ArrowUp' }, origin, 0.5)).toEqual({ x: 0, y: 0.5 })
    expect(movedByKey({ ...plain, key: 'ArrowLeft', shiftKey: true }, origin, 0.5)).toEqual({ x: -5, y: 0 })
    expect(movedByKey({ ...plain, key: 'ArrowDown', altKey: true }, origin, 0.5)).toEqual({ x: 0, y: -0.05 })
    expect(movedByKey({ ...plain, key: 'ArrowUp', metaKey: true }, origin, 0.5)).toBeUndefined()
    expect(movedByKey({ ...plain, key: 'Enter' }, origin, 0.5)).toBeUndefined()
  })
})
