import { assert, double, integer, property } from 'fast-check'
import { EigenvalueDecomposition } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { autoregressiveVariances } from './autoregressive-variances.ts'

const anyMemory = double({ min: -0.999, max: 0.999, noNaN: true })

function sum(values: Float64Array, of = (value: number): number => value): number {
  return values.reduce((total, value) => total + of(value), 0)
}

describe('autoregressiveVariances', () => {
  it('are the eigenvalues that a dense solver finds', () => {
    assert(
      property(integer({ min: 1, max: 25 }), anyMemory, (count, memory) => {
        const indices = Array.from({ length: count }, (_, i) => i)
        const matrix = indices.map((i) => indices.map((j) => memory ** Math.abs(i - j)))
        const dense = new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues.reverse()
        const variances = autoregressiveVariances(count, memory)
        expect(variances.length).toBe(count)
        for (const [k, variance] of variances.entries()) expect(variance).toBeCloseTo(dense[k], 10)
      }),
      { numRuns: 60 },
    )
  })

  // numpy.linalg.eigvalsh of the matrix of 1500 x 1500: largest and smallest
  it.each([
    [0.5, 2.9999737862540186, 0.33333365811441573],
    [0.9, 18.992688366929, 0.05263163650047526],
    [0.999, 971.7435150100516, 0.0005002506736496012],
  ])('have the ends that numpy finds for n = 1500 and memory %s', (memory, largest, smallest) => {
    const variances = autoregressiveVariances(1500, memory)
    expect(variances[0] / largest).toBeCloseTo(1, 12)
    // A dense solver finds the small ones to the rounding of the largest.
    expect(Math.abs(variances[1499] - smallest)).toBeLessThan(1e-14 * largest)
  })

  it('have the trace, the trace of the square and the determinant of the matrix', () => {
    assert(
      property(
        integer({ min: 1, max: 5000 }),
        double({ min: 0, max: 0.99, noNaN: true }),
        (count, memory) => {
          const variances = autoregressiveVariances(count, memory)
          expect(sum(variances) / count).toBeCloseTo(1, 12)
          // n + 2 sum_d (n - d) rho^(2d)
          let squares = count
          for (let d = 1, power = memory ** 2; d < count && power > 1e-18; d++, power *= memory ** 2) {
            squares += 2 * (count - d) * power
          }
          expect(sum(variances, (value) => value * value) / squares).toBeCloseTo(1, 10)
          const logDeterminant = (count - 1) * Math.log1p(-memory * memory)
          expect(Math.abs(sum(variances, Math.log) - logDeterminant)).toBeLessThanOrEqual(1e-11 * count)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('lie strictly one below the other, between the ends of the spectrum: no root twice', () => {
    for (const [count, memory] of [
      [5000, 0.001],
      [5000, 0.9],
      [5000, 0.999],
      [2, 0.5],
    ]) {
      const variances = autoregressiveVariances(count, memory)
      for (let k = 1; k < count; k++) expect(variances[k]).toBeLessThan(variances[k - 1])
      expect(variances[0]).toBeLessThan((1 + memory) / (1 - memory))
      expect(variances[count - 1]).toBeGreaterThan((1 - memory) / (1 + memory))
    }
  })

  it('are 1 without memory, and 1 ± rho of two samples', () => {
    for (const variance of autoregressiveVariances(300, 0)) expect(variance).toBeCloseTo(1, 14)
    const [first, second] = autoregressiveVariances(2, -0.4)
    expect([first, second].map((value) => Number(value.toFixed(14)))).toEqual([1.4, 0.6])
  })

  it.each([
    [0, 0.5, 'components: found 0; expected a whole number from 1 up.'],
    [3, 1, 'memory: found 1; expected a number between -1 and 1.'],
    [3, Number.NaN, 'memory: found NaN;'],
  ])('refuses %s components with memory %s', (count, memory, message) => {
    expect(() => autoregressiveVariances(count, memory)).toThrow(message)
  })
})
