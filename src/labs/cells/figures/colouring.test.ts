import { expect, test } from 'vitest'
import type { CellsGeometry } from '../../../../workers/contracts/cells-results.ts'
import { codeLengthBits, colourScale } from './colouring.ts'

function geometryOf(probability: number[]): CellsGeometry {
  return {
    count: probability.length,
    occupied: probability.length,
    starts: new Uint32Array(probability.length + 1),
    polygons: new Float32Array(0),
    reproductions: new Float32Array(2 * probability.length),
    probability: Float64Array.from(probability),
    distortionShare: Float64Array.from(probability, (_, i) => (i === 0 ? 1 : 0)),
    indices: new Int32Array(probability.length),
    indexLength: 1,
    leftOut: 0,
  }
}

const fine = geometryOf([0.25, 0.25, 0.25, 0.25])
const coarse = geometryOf([0.9, 0.1])

test('panels share one scale, and its end is at least the largest figure', () => {
  const scale = colourScale('probability', [fine, coarse])
  expect(scale.maximum).toBeCloseTo(0.9, 12)
  expect(scale.place(coarse, 0)).toBeCloseTo(1, 12)
  expect(scale.place(fine, 0)).toBeCloseTo(Math.sqrt(0.25 / 0.9), 12)
})

test.each(['probability', 'distortion', 'length'] as const)('%s lies on the colour map', (colouring) => {
  const scale = colourScale(colouring, [fine, coarse])
  for (const geometry of [fine, coarse]) {
    for (let cell = 0; cell < geometry.occupied; cell++) {
      expect(scale.place(geometry, cell)).toBeGreaterThanOrEqual(0)
      expect(scale.place(geometry, cell)).toBeLessThanOrEqual(1)
    }
  }
})

test('rare cells have long codes and lie higher on the map of lengths', () => {
  const scale = colourScale('length', [coarse])
  expect(codeLengthBits(0.25)).toBe(2)
  expect(scale.place(coarse, 1)).toBeGreaterThan(scale.place(coarse, 0))
})

test('without cells there still is a scale to draw', () => {
  const { minimum, maximum } = colourScale('length', [])
  expect(maximum).toBeGreaterThan(minimum)
})
