import { assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { SubBandLayout } from './sub-band-layout.ts'

const side = integer({ min: 1, max: 40 })

it('deals every coefficient into one band, each a rectangle of neighbours', () => {
  assert(
    property(side, side, side, (height, width, bandSize) => {
      const layout = new SubBandLayout(height, width, bandSize)
      expect([...layout.places].sort((a, b) => a - b)).toEqual([...layout.places.keys()])
      expect(layout.bands).toHaveLength(layout.bandRows * layout.bandColumns)
      let [start, matrixLength] = [0, 0]
      for (const band of layout.bands) {
        expect(band.start).toBe(start)
        expect(band.dimension).toBe(band.height * band.width)
        expect(band.dimension).toBeLessThanOrEqual(layout.largestBand)
        for (const place of layout.places.subarray(start, start + band.dimension)) {
          expect(Math.floor(Math.floor(place / width) / bandSize)).toBe(band.row / bandSize)
          expect(Math.floor((place % width) / bandSize)).toBe(band.column / bandSize)
        }
        start += band.dimension
        matrixLength += band.dimension ** 2
      }
      expect(start).toBe(layout.dimension)
      expect(layout.matrixLength).toBe(matrixLength)
    }),
    { numRuns: 60 },
  )
})

it('stands band after band, row-major in each', () => {
  const { places } = new SubBandLayout(3, 5, 2)
  expect([...places]).toEqual([0, 1, 5, 6, 2, 3, 7, 8, 4, 9, 10, 11, 12, 13, 14])
})

it('refuses sides that are no sides, and numbers that are no pictures', () => {
  for (const [height, width, bandSize] of [
    [0, 4, 2],
    [4, 1.5, 2],
    [4, 4, 0],
  ]) {
    expect(() => new SubBandLayout(height, width, bandSize)).toThrow(
      `sub-bands: found ${height} × ${width} pixels in bands of side ${bandSize}; expected whole numbers from 1 up.`,
    )
  }
  expect(() => new SubBandLayout(2, 3, 2).countPictures(7)).toThrow(
    'pictures: found 7 numbers; expected a multiple of the 2 × 3 of a picture.',
  )
})
