import { array, assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberMatrix } from '../formats/number-matrix.ts'
import { RandomStream } from '../random/random-stream.ts'
import { autoregressiveVariances } from './autoregressive-variances.ts'
import { ownVariances } from './own-variances.ts'

const where = 'own.csv'

function matrixOf(values: Iterable<number>, rowCount: number, columnCount: number): NumberMatrix {
  return { values: Float64Array.from(values), rowCount, columnCount, leftOutRows: 0, leftOutColumns: 0 }
}

function toeplitz(size: number, memory: number): number[] {
  return Array.from(
    { length: size * size },
    (_, place) => memory ** Math.abs(Math.floor(place / size) - (place % size)),
  )
}

function normals(count: number): Float64Array {
  const stream = new RandomStream(1, 'test')
  return Float64Array.from({ length: count }, () => stream.normal())
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0)
}

describe('a row or a column', () => {
  it('is the variances, sorted, and stays as it was', () => {
    const list = array(double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 })
    assert(
      property(list, (numbers) => {
        const sorted = Float64Array.from(numbers).sort().reverse()
        for (const matrix of [matrixOf(numbers, 1, numbers.length), matrixOf(numbers, numbers.length, 1)]) {
          const found = ownVariances(matrix, where, 5000)
          expect(found).toEqual({ reading: 'variances', variances: sorted, usedRows: 0, negativeCount: 0 })
          expect([...matrix.values]).toEqual(numbers)
        }
      }),
    )
  })

  it.each([
    [[7], 'own.csv: one number, 7; expected at least two variances.'],
    [
      [1, 2, -0.25],
      'own.csv: place 3 holds -0.25; expected variances of zero or more in a single row or column;',
    ],
    [Array.from({ length: 5001 }, () => 1), 'own.csv: 5,001 variances; expected at most 5,000.'],
    [[1, 1e101], 'own.csv: the number 1e+101; expected numbers within ±10^100.'],
  ])('is refused: %#', (numbers, message) => {
    expect(() => ownVariances(matrixOf(numbers, numbers.length, 1), where, 5000)).toThrow(message)
  })
})

describe('a symmetric matrix', () => {
  it('is a covariance, of which the eigenvalues are taken', () => {
    const { reading, variances, negativeCount } = ownVariances(
      matrixOf(toeplitz(20, 0.8), 20, 20),
      where,
      5000,
    )
    expect([reading, negativeCount]).toEqual(['covariance', 0])
    const expected = autoregressiveVariances(20, 0.8)
    for (const [j, variance] of variances.entries()) expect(variance).toBeCloseTo(expected[j], 12)
  })

  it('may be symmetric and positive up to printed digits only', () => {
    const vector = [0.123456, 0.654321, 0.333333, 0.71828]
    const printed = vector.flatMap((a) => vector.map((b) => Number((a * b).toPrecision(4))))
    printed[1] *= 1 + 1e-7
    const { reading, variances, negativeCount } = ownVariances(matrixOf(printed, 4, 4), where, 5000)
    expect(reading).toBe('covariance')
    expect(negativeCount).toBeGreaterThan(0)
    expect(Math.min(...variances)).toBe(0)
    expect(variances[0]).toBeCloseTo(sum(vector.map((value) => value * value)), 4)
  })

  it('is refused with an eigenvalue below 0', () => {
    expect(() => ownVariances(matrixOf([1, 2, 2, 1], 2, 2), where, 5000)).toThrow(
      'own.csv: a symmetric matrix with the eigenvalue -1; expected a covariance, whose eigenvalues are zero or more.',
    )
  })
})

describe('a table', () => {
  it('is data: the variances add up to those of the columns, and an offset or a rotation changes nothing', () => {
    assert(
      property(
        integer({ min: 2, max: 30 }),
        integer({ min: 2, max: 6 }),
        double({ min: -50, max: 50, noNaN: true }),
        double({ min: 0, max: 6, noNaN: true }),
        (rowCount, columnCount, offset, angle) => {
          const values = normals(rowCount * columnCount)
          const turned = values.slice()
          for (let i = 0; i < rowCount; i++) {
            const [x, y] = values.subarray(i * columnCount)
            turned[i * columnCount] = Math.cos(angle) * x - Math.sin(angle) * y
            turned[i * columnCount + 1] = Math.sin(angle) * x + Math.cos(angle) * y
          }
          const found = ownVariances(matrixOf(values, rowCount, columnCount), where, 5000)
          expect(found).toMatchObject({ reading: 'data', usedRows: rowCount })
          const columns = Array.from({ length: columnCount }, (_, j) => {
            const entries = Array.from({ length: rowCount }, (__, i) => values[i * columnCount + j])
            const mean = sum(entries) / rowCount
            return sum(entries.map((value) => (value - mean) ** 2)) / rowCount
          })
          expect(sum(found.variances)).toBeCloseTo(sum(columns), 10)
          const moved = matrixOf(
            turned.map((value) => value + offset),
            rowCount,
            columnCount,
          )
          for (const [j, variance] of ownVariances(moved, where, 5000).variances.entries()) {
            expect(variance).toBeCloseTo(found.variances[j], 9)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of few samples has exact zeros beyond their span', () => {
    const { variances } = ownVariances(matrixOf(normals(4 * 10), 4, 10), where, 5000)
    expect(variances.filter((variance) => variance > 0).length).toBe(3)
    expect(variances.subarray(3)).toEqual(new Float64Array(7))
  })

  it('is used in evenly chosen rows where there are too many', () => {
    const values = normals(100 * 2)
    const everyFourth = values.filter((_, place) => Math.floor(place / 2) % 4 === 0)
    const found = ownVariances(matrixOf(values, 100, 2), where, 5000, 25 * 2 ** 2)
    expect(found.usedRows).toBe(25)
    expect(found.variances).toEqual(ownVariances(matrixOf(everyFourth, 25, 2), where, 5000).variances)
  })

  it('is refused with too many columns', () => {
    expect(() => ownVariances(matrixOf(new Float64Array(2050), 2, 1025), where, 5000)).toThrow(
      'own.csv: a table of 1,025 columns of numbers; expected at most 1,024, of which the principal variances',
    )
  })
})
