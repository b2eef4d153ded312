import fc from 'fast-check'
import { Matrix, solve } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { lastOf } from '../training/last-of.ts'
import { MatrixProduct } from './matrix-product.ts'
import type { RidgeChoice } from './ridge-choice.ts'
import { chooseRidge } from './ridge-choice.ts'

const product = new MatrixProduct()

/** Features, and targets that depend on them as far as `signal` says, apart from a mean. */
function problem(count: number, features: number, signal: number, seed: number): [Matrix, Matrix] {
  const stream = new RandomStream(seed, 'regression')
  const normals = (rows: number, columns: number): Matrix =>
    Matrix.from1DArray(
      rows,
      columns,
      Array.from({ length: rows * columns }, () => stream.normal()),
    )
  const a = normals(count, features).add(3)
  const y = a.mmul(normals(features, 4)).mul(signal).add(normals(count, 4)).add(stream.normal())
  return [a, y]
}

function choose(features: Matrix, targets: Matrix, groups?: Int32Array): RidgeChoice {
  const gram = (rows: Matrix): Float64Array => Float64Array.from(rows.mmul(rows.transpose()).to1DArray())
  return lastOf(chooseRidge(product, gram(features), gram(targets), features.rows, groups))
}

/** Each group, here of each row its number, estimated by a regression on the others, one after the other. */
function leaveOut(
  features: Matrix,
  targets: Matrix,
  ridge: number,
  groups = Int32Array.from({ length: features.rows }, (_, row) => row),
): number {
  let error = 0
  for (const group of new Set(groups)) {
    const rows = [...groups.keys()]
    const others = rows.filter((row) => groups[row] !== group)
    const [a, y] = [features, targets].map((matrix) =>
      matrix.selection(others, [...Array(matrix.columns).keys()]),
    )
    const [meanA, meanY] = [a.mean('column'), y.mean('column')]
    a.subRowVector(meanA)
    y.subRowVector(meanY)
    const normal = a.transpose().mmul(a).add(Matrix.eye(a.columns).mul(ridge))
    const weights = solve(normal, a.transpose().mmul(y))
    for (const out of rows.filter((row) => groups[row] === group)) {
      const estimate = features.getRowVector(out).subRowVector(meanA).mmul(weights).addRowVector(meanY)
      error += targets.getRowVector(out).sub(estimate).norm() ** 2
    }
  }
  return error
}

describe('the choice of a ridge', () => {
  test('has the error that regressions without each row have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 14 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0.5, 1, 3),
        fc.nat(999),
        (count, features, signal, seed) => {
          const [a, y] = problem(count, features, signal, seed)
          const { ridge, error, plainError } = choose(a, y)
          expect(plainError).toBeCloseTo(y.norm() ** 2, 6)
          if (ridge === undefined) return
          const direct = leaveOut(a, y, ridge)
          expect(Math.abs(error - direct)).toBeLessThan(1e-3 * direct)
          // It is the best of its neighbours on the grid, and of the ends.
          for (const factor of [10, 0.1, 10 ** 0.25, 10 ** -0.25]) {
            expect(leaveOut(a, y, ridge * factor)).toBeGreaterThan(0.999 * direct)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  test('has the error that regressions without each group have, and is no worse than estimating nothing', () => {
    let [regressions, higher] = [0, 0]
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 4, max: 14 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0.5, 1, 3),
        fc.nat(999),
        (people, count, features, signal, seed) => {
          const [a, y] = problem(count, features, signal, seed)
          // Groups of unequal sizes that do not stand together.
          const groups = Int32Array.from({ length: count }, (_, row) => (row * row) % people)
          const { ridge, error, plainError } = choose(a, y, groups)
          expect(error).toBeLessThanOrEqual(plainError)
          if (ridge === undefined) return
          regressions += 1
          const direct = leaveOut(a, y, ridge, groups)
          expect(Math.abs(error - direct)).toBeLessThan(2e-3 * direct)
          if (direct > leaveOut(a, y, ridge)) higher += 1
        },
      ),
      { numRuns: 40 },
    )
    expect(regressions).toBeGreaterThan(15)
    expect(higher).toBeGreaterThan(regressions / 2)
  })

  test('does not trust rows that are repeated within their group', () => {
    const [a, y] = problem(12, 30, 0, 4)
    const twice = [...Array(24).keys()].map((row) => row % 12)
    const [features, targets] = [a, y].map((matrix) =>
      matrix.selection(twice, [...Array(matrix.columns).keys()]),
    )
    const alone = choose(features, targets)
    const grouped = choose(features, targets, Int32Array.from(twice))
    // With a copy of each row left in, the targets are known by heart; they are noise.
    expect(alone.error).toBeLessThan(0.01 * alone.plainError)
    expect(grouped.error).toBeGreaterThan(0.3 * grouped.plainError)
  })

  test('finds nothing where all rows are one group', () => {
    const [a, y] = problem(6, 2, 3, 5)
    expect(choose(a, y, new Int32Array(6)).ridge).toBeUndefined()
  })

  test('is never worse than estimating nothing, and says so where nothing is best', () => {
    let plain = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(999),
        (n, p, seed) => {
          const [a, y] = problem(n, p, 0, seed)
          // No mean either: here every regression only adds noise, most of the time.
          const { ridge, error, plainError } = choose(a, y.subRowVector(y.mean('column')))
          expect(error).toBeLessThanOrEqual(plainError)
          if (ridge === undefined) plain += 1
          if (ridge === undefined) expect(error).toBe(plainError)
        },
      ),
      { numRuns: 40 },
    )
    expect(plain).toBeGreaterThan(20)
  })

  test('finds a small ridge for what is nearly exact, and next to no regression for what is unrelated', () => {
    const [a, y] = problem(40, 3, 100, 1)
    // The largest eigenvalue is at most the squared norm.
    expect(choose(a, y).ridge).toBeLessThan(1e-3 * a.clone().subRowVector(a.mean('column')).norm() ** 2)
    const feature = Matrix.columnVector([1, 1, -1, -1, 1, 1, -1, -1])
    const unrelated = Matrix.columnVector([9, 7, 9, 7, 9, 7, 9, 7])
    // 8 is the one eigenvalue, and the grid goes beyond 10^4 of it.
    expect(choose(feature, unrelated).ridge).toBeGreaterThan(8e4)
  })

  test('holds where rows are equal, where features are, and for a single row', () => {
    const same = Matrix.ones(5, 2)
    const { ridge, error } = choose(same, same)
    expect(ridge).toBeGreaterThan(0)
    expect(error).toBeCloseTo(0, 9)
    const [, targets] = problem(5, 2, 1, 3)
    const constant = choose(same, targets.add(9))
    // Nothing to regress on: the mean of the others.
    expect(Math.abs(constant.error - leaveOut(same, targets, 1))).toBeLessThan(1e-3 * constant.error)
    expect(choose(Matrix.ones(1, 2), Matrix.ones(1, 3))).toEqual({
      ridge: undefined,
      error: 3,
      plainError: 3,
    })
  })
})
