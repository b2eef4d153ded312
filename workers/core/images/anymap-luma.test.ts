import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lumaOfAnymap } from './anymap-luma.ts'
import { levelBytes } from './grey-picture.ts'

const pixel = (channels: 1 | 3, maximum: number, ...samples: number[]): number =>
  lumaOfAnymap({ height: 1, width: 1, channels, maximum, samples: Uint16Array.from(samples) }).luma[0]

test('eight-bit grey keeps every level, as grey and as colour', () => {
  const samples = Uint16Array.from({ length: 256 }, (_, level) => level)
  const grey = lumaOfAnymap({ height: 16, width: 16, channels: 1, maximum: 255, samples })
  expect(levelBytes(grey.luma)).toEqual(Uint8Array.from(samples))
  for (const level of samples) expect(pixel(3, 255, level, level, level)).toBe(level)
})

test('black and white are black and white of any depth, and greys lie in proportion', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 65535 }), fc.nat(65535), (maximum, drawn) => {
      const level = drawn % (maximum + 1)
      expect(pixel(1, maximum, 0)).toBe(0)
      expect(pixel(1, maximum, maximum)).toBe(255)
      expect(pixel(3, maximum, maximum, maximum, maximum)).toBe(255)
      expect(pixel(1, maximum, level)).toBeCloseTo((255 * level) / maximum, 9)
    }),
  )
})

test('colours weigh as in BT.601', () => {
  expect(pixel(3, 255, 255, 0, 0)).toBeCloseTo(76.245, 9)
  expect(pixel(3, 255, 0, 255, 0)).toBeCloseTo(149.685, 9)
  expect(pixel(3, 65535, 0, 0, 65535)).toBeCloseTo(29.07, 9)
})
