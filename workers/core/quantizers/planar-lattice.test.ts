import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { determinant, hexagonalBasis } from '../lattices/planar-basis.ts'
import type { PlanarBasis } from '../lattices/planar-basis.ts'
import { RandomStream } from '../random/random-stream.ts'
import { PlanarLatticeQuantizer } from './planar-lattice.ts'

/** Evenly spread, as doubles of fast-check are not: most of those are close to 0. */
const entry = fc.integer({ min: -1e6, max: 1e6 }).map((value) => (2 * value) / 1e6)

/** Good and thin lattices (down to 1 : 1000), in bases sheared up to 500-fold. */
const skewedBasis = fc
  .tuple(entry, entry, entry, entry, fc.constantFrom(1, 0.1, 0.002), fc.integer({ min: -500, max: 500 }))
  .map(([a, b, c, d, thinness, shear]): PlanarBasis => {
    const [p, q] = [a + thinness * c, b + thinness * d]
    return { b1: [a, b], b2: [p + shear * a, q + shear * b] }
  })
  .filter(({ b1, b2 }) => Math.abs(determinant({ b1, b2 })) > 1e-4 && Math.hypot(...b1) > 0.1)

const coordinate = fc.integer({ min: -1e6, max: 1e6 }).map((value) => (3 * value) / 1e6)

function squaredErrors(quantizer: PlanarLatticeQuantizer, samples: Float32Array): Float64Array {
  const points = quantizer.decode(quantizer.encode(samples))
  return Float64Array.from(
    { length: samples.length / 2 },
    (_, i) => (samples[2 * i] - points[2 * i]) ** 2 + (samples[2 * i + 1] - points[2 * i + 1]) ** 2,
  )
}

/**
 * Smallest squared distance of y from the lattice without any reduction: Fincke and Pohst's enumeration. Rows along
 * b1 whose line is no further away than the best point so far, and on each row the two points beside the foot of y.
 */
function bruteForceDistance({ b1, b2 }: PlanarBasis, x: number, y: number): number {
  const length = Math.hypot(...b1)
  const spacing = Math.abs(determinant({ b1, b2 })) / length
  const row = (x * b1[1] - y * b1[0]) / (b2[0] * b1[1] - b2[1] * b1[0])
  const reach = Math.ceil(length / spacing) + 1
  let smallest = Infinity
  for (let u2 = Math.round(row) - reach; u2 <= row + reach; u2++) {
    const [restX, restY] = [x - u2 * b2[0], y - u2 * b2[1]]
    const foot = Math.floor((restX * b1[0] + restY * b1[1]) / length ** 2)
    for (const u1 of [foot - 1, foot, foot + 1, foot + 2]) {
      smallest = Math.min(smallest, (restX - u1 * b1[0]) ** 2 + (restY - u1 * b1[1]) ** 2)
    }
  }
  return smallest
}

describe('nearest point', () => {
  test('is the one brute force finds, for random, thin and skewed generators', () => {
    fc.assert(
      fc.property(skewedBasis, coordinate, coordinate, (basis, x, y) => {
        const [error] = squaredErrors(new PlanarLatticeQuantizer(basis, 'nearest'), Float32Array.of(x, y))
        expect(Math.sqrt(error)).toBeCloseTo(Math.sqrt(bruteForceDistance(basis, x, y)), 5)
      }),
      { numRuns: 500 },
    )
  })

  test('does not depend on the basis of the lattice', () => {
    const stream = new RandomStream(3, 'samples')
    const samples = Float32Array.from({ length: 2000 }, () => 4 * stream.normal())
    const { b1, b2 } = hexagonalBasis(0.7)
    const sheared: PlanarBasis = { b1, b2: [b2[0] + 9 * b1[0], b2[1] + 9 * b1[1]] }
    const errors = squaredErrors(new PlanarLatticeQuantizer({ b1, b2 }, 'nearest'), samples)
    const errorsSheared = squaredErrors(new PlanarLatticeQuantizer(sheared, 'nearest'), samples)
    for (const [i, error] of errors.entries()) expect(errorsSheared[i]).toBeCloseTo(error, 5)
  })

  test('names points by their coordinates in the basis as given', () => {
    const quantizer = new PlanarLatticeQuantizer({ b1: [1, 0], b2: [7, 1] }, 'nearest')
    expect([...quantizer.encode(Float32Array.of(1, 1, 2.1, -0.9))]).toEqual([-6, 1, 9, -1])
  })

  test('gives A2 its second moment, within 3 standard errors of 100,000 samples', () => {
    const stream = new RandomStream(8, 'fundamental parallelogram')
    const basis = hexagonalBasis(1)
    const samples = new Float32Array(200_000)
    for (let i = 0; i < samples.length; i += 2) {
      const [f1, f2] = [stream.uniform(), stream.uniform()]
      samples[i] = f1 * basis.b1[0] + f2 * basis.b2[0]
      samples[i + 1] = f1 * basis.b1[1] + f2 * basis.b2[1]
    }
    const moments = squaredErrors(new PlanarLatticeQuantizer(basis, 'nearest'), samples).map(
      (error) => error / 2 / determinant(basis),
    )
    const mean = moments.reduce((sum, value) => sum + value, 0) / moments.length
    const variance = moments.reduce((sum, value) => sum + (value - mean) ** 2, 0) / moments.length
    const standardError = Math.sqrt(variance / moments.length)
    expect(standardError).toBeLessThan(2e-4)
    expect(Math.abs(mean - 5 / (36 * Math.sqrt(3)))).toBeLessThan(3 * standardError)
  })
})

