import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { determinant, hexagonalBasis, squareBasis } from './planar-basis.ts'
import type { PlanarBasis } from './planar-basis.ts'
import {
  babaiCell,
  babaiSecondMoment,
  coveringRadius,
  packingRadius,
  polygonArea,
  secondMoment,
  voronoiCell,
} from './planar-cell.ts'

const HEXAGON = 5 / (36 * Math.sqrt(3))
/** Evenly spread, as doubles of fast-check are not: most of those are close to 0. */
const entry = fc.integer({ min: -1e6, max: 1e6 }).map((value) => (3 * value) / 1e6)
const anyBasis = fc
  .tuple(entry, entry, entry, entry)
  .map(([a, b, c, d]): PlanarBasis => ({ b1: [a, b], b2: [c, d] }))
  .filter((basis) => Math.abs(determinant(basis)) > 0.1)

const corners = (polygon: Float64Array): [number, number][] =>
  Array.from({ length: polygon.length / 2 }, (_, i) => [polygon[2 * i], polygon[2 * i + 1]])

test('G of A2 is 5 / (36 sqrt 3), of Z^2 1/12, at every scale', () => {
  for (const size of [0.01, 1, 30]) {
    expect(Math.abs(secondMoment(voronoiCell(hexagonalBasis(size))) - HEXAGON)).toBeLessThan(1e-9)
    expect(secondMoment(voronoiCell(squareBasis(size)))).toBeCloseTo(1 / 12, 12)
  }
})

test('shapes: a hexagon for A2, a square for Z^2, its cell for a right-angled lattice in a skewed basis', () => {
  expect(voronoiCell(hexagonalBasis(1))).toHaveLength(12)
  expect(voronoiCell(squareBasis(1))).toHaveLength(8)
  const skewed = voronoiCell({ b1: [2, 0], b2: [6, 1] })
  expect(new Set(corners(skewed).map(String))).toEqual(new Set(['-1,-0.5', '-1,0.5', '1,-0.5', '1,0.5']))
})

test('radii of A2 and Z^2', () => {
  expect(packingRadius(hexagonalBasis(2))).toBeCloseTo(1, 14)
  expect(coveringRadius(hexagonalBasis(2))).toBeCloseTo(2 / Math.sqrt(3), 14)
  expect(packingRadius(squareBasis(2))).toBe(1)
  expect(coveringRadius(squareBasis(2))).toBeCloseTo(Math.SQRT2, 14)
})

describe('for random bases', () => {
  test('both cells run counter-clockwise and have the area |det B|', () => {
    fc.assert(
      fc.property(anyBasis, (basis) => {
        for (const cell of [voronoiCell(basis), babaiCell(basis)]) {
          const points = corners(cell)
          const signed = points.reduce((sum, [x, y], i) => {
            const [nextX, nextY] = points[(i + 1) % points.length]
            return sum + (x * nextY - nextX * y) / 2
          }, 0)
          expect(signed).toBeCloseTo(Math.abs(determinant(basis)), 9)
          expect(polygonArea(cell)).toBeCloseTo(signed, 12)
        }
      }),
    )
  })

  test('every vertex of the Voronoi cell is equally far from three lattice points and nearer to none', () => {
    fc.assert(
      fc.property(anyBasis, (basis) => {
        const cell = voronoiCell(basis)
        // Then coordinates up to |b2| |vertex| / |det B| < 60 reach all that is near.
        fc.pre(cell.length === 12 && Math.abs(determinant(basis)) > 0.5)
        const { b1, b2 } = basis
        for (const [x, y] of corners(cell)) {
          const distances: number[] = []
          for (let u1 = -60; u1 <= 60; u1++) {
            // The few multiples of b2 that come near, for each multiple of b1.
            const along = ((x - u1 * b1[0]) * b2[0] + (y - u1 * b1[1]) * b2[1]) / (b2[0] ** 2 + b2[1] ** 2)
            for (let u2 = Math.floor(along) - 2; u2 <= along + 2; u2++) {
              distances.push(Math.hypot(x - u1 * b1[0] - u2 * b2[0], y - u1 * b1[1] - u2 * b2[1]))
            }
          }
          distances.sort((a, b) => a - b)
          const toOrigin = Math.hypot(x, y)
          expect(distances[0]).toBeCloseTo(toOrigin, 8)
          expect(distances[2]).toBeCloseTo(toOrigin, 8)
          expect(toOrigin).toBeLessThanOrEqual(coveringRadius(basis) * (1 + 1e-9))
        }
      }),
      { numRuns: 50 },
    )
  })

  test("Babai's formula is its polygon's second moment, at least 1/12 and at least that of the Voronoi cell", () => {
    fc.assert(
      fc.property(anyBasis, (basis) => {
        const formula = babaiSecondMoment(basis)
        expect(secondMoment(babaiCell(basis)) / formula).toBeCloseTo(1, 9)
        expect(formula).toBeGreaterThanOrEqual(1 / 12 - 1e-12)
        const exact = secondMoment(voronoiCell(basis))
        expect(exact).toBeLessThanOrEqual(formula + 1e-12)
        // No lattice in the plane is better than A2 (Fejes Toth).
        expect(exact).toBeGreaterThanOrEqual(HEXAGON - 1e-12)
      }),
    )
  })

  test("Babai's formula agrees with sampled rounding errors within 4 standard errors", () => {
    const stream = new RandomStream(5, 'babai cells')
    fc.assert(
      fc.property(anyBasis, (basis) => {
        const { b1, b2 } = basis
        const count = 2000
        const values = Array.from({ length: count }, () => {
          const [f1, f2] = [stream.uniform() - 0.5, stream.uniform() - 0.5]
          const square = (f1 * b1[0] + f2 * b2[0]) ** 2 + (f1 * b1[1] + f2 * b2[1]) ** 2
          return square / 2 / Math.abs(determinant(basis))
        })
        const mean = values.reduce((sum, value) => sum + value, 0) / count
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1)
        expect(Math.abs(mean - babaiSecondMoment(basis))).toBeLessThan(4 * Math.sqrt(variance / count))
      }),
      { numRuns: 40, seed: 11 },
    )
  })
})

test('A2 by Babai rounding is worse than Z^2', () => {
  expect(babaiSecondMoment(hexagonalBasis(1))).toBeCloseTo(0.0962, 4)
})
