import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodebookQuantizer } from '../quantizers/codebook.ts'
import { meanSquaredError } from './distortion.ts'

test('the error is the mean over coordinates of the squared distance to the nearest codeword', () => {
  const quantizer = new CodebookQuantizer(Float32Array.of(0, 0, 10, 0), 2)
  // Distances 1, 2 and 3, two coordinates each: (1 + 4 + 9) / 6.
  const samples = Float32Array.of(0, 1, 10, 2, 13, 0)
  expect(meanSquaredError(quantizer, samples)).toBeCloseTo(14 / 6, 12)
})

test('samples that are codewords have no error, others have some', () => {
  const coordinate = fc.float({ min: -8, max: 8, noNaN: true })
  const points = fc.array(coordinate, { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(points, (list) => {
      const codebook = Float32Array.from(list.slice(0, list.length - (list.length % 2)))
      expect(meanSquaredError(new CodebookQuantizer(codebook, 2), codebook)).toBe(0)
      const far = codebook.map((value) => value + 100)
      expect(meanSquaredError(new CodebookQuantizer(codebook, 2), far)).toBeGreaterThan(1)
    }),
  )
})
