import { assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { symmetricEigenvalues } from '../linalg/symmetric-eigenvalues.ts'
import { RandomStream } from '../random/random-stream.ts'
import { principalBasis } from './principal-basis.ts'

it('takes a covariance apart: it is the sum of variance times axis times axis', () => {
  assert(
    property(
      integer({ min: 1, max: 12 }),
      integer({ min: 1, max: 20 }),
      integer({ min: 0 }),
      (size, rank, seed) => {
        const stream = new RandomStream(seed, 'test')
        const covariance = new Float64Array(size * size)
        for (let r = 0; r < rank; r++) {
          const vector = Array.from({ length: size }, () => stream.normal())
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) covariance[i * size + j] += vector[i] * vector[j]
          }
        }
        const { axes, variances } = principalBasis(covariance, size, rank)
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            let sum = 0
            for (let a = 0; a < size; a++) sum += variances[a] * axes[a * size + i] * axes[a * size + j]
            expect(sum).toBeCloseTo(covariance[i * size + j], 9)
          }
        }
        for (const [a, value] of symmetricEigenvalues(covariance, size).entries()) {
          expect(variances[a]).toBeCloseTo(Math.max(0, value), 9)
          if (a >= rank) expect(variances[a]).toBe(0)
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('of no variance gives complete axes', () => {
  const { axes, variances } = principalBasis(new Float64Array(9), 3, 0)
  expect(variances).toEqual(new Float64Array(3))
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const product = [0, 1, 2].reduce((sum, k) => sum + axes[i * 3 + k] * axes[j * 3 + k], 0)
      expect(product).toBeCloseTo(i === j ? 1 : 0, 14)
    }
  }
})

it('sets the variances that so few samples cannot have to 0', () => {
  const diagonal = Float64Array.of(3, 0, 0, 0, 2, 0, 0, 0, 1)
  expect([...principalBasis(diagonal, 3, 1).variances]).toEqual([3, 0, 0])
})

it('turns each axis so that its largest entry is positive', () => {
  // The axes are (1, -2) and (2, 1) over the root of 5, for the variances 2 and 1.
  const { axes, variances } = principalBasis(Float64Array.of(1.2, -0.4, -0.4, 1.8), 2, 2)
  const root = Math.sqrt(5)
  for (const [i, value] of [-1 / root, 2 / root, 2 / root, 1 / root].entries()) {
    expect(axes[i]).toBeCloseTo(value, 12)
  }
  expect(variances[0]).toBeCloseTo(2, 12)
  expect(variances[1]).toBeCloseTo(1, 12)
})
