import { assert, double, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { localMaximum } from './local-maximum.ts'
import { SlopeKernel } from './slope-kernel.ts'

const size = 9

function pseudoGrid(seed: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, i) => Math.abs(Math.sin((i + 1) * (seed + 0.7))))
}

test('the local maximum is that of the square about each cell', () => {
  assert(
    property(integer({ min: 0, max: 12 }), integer({ min: 0, max: 1000 }), (radius, seed) => {
      const values = pseudoGrid(seed)
      const found = localMaximum(values, size, size, radius)
      for (let i = 0; i < values.length; i++) {
        const near = values.filter((_, j) => {
          const rows = Math.abs(Math.floor(i / size) - Math.floor(j / size))
          return rows <= radius && Math.abs((i % size) - (j % size)) <= radius
        })
        expect(found[i]).toBe(Math.max(...near))
      }
    }),
    { seed: 1, numRuns: 40 },
  )
})

test('the separable kernel and its distances are the sums over all pairs of cells', () => {
  assert(
    property(double({ min: 0.3, max: 5, noNaN: true }), integer({ min: 0, max: 1000 }), (variance, seed) => {
      const masses = pseudoGrid(seed)
      const step = 0.5
      const kernel = new SlopeKernel(
        { columns: size, rows: size, step, left: 0, bottom: 0, masses },
        variance,
      )
      const smooth = new Float64Array(masses.length)
      kernel.smooth(masses, smooth)
      const distances = kernel.smoothedDistances(masses)
      for (const i of [0, 13, 40, 80]) {
        let sum = 0
        let far = 0
        for (let j = 0; j < masses.length; j++) {
          const rows = Math.floor(i / size) - Math.floor(j / size)
          const square = (rows ** 2 + ((i % size) - (j % size)) ** 2) * step * step
          sum += masses[j] * Math.exp(-square / (2 * variance))
          far += masses[j] * square * Math.exp(-square / (2 * variance))
        }
        expect(smooth[i]).toBeCloseTo(sum, 9)
        expect(distances[i]).toBeCloseTo(far, 9)
      }
    }),
    { seed: 1, numRuns: 40 },
  )
})

test('refuses a slope that is none', () => {
  const grid = { columns: 3, rows: 1, step: 1, left: -1, bottom: 0, masses: Float64Array.of(0, 1, 0) }
  expect(() => new SlopeKernel(grid, 0)).toThrow('kernel variance: found 0')
})
