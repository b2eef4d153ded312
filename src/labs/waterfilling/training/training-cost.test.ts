import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curveOf, trainedTable } from './testing/made-up.ts'
import { trainingCost } from './training-cost.ts'

const table = trainedTable()
const vr = (lambda: number, codewordVariances: Float64Array) =>
  curveOf({ method: 'vr', lambda }, { codewordVariances })

test('a codebook with the variances of the theory pays nothing for them', () => {
  const theory = table.variances.map((variance) => Math.max(0, variance - table.waterLevel))
  const { penalty, firstNorm, firstTarget } = trainingCost(table, vr(10, theory))
  expect(penalty).toBe(0)
  expect(firstNorm).toBe(firstTarget)
})

test('the penalty is that of the norms themselves, proportional to λ and to nothing else', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (lambda, scale) => {
        const values = table.variances.map((variance) => scale * variance)
        const { penalty, error } = trainingCost(table, vr(lambda, values))
        const direct = [...values].reduce((sum, value, j) => {
          const target = 256 * Math.max(0, table.variances[j] - table.waterLevel)
          return sum + (256 * value - target) ** 2
        }, 0)
        expect(penalty).toBeCloseTo((lambda / 2) * direct, 6)
        expect(trainingCost(table, vr(2 * lambda, values)).penalty).toBeCloseTo(2 * penalty, 6)
        expect(trainingCost(table, vr(2 * lambda, values)).error).toBe(error)
      },
    ),
    { numRuns: 40 },
  )
})

test('λ is relative to the largest variance: the unit of the data cancels up to its square', () => {
  const scaled = {
    ...table,
    variances: table.variances.map((variance) => 100 * variance),
    waterLevel: 100 * table.waterLevel,
  }
  const values = Float64Array.from({ length: 40 }, () => 0.2)
  const [plain, large] = [
    trainingCost(table, vr(10, values)),
    trainingCost(
      scaled,
      vr(
        10,
        values.map((value) => 100 * value),
      ),
    ),
  ]
  expect(large.penalty / plain.penalty).toBeCloseTo(100, 8)
  expect(large.error / plain.error).toBeCloseTo(100, 8)
})

test('the error is half the distortion, of all samples', () => {
  const total = table.variances.reduce((sum, variance) => sum + variance, 0)
  // The last training distortion of the made-up curve is 0.8 of the variance of 1000 samples.
  expect(trainingCost(table, vr(1, table.variances)).error).toBeCloseTo(0.5 * 0.8 * total * 1000, 6)
})
