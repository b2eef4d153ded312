import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodebookQuantizer } from './codebook.ts'
import { codebookCells } from './codebook-cells.ts'

function area(polygon: Float32Array): number {
  let doubled = 0
  const count = polygon.length / 2
  for (let i = 0, j = count - 1; i < count; j = i++) {
    doubled += polygon[2 * j] * polygon[2 * i + 1] - polygon[2 * i] * polygon[2 * j + 1]
  }
  return Math.abs(doubled) / 2
}

const codebooks = fc
  .array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((points) => Float32Array.from(points.flat(), (value) => value / 100))

test('the cells tile the window', () => {
  fc.assert(
    fc.property(codebooks, (codebook) => {
      const total = codebookCells(codebook, 1).reduce((sum, cell) => sum + area(cell), 0)
      expect(total).toBeCloseTo(4, 4)
    }),
  )
})

test('the middle of a cell is encoded to its codeword', () => {
  fc.assert(
    fc.property(codebooks, (codebook) => {
      const quantizer = new CodebookQuantizer(codebook, 2)
      for (const [codeword, cell] of codebookCells(codebook, 1).entries()) {
        if (area(cell) < 1e-4) continue
        const count = cell.length / 2
        const middle = Float32Array.of(0, 0)
        for (let i = 0; i < count; i++) {
          middle[0] += cell[2 * i] / count
          middle[1] += cell[2 * i + 1] / count
        }
        const found = quantizer.decode(quantizer.encode(middle))
        expect([...found]).toEqual([...codebook.subarray(2 * codeword, 2 * codeword + 2)])
      }
    }),
  )
})

test('a codeword that coincides with another has no cell of its own', () => {
  const [first, second] = codebookCells(Float32Array.of(0.5, 0.5, 0.5, 0.5, -0.5, 0), 1)
  expect([area(first), area(second)].filter((value) => value > 0)).toHaveLength(1)
})
