import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPixels } from '../../../../figures/plane-view.ts'
import { insidePicture, pictureTransform, wholePicture, zoomOf } from './picture-view.ts'

const sides = fc.record({ height: fc.integer({ min: 2, max: 300 }), width: fc.integer({ min: 2, max: 300 }) })
const views = fc.record({
  centreX: fc.double({ min: -5, max: 5, noNaN: true }),
  centreY: fc.double({ min: -5, max: 5, noNaN: true }),
  halfWidth: fc.double({ min: 0.001, max: 5, noNaN: true }),
})

/** Where the transform puts the corners of the picture in a frame of its own size. */
function placed(transform: string, { height, width }: { height: number; width: number }) {
  const [, x = '', y = '', zoom = ''] = /^translate\((.*)%, (.*)%\) scale\((.*)\)$/u.exec(transform) ?? []
  const left = (Number(x) / 100) * width
  const top = (Number(y) / 100) * height
  return { left, top, right: left + Number(zoom) * width, bottom: top + Number(zoom) * height }
}

test('the whole picture is not transformed', () => {
  expect(pictureTransform(wholePicture, { height: 96, width: 84 })).toBe('translate(0%, 0%) scale(1)')
})

test('a view inside the picture leaves nothing of its frame empty', () => {
  fc.assert(
    fc.property(views, sides, (wanted, size) => {
      const view = insidePicture(wanted, size)
      const { left, top, right, bottom } = placed(pictureTransform(view, size), size)
      const tolerance = 1e-2
      expect(left).toBeLessThanOrEqual(tolerance)
      expect(top).toBeLessThanOrEqual(tolerance)
      expect(right).toBeGreaterThanOrEqual(size.width - tolerance - 1e-4 * size.width)
      expect(bottom).toBeGreaterThanOrEqual(size.height - tolerance - 1e-4 * size.height)
    }),
  )
})

test('a view is put inside once: again changes nothing', () => {
  fc.assert(
    fc.property(views, sides, (wanted, size) => {
      const once = insidePicture(wanted, size)
      expect(insidePicture(once, size)).toEqual(once)
    }),
  )
})

test('the middle of the picture lies where the plane says', () => {
  fc.assert(
    fc.property(views, sides, (wanted, size) => {
      const view = insidePicture(wanted, size)
      const { left, right, top, bottom } = placed(pictureTransform(view, size), size)
      const middle = toPixels(view, size, { x: 0, y: 0 })
      const tolerance = 1e-3 * zoomOf(view) * Math.max(size.width, size.height)
      expect(Math.abs((left + right) / 2 - middle.x)).toBeLessThan(tolerance)
      expect(Math.abs((top + bottom) / 2 - middle.y)).toBeLessThan(tolerance)
    }),
  )
})
