import fc from 'fast-check'
import { expect, test } from 'vitest'
import type {
  CellsGeometry,
  PanelResult,
  TrainingFacts,
} from '../../../../workers/contracts/cells-results.ts'
import {
  comparison,
  gaussianDistortion,
  lagrangianOf,
  latticeDistortion,
  predictedDistortion,
  rectanglesDistortion,
  stepDistortion,
} from './high-rate.ts'

const size = fc.double({ min: 0.01, max: 40, noNaN: true })

/** Rectangles of the given sizes side by side, turned by an angle. */
function rectangles(sides: readonly (readonly [number, number])[], probability: number[], angle = 0) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const polygons = sides.flatMap(([width, height], i) =>
    [
      [i, 0],
      [i + width, 0],
      [i + width, height],
      [i, height],
    ].flatMap(([x, y]) => [cos * x - sin * y, sin * x + cos * y]),
  )
  return {
    occupied: sides.length,
    starts: Uint32Array.from({ length: sides.length + 1 }, (_, i) => 4 * i),
    polygons: Float32Array.from(polygons),
    probability: Float64Array.from(probability),
  } as CellsGeometry
}

test('equal steps give Δ²/12 per dimension, two steps the mean of theirs', () => {
  fc.assert(
    fc.property(size, size, (x, y) => {
      expect(stepDistortion([x, x])).toBeCloseTo((x * x) / 12, 9)
      expect(2 * stepDistortion([x, y])).toBeCloseTo((x * x + y * y) / 12, 9)
    }),
  )
})

test('the square lattice is the grid, and the hexagon of its area loses 0.17 dB less', () => {
  const step = 0.86
  expect(latticeDistortion(1 / 12, -step * step)).toBeCloseTo(stepDistortion([step, step]), 12)
  const hexagon = latticeDistortion(5 / (36 * Math.sqrt(3)), step * step)
  expect(10 * Math.log10(stepDistortion([step, step]) / hexagon)).toBeCloseTo(0.1671, 4)
})

test('cells of one size give Δ²/12 in any direction, whatever their probabilities', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 4, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (step, angle) => {
        const geometry = rectangles(
          [
            [step, step],
            [step, step],
          ],
          [0.9, 0.05],
          angle,
        )
        expect(rectanglesDistortion(geometry) / stepDistortion([step, step])).toBeCloseTo(1, 4)
      },
    ),
  )
})

test('cells of different sizes count by their probability', () => {
  const geometry = rectangles(
    [
      [1, 1],
      [3, 1],
    ],
    [0.75, 0.25],
  )
  // 3/4 of 1/12, and 1/4 of (9 + 1)/24
  expect(rectanglesDistortion(geometry)).toBeCloseTo(1 / 16 + 10 / 96, 6)
  expect(rectanglesDistortion(rectangles([], []))).toBeNaN()
})

test('the prediction follows the cell that the decoding rule has', () => {
  const lattice = { determinant: 2, voronoiSecondMoment: 0.0802, babaiSecondMoment: 0.0962 }
  const panel = { lattice } as PanelResult
  expect(predictedDistortion(panel, 'nearest')).toBeCloseTo(0.1604, 10)
  expect(predictedDistortion(panel, 'babai')).toBeCloseTo(0.1924, 10)
  const scalar = { stepSizes: [0.6, 0.6], angleDegrees: 45 } as const
  expect(predictedDistortion({ scalar } as unknown as PanelResult, 'nearest')).toBeCloseTo(0.03, 10)
  expect(predictedDistortion({ training: {} } as PanelResult, 'nearest')).toBeUndefined()
})

test('a bent grid is predicted from its cells, not from its step', () => {
  const scalar = { stepSizes: [1, 1], angleDegrees: 0, compression: 255 } as const
  const geometry = rectangles(
    [
      [0.2, 0.2],
      [2, 2],
    ],
    [0.5, 0.5],
  )
  const panel = { scalar, geometry } as unknown as PanelResult
  expect(predictedDistortion(panel, 'nearest')).toBeCloseTo((0.04 + 4) / 24, 6)
})

test('the words say by how much and on which side, and name centroids only where they help', () => {
  expect(comparison(0.055, 0.0626, { decodesToCentroid: true, isStarved: false })).toMatch(
    /^12 % below: .*centroids/,
  )
  expect(comparison(0.055, 0.0626, { decodesToCentroid: false, isStarved: false })).toMatch(
    /^12 % below: (?!.*centroids)/,
  )
  expect(comparison(0.07, 0.0626, { decodesToCentroid: true, isStarved: false })).toMatch(
    /^12 % above: (?!.*centroids)/,
  )
  expect(comparison(0.0101, 0.01, { decodesToCentroid: true, isStarved: false })).toMatch(/expects/)
  expect(comparison(0.01, 0, { decodesToCentroid: true, isStarved: false })).toBe('')
})

test('the closed form of a Gaussian pair: 6.02 dB a bit, and the geometric mean of the two axes', () => {
  expect(gaussianDistortion(0.8, 2)).toBeCloseTo(0.0375, 12)
  fc.assert(
    fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), size, (correlation, rate) => {
      const ratio = gaussianDistortion(correlation, rate) / gaussianDistortion(correlation, rate + 1)
      expect(ratio).toBeCloseTo(4, 9)
      const axes = Math.sqrt((1 + correlation) * (1 - correlation))
      expect(gaussianDistortion(correlation, 0)).toBeCloseTo(axes, 12)
    }),
  )
})

test('cost, error and priced rate of an entropy-coded codebook add up', () => {
  const coding = { multiplier: 0.05, codeRateBits: 2, lengthsBits: new Float64Array(), aliveCount: 3 }
  const trainCost = Float64Array.of(0.3, 0.2, 0.16)
  const training = { coding, trainCost, iteration: 2 } as unknown as TrainingFacts
  const { distortion, rateBits, multiplier, cost } = lagrangianOf(training) ?? expect.fail()
  expect(distortion).toBeCloseTo(0.06, 12)
  expect(distortion + multiplier * rateBits).toBeCloseTo(cost, 12)
  expect(lagrangianOf({ ...training, iteration: 3 })).toBeUndefined()
  const { coding: _none, ...plain } = training
  expect(lagrangianOf(plain)).toBeUndefined()
})
