import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf } from '../testing/frame.ts'
import { componentDomain } from './component-axis.ts'
import type { LabelBox } from './label-places.ts'
import { labelPlaces } from './label-places.ts'

const pictures = fc.record({
  variances: fc
    .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 })
    .map((list) => Float64Array.from(list).sort().reverse()),
  share: fc.double({ min: 0.001, max: 1, noNaN: true }),
  yScale: fc.constantFrom('linear' as const, 'log' as const),
  width: fc.integer({ min: 300, max: 900 }),
  height: fc.integer({ min: 160, max: 600 }),
})

function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

test('names stand inside the picture and over nothing that they do not name', () => {
  fc.assert(
    fc.property(pictures, ({ variances, share, yScale, width, height }) => {
      const waterLevel = share * variances[0]
      const activeCount = variances.filter((variance) => variance > waterLevel).length
      const yDomain = [
        yScale === 'log' ? variances[variances.length - 1] / 100 : 0,
        1.16 * variances[0],
      ] as const
      const frame = frameOf({ xDomain: componentDomain(variances.length), yDomain, yScale, width, height })
      const { distortion, codewordVariance, underWater } = labelPlaces(frame, {
        variances,
        waterLevel,
        activeCount,
      })
      const shown = [distortion, codewordVariance, underWater].filter((box) => box !== undefined)
      for (const box of shown) {
        expect(box.left).toBeGreaterThanOrEqual(frame.left)
        expect(box.right).toBeLessThanOrEqual(frame.right + 0.001)
        expect(box.top).toBeGreaterThanOrEqual(frame.top)
        expect(box.bottom).toBeLessThanOrEqual(frame.bottom)
        expect(shown.some((other) => other !== box && overlap(box, other))).toBe(false)
      }
      const surface = frame.y(waterLevel)
      for (const box of [codewordVariance, underWater]) {
        if (!box) continue
        expect(box.bottom).toBeLessThan(surface)
        for (const [j, variance] of variances.entries()) {
          const bar = {
            left: frame.x(j + 0.5),
            right: frame.x(j + 1.5),
            top: frame.y(variance),
            bottom: frame.bottom,
          }
          expect(overlap(box, bar)).toBe(false)
        }
      }
      if (distortion) {
        const last = Math.round(frame.x.invert(distortion.right)) - 1
        expect(frame.y(Math.min(waterLevel, variances[last]))).toBeLessThan(distortion.top)
      }
    }),
  )
})

test('a usual picture has all three names', () => {
  const variances = Float64Array.from({ length: 200 }, (_, j) => Math.exp(-0.02 * j))
  const frame = frameOf({ xDomain: componentDomain(200), yDomain: [0, 1.16] })
  const places = labelPlaces(frame, { variances, waterLevel: 0.4, activeCount: 46 })
  expect(Object.values(places).every((place) => place !== undefined)).toBe(true)
})
