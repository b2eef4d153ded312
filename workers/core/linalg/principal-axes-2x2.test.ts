import fc from 'fast-check'
import { expect, test } from 'vitest'
import { principalAxes2x2 } from './principal-axes-2x2.ts'

const variance = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }).map((value) => value / 1e6),
  fc.constantFrom(0, 1e-9, 1, 2),
)
const correlation = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000),
  fc.constantFrom(-1, 0, 1, 1e-9),
)

test('the rotation is orthonormal and makes the matrix diagonal, the larger variance first', () => {
  fc.assert(
    fc.property(variance, variance, correlation, (xx, yy, r) => {
      const xy = r * Math.sqrt(xx * yy)
      const { rotation, variances } = principalAxes2x2(xx, xy, yy)
      const [a, b, c, d] = rotation
      expect(a * a + b * b).toBeCloseTo(1, 14)
      expect(a * d - b * c).toBeCloseTo(1, 14)
      expect(a * c + b * d).toBeCloseTo(0, 14)
      expect(a * a * xx + 2 * a * b * xy + b * b * yy).toBeCloseTo(variances[0], 13)
      expect(c * c * xx + 2 * c * d * xy + d * d * yy).toBeCloseTo(variances[1], 13)
      expect(a * c * xx + (a * d + b * c) * xy + b * d * yy).toBeCloseTo(0, 13)
      expect(variances[0]).toBeGreaterThanOrEqual(variances[1])
      expect(variances[0] + variances[1]).toBeCloseTo(xx + yy, 13)
    }),
    { numRuns: 500 },
  )
})

test('equal variances with a correlation have the diagonals as axes; a round matrix keeps its own', () => {
  const half = Math.SQRT1_2
  for (const [sign, turned] of [
    [1, [half, half, -half, half]],
    [-1, [half, -half, half, half]],
  ] as const) {
    const { rotation, variances } = principalAxes2x2(1, 0.9 * sign, 1)
    for (const [i, value] of turned.entries()) expect(rotation[i]).toBeCloseTo(value, 14)
    expect(variances[0]).toBeCloseTo(1.9, 14)
  }
  expect(principalAxes2x2(2, 0, 2)).toEqual({ rotation: Float64Array.of(1, 0, 0, 1), variances: [2, 2] })
  expect([...principalAxes2x2(1, 0, 4).rotation].map((value) => value + 0)).toEqual([0, 1, -1, 0])
})
