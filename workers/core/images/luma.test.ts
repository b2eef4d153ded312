import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { lumaFromRgba } from './luma.ts'

const level = integer({ min: 0, max: 255 })

function lumaOf(red: number, green: number, blue: number, opacity = 255): number {
  return lumaFromRgba(Uint8ClampedArray.of(red, green, blue, opacity))[0]
}

describe('lumaFromRgba', () => {
  it('weighs the primaries by BT.601', () => {
    expect(lumaOf(255, 0, 0)).toBeCloseTo(76.245, 4)
    expect(lumaOf(0, 255, 0)).toBeCloseTo(149.685, 4)
    expect(lumaOf(0, 0, 255)).toBeCloseTo(29.07, 4)
  })

  it('is linear, rises with each colour and does not look at opacity', () => {
    assert(
      property(level, level, level, level, (red, green, blue, opacity) => {
        const whole = lumaOf(red, green, blue, opacity)
        expect(whole).toBeCloseTo(lumaOf(red, 0, 0) + lumaOf(0, green, 0) + lumaOf(0, 0, blue), 3)
        expect(lumaOf(Math.min(255, red + 1), green, blue)).toBeGreaterThanOrEqual(whole)
      }),
      { seed: 1 },
    )
  })

  it('keeps every grey level exactly', () => {
    for (let grey = 0; grey < 256; grey += 1) expect(lumaOf(grey, grey, grey)).toBe(grey)
  })

  it('takes pixels in order and refuses a pixel cut short', () => {
    expect(lumaFromRgba(Uint8ClampedArray.of(1, 1, 1, 255, 9, 9, 9, 255))).toEqual(Float32Array.of(1, 9))
    expect(() => lumaFromRgba(new Uint8ClampedArray(7))).toThrow(Refusal)
  })
})
