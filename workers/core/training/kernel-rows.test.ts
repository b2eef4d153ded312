import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KernelRows } from './kernel-rows.ts'
import { PlainRows } from './plain-rows.ts'
import { allEvents, exponentialRows, layersOf, residualSettings } from './testing/residual-layers.ts'

const closeTo = (found: ArrayLike<number>, expected: ArrayLike<number>, digits: number): void => {
  expect(found).toHaveLength(expected.length)
  for (let i = 0; i < found.length; i++) expect(found[i]).toBeCloseTo(expected[i], digits)
}

test('rows in a kernel memory answer as plain rows do, and go on from the same residuals', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(999),
      async (count, dimension, codebookSize, seed) => {
        const values = exponentialRows(count, dimension, seed)
        const [rows, plain] = [new KernelRows(values, dimension), new PlainRows(values.slice(), dimension)]
        const activeDimensions = Int32Array.from({ length: dimension }, (_, j) => j).filter(
          (j) => j % 2 === 0,
        )
        const codewords = exponentialRows(codebookSize, activeDimensions.length, seed + 1)
        const codebook = { codebookSize, dimension, activeDimensions, codewords }
        for (let layer = 0; layer < 2; layer++) {
          const [found, expected] = [await rows.assign(codebook), await plain.assign(codebook)]
          expect(found.counts).toEqual(expected.counts)
          closeTo(found.sums, expected.sums, 4)
          expect(found.squaredError).toBeCloseTo(expected.squaredError, 3)
          expect(await rows.squaredError(codebook)).toBeCloseTo(expected.squaredError, 3)
          const [left, leftPlain] = [await rows.subtract(codebook), await plain.subtract(codebook)]
          expect(left.totalEnergy).toBeCloseTo(leftPlain.totalEnergy, 3)
          closeTo(left.energies, leftPlain.energies, 3)
          closeTo(await rows.energies(), await plain.energies(), 3)
        }
        const every = Int32Array.from({ length: count }, (_, row) => row)
        closeTo(await rows.rowsAt(every, activeDimensions), await plain.rowsAt(every, activeDimensions), 5)
        rows.free()
      },
    ),
    { numRuns: 30 },
  )
})

test('a training of residual layers is the same on both', async () => {
  const values = exponentialRows(80, 10, 3)
  const nothing = new PlainRows(new Float32Array(10), 10)
  const settings = residualSettings({ layers: 4, totalVariance: 3 })
  const [found, expected] = [
    layersOf(await allEvents(new KernelRows(values, 10), nothing, settings)),
    layersOf(await allEvents(new PlainRows(values.slice(), 10), nothing, settings)),
  ]
  expect(found).toHaveLength(4)
  for (const [layer, { trainDistortion }] of found.entries()) {
    expect(trainDistortion).toBeCloseTo(expected[layer].trainDistortion, 4)
  }
})

test('refuses numbers that are not finite', () => {
  expect(() => new KernelRows(Float32Array.of(1, NaN), 2)).toThrow('NaN')
})
