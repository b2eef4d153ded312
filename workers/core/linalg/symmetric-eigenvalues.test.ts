import { array, assert, constantFrom, double, integer, property } from 'fast-check'
import { EigenvalueDecomposition } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { principalVariances } from './principal-variances.ts'
import { symmetricEigenvalues } from './symmetric-eigenvalues.ts'
import { tridiagonalEigenvalues } from './tridiagonal-eigenvalues.ts'

const anySeed = integer({ min: 0, max: 2 ** 32 - 1 })

function randomSymmetric(size: number, seed: number, scale: number): Float64Array {
  const stream = new RandomStream(seed, 'test')
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      matrix[i * size + j] = stream.normal() * scale
      matrix[j * size + i] = matrix[i * size + j]
    }
  }
  return matrix
}

function rows(matrix: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, i) => [...matrix.subarray(i * size, (i + 1) * size)])
}

describe('symmetricEigenvalues', () => {
  it('are those of another solver, whatever the scale, and the matrix stays', () => {
    assert(
      property(integer({ min: 1, max: 24 }), anySeed, constantFrom(1e-150, 1, 1e120), (size, seed, scale) => {
        const matrix = randomSymmetric(size, seed, scale)
        const before = matrix.slice()
        const found = symmetricEigenvalues(matrix, size)
        expect(matrix).toEqual(before)
        const plain = rows(
          matrix.map((entry) => entry / scale),
          size,
        )
        const other = new EigenvalueDecomposition(plain, { assumeSymmetric: true }).realEigenvalues
        for (const [k, eigenvalue] of other.reverse().entries())
          expect(found[k] / scale).toBeCloseTo(eigenvalue, 11)
      }),
      { numRuns: 60 },
    )
  })

  it('are all found where many are equal or zero', () => {
    const size = 30
    const stream = new RandomStream(1, 'test')
    const direction = Float64Array.from({ length: size }, () => stream.normal())
    const length = direction.reduce((sum, value) => sum + value * value, 0)
    const rankOne = Float64Array.from(
      { length: size * size },
      (_, place) => direction[Math.floor(place / size)] * direction[place % size],
    )
    const [first, ...rest] = symmetricEigenvalues(rankOne, size)
    expect(first / length).toBeCloseTo(1, 13)
    expect(Math.max(...rest.map(Math.abs)) / length).toBeLessThan(1e-13)
    const shifted = rankOne.map((entry, place) => (place % (size + 1) === 0 ? entry + 7 : entry))
    for (const eigenvalue of symmetricEigenvalues(shifted, size).slice(1)) {
      expect(eigenvalue).toBeCloseTo(7, 11)
    }
  })

  it('of a diagonal matrix are its entries, largest first', () => {
    assert(
      property(
        array(double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (entries) => {
          const size = entries.length
          const matrix = new Float64Array(size * size)
          for (const [i, entry] of entries.entries()) matrix[i * size + i] = entry
          const sorted = entries.toSorted((a, b) => b - a)
          for (const [k, eigenvalue] of symmetricEigenvalues(matrix, size).entries()) {
            expect(eigenvalue).toBeCloseTo(sorted[k], 13)
          }
        },
      ),
    )
  })

  it('refuses other lengths and entries that are not finite', () => {
    expect(() => symmetricEigenvalues(new Float64Array(5), 2)).toThrow(
      'symmetric matrix: 5 entries; expected the 2 × 2 of its size.',
    )
    expect(() => symmetricEigenvalues(Float64Array.of(1, Number.NaN, 0, 1), 2)).toThrow('an entry is NaN')
  })
})

it('tridiagonalEigenvalues of the second difference are 2 - 2 cos(k pi / (n + 1))', () => {
  const size = 200
  const found = tridiagonalEigenvalues(new Float64Array(size).fill(2), new Float64Array(size).fill(-1))
  for (const [place, eigenvalue] of found.entries()) {
    const k = size - place
    expect(eigenvalue).toBeCloseTo(4 * Math.sin((k * Math.PI) / (2 * (size + 1))) ** 2, 13)
  }
})

describe('principalVariances', () => {
  it('are exactly 0 where only rounding is left', () => {
    const thirds = Float64Array.of(1, 2, 3).map((value) => value / 3)
    const matrix = Float64Array.from({ length: 9 }, (_, i) => thirds[Math.floor(i / 3)] * thirds[i % 3])
    const [first, second, third] = principalVariances(matrix, 3)
    expect(first).toBeCloseTo(14 / 9, 14)
    expect([second, third]).toEqual([0, 0])
  })

  it('keep what is above it, and a negative one', () => {
    expect([...principalVariances(Float64Array.of(1, 0, 0, 1e-10), 2)][1] / 1e-10).toBeCloseTo(1, 5)
    expect(principalVariances(Float64Array.of(1, 0, 0, -0.5), 2)[1]).toBeCloseTo(-0.5, 14)
  })
})
