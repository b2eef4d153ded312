import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reduceBasis } from './lagrange-gauss.ts'
import { determinant } from './planar-basis.ts'
import type { PlanarBasis } from './planar-basis.ts'

/** Evenly spread, as doubles of fast-check are not: most of those are close to 0. */
const entry = fc.integer({ min: -1e6, max: 1e6 }).map((value) => (4 * value) / 1e6)
const basisOf = (a: number, b: number, c: number, d: number): PlanarBasis => ({ b1: [a, b], b2: [c, d] })

/** Proper lattices with one basis vector sheared along the other, so that the given basis may be long and skewed. */
const skewedBasis = fc
  .tuple(entry, entry, entry, entry, fc.integer({ min: -200, max: 200 }))
  .map(([a, b, c, d, shear]) => basisOf(a, b, c + shear * a, d + shear * b))
  .filter((basis) => Math.abs(determinant(basis)) > 0.05)

test('the reduced basis is short, and encloses 60 to 90 degrees', () => {
  fc.assert(
    fc.property(skewedBasis, (given) => {
      const { b1, b2 } = reduceBasis(given).basis
      const square = b1[0] ** 2 + b1[1] ** 2
      const product = b1[0] * b2[0] + b1[1] * b2[1]
      expect(square).toBeLessThanOrEqual((b2[0] ** 2 + b2[1] ** 2) * (1 + 1e-12))
      expect(product).toBeGreaterThanOrEqual(0)
      expect(product).toBeLessThanOrEqual((square / 2) * (1 + 1e-9))
    }),
  )
})

test('it spans the same lattice: the transform is unimodular and gives the reduced vectors', () => {
  fc.assert(
    fc.property(skewedBasis, (given) => {
      const { basis, transform } = reduceBasis(given)
      const [t11, t12, t21, t22] = transform
      expect(transform.every(Number.isInteger)).toBe(true)
      expect(Math.abs(t11 * t22 - t12 * t21)).toBe(1)
      for (const axis of [0, 1] as const) {
        expect(basis.b1[axis]).toBeCloseTo(t11 * given.b1[axis] + t21 * given.b2[axis], 9)
        expect(basis.b2[axis]).toBeCloseTo(t12 * given.b1[axis] + t22 * given.b2[axis], 9)
      }
    }),
  )
})

test('its first vector is a shortest one, by trying all small combinations of the given basis', () => {
  const small = fc.tuple(entry, entry, entry, entry).map(([a, b, c, d]) => basisOf(a, b, c, d))
  fc.assert(
    fc.property(
      // |u| <= 40 covers the shortest vector: |u_i| <= |b_other| |v| / |det| <= 32.
      small.filter((basis) => Math.abs(determinant(basis)) > 1),
      ({ b1, b2 }) => {
        let shortest = Infinity
        for (let u1 = -40; u1 <= 40; u1++) {
          for (let u2 = -40; u2 <= 40; u2++) {
            if (u1 === 0 && u2 === 0) continue
            shortest = Math.min(shortest, Math.hypot(u1 * b1[0] + u2 * b2[0], u1 * b1[1] + u2 * b2[1]))
          }
        }
        expect(Math.hypot(...reduceBasis({ b1, b2 }).basis.b1)).toBeCloseTo(shortest, 10)
      },
    ),
  )
})

test('undoes a shear of Z^2 by a million', () => {
  const { basis, transform } = reduceBasis(basisOf(1, 0, 1e6, 1))
  expect(basis).toEqual({ b1: [1, 0], b2: [0, 1] })
  expect(transform).toEqual([1, -1e6, 0, 1])
})

test('ends on singular input, with a first vector of length 0', () => {
  const { basis } = reduceBasis(basisOf(6, 9, 4, 6))
  expect(Math.hypot(...basis.b1)).toBe(0)
  expect(Math.hypot(...basis.b2)).toBeCloseTo(Math.hypot(2, 3), 14)
})
