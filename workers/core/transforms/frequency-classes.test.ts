import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frequencyClasses } from './frequency-classes.ts'
import { SubBandLayout } from './sub-band-layout.ts'

const side = integer({ min: 1, max: 40 })

describe('frequencyClasses', () => {
  it('put every dimension into a class that is not empty, all of a band alike, the first band first', () => {
    assert(
      property(side, side, integer({ min: 1, max: 9 }), integer({ min: 1, max: 256 }), (...given) => {
        const [height, width, bandSize, count] = given
        const layout = new SubBandLayout(height, width, bandSize)
        const { classes, sizes } = frequencyClasses(layout, count)
        expect(sizes.length).toBeLessThanOrEqual(Math.min(count, layout.bands.length))
        const counted = new Int32Array(sizes.length)
        for (const place of classes) counted[place]++
        expect(counted).toEqual(sizes)
        expect(Math.min(...sizes)).toBeGreaterThan(0)
        expect(classes[0]).toBe(0)
        for (const { start, dimension } of layout.bands) {
          expect(new Set(classes.subarray(start, start + dimension)).size).toBe(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('rise with the frequency down and across, and treat both alike in a square', () => {
    const layout = new SubBandLayout(64, 64, 4)
    const { classes, sizes } = frequencyClasses(layout)
    const classOf = (row: number, column: number): number => classes[layout.bands[row * 16 + column].start]
    for (let row = 0; row < 16; row++) {
      for (let column = 0; column < 16; column++) {
        expect(classOf(row, column)).toBe(classOf(column, row))
        if (row > 0) expect(classOf(row, column)).toBeGreaterThanOrEqual(classOf(row - 1, column))
      }
    }
    expect(classOf(15, 15)).toBe(sizes.length - 1)
    // One of 16 steps down is more than 1 of 48 intervals of the diagonal.
    expect(classOf(1, 0)).toBeGreaterThan(0)
  })

  it('measure frequency in periods per pixel: a picture that is twice as high has twice the coefficients', () => {
    const layout = new SubBandLayout(80, 40, 4)
    const { classes } = frequencyClasses(layout, 20)
    const last = (band: number): number => classes[layout.bands[band].start]
    // Lowest frequency across with the highest down, and the reverse.
    expect(Math.abs(last(19 * 10) - last(9))).toBeLessThanOrEqual(1)
  })

  it('refuse a count that is none', () => {
    for (const count of [0, 2.5, 257]) {
      expect(() => frequencyClasses(new SubBandLayout(8, 8, 2), count)).toThrow(
        `classes of frequency: found ${count}; expected a whole number from 1 to 256.`,
      )
    }
  })
})