test('encoding a decoded point again returns its index, under both rules', () => {
  const rule = fc.constantFrom('nearest' as const, 'babai' as const)
  const index = fc.integer({ min: -50, max: 50 })
  fc.assert(
    fc.property(rule, skewedBasis, index, index, (how, { b1, b2 }, u1, u2) => {
      const quantizer = new PlanarLatticeQuantizer({ b1, b2 }, how)
      const indices = Int32Array.of(u1, u2)
      const point = quantizer.decode(indices)
      // The inner radius of the parallelogram is at most that of the Voronoi cell; float32 must resolve it.
      const innerRadius =
        Math.abs(determinant({ b1, b2 })) / 2 / Math.max(Math.hypot(...b1), Math.hypot(...b2))
      fc.pre(Math.hypot(...point) * 2 ** -23 < innerRadius)
      expect(quantizer.encode(point)).toEqual(indices)
    }),
  )
})

test('Babai rounds the coordinates: on a sheared basis never better, and in the mean far worse', () => {
  const stream = new RandomStream(4, 'samples')
  const samples = Float32Array.from({ length: 4000 }, () => 5 * stream.normal())
  const basis: PlanarBasis = { b1: [1, 0], b2: [2.5, 1] }
  const exact = squaredErrors(new PlanarLatticeQuantizer(basis, 'nearest'), samples)
  const babai = squaredErrors(new PlanarLatticeQuantizer(basis, 'babai'), samples)
  for (const [i, error] of exact.entries()) expect(error).toBeLessThanOrEqual(babai[i] + 1e-5)
  const total = (errors: Float64Array): number => errors.reduce((sum, error) => sum + error, 0)
  expect(total(babai)).toBeGreaterThan(2 * total(exact))
})

test('decodes points of a lattice in a very long basis without cancellation', () => {
  const quantizer = new PlanarLatticeQuantizer({ b1: [196418, 317811], b2: [317811, 514229] }, 'nearest')
  const samples = Float32Array.of(123, -77)
  expect([...quantizer.decode(quantizer.encode(samples))]).toEqual([123, -77])
})

test('refuses singular bases, samples too far away, and NaN', () => {
  expect(() => new PlanarLatticeQuantizer({ b1: [1, 1], b2: [2, 2] }, 'babai')).toThrow(Refusal)
  for (const how of ['nearest', 'babai'] as const) {
    const quantizer = new PlanarLatticeQuantizer(hexagonalBasis(0.1), how)
    expect(() => quantizer.encode(Float32Array.of(1e9, 0))).toThrow(/2\^31/)
    expect(() => quantizer.encode(Float32Array.of(0, -1e9))).toThrow(/2\^31/)
    expect(() => quantizer.encode(Float32Array.of(0, NaN))).toThrow(Refusal)
    expect(() => quantizer.encode(Float32Array.of(1))).toThrow(/whole rows of 2/)
  }
})
