import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { polygonArea } from '../lattices/planar-cell.ts'
import { RandomStream } from '../random/random-stream.ts'
import { codebookCells } from './codebook-cells.ts'
import { EntropyCodedCodebookQuantizer } from './entropy-coded-codebook.ts'
import { powerCells } from './power-cells.ts'

const area = (polygon: Float32Array): number => polygonArea(Float64Array.from(polygon))

const place = fc.integer({ min: -120, max: 120 }).map((value) => value / 100)
const length = fc.oneof(
  fc.integer({ min: 0, max: 80 }).map((value) => value / 100),
  fc.constant(Infinity),
)
const diagrams = fc
  .array(fc.record({ x: place, y: place, length }), { minLength: 1, maxLength: 40 })
  .filter((words) => words.some((word) => word.length < Infinity))
  .map((words) => ({
    codebook: Float32Array.from(words.flatMap(({ x, y }) => [x, y])),
    weights: Float64Array.from(words, (word) => word.length),
  }))

test('the cells tile the window', () => {
  fc.assert(
    fc.property(diagrams, ({ codebook, weights }) => {
      const total = powerCells(codebook, weights, 1).reduce((sum, cell) => sum + area(cell), 0)
      expect(total).toBeCloseTo(4, 4)
    }),
    { numRuns: 300 },
  )
})

test('a point of a cell is encoded to its codeword', () => {
  fc.assert(
    fc.property(diagrams, ({ codebook, weights }) => {
      const quantizer = new EntropyCodedCodebookQuantizer(codebook, 2, weights, 1)
      for (const [codeword, cell] of powerCells(codebook, weights, 1).entries()) {
        if (area(cell) < 1e-4) continue
        const count = cell.length / 2
        const middle = Float32Array.of(0, 0)
        for (let i = 0; i < count; i++) {
          middle[0] += cell[2 * i] / count
          middle[1] += cell[2 * i + 1] / count
        }
        // Every corner, drawn in a little towards the middle, and the middle itself.
        const inner = Float32Array.from(cell, (value, i) => value + (middle[i % 2] - value) / 50)
        for (const found of quantizer.encode(Float32Array.of(...inner, ...middle))) {
          expect(found).toBe(codeword)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('equal weights give the Voronoi cells', () => {
  const stream = new RandomStream(3, 'codebook')
  const codebook = Float32Array.from({ length: 400 }, () => 0.6 * stream.normal())
  const voronoi = codebookCells(codebook, 1)
  for (const [k, cell] of powerCells(codebook, new Float64Array(200).fill(0.7), 1).entries()) {
    expect(area(cell)).toBeCloseTo(area(voronoi[k]), 5)
  }
})

test('corners run counter-clockwise; a heavy weight empties a cell; of coinciding codewords the lightest has it', () => {
  const codebook = Float32Array.of(-0.5, 0, 0.5, 0, 0.5, 0, 0, 0)
  const [left, heavier, lighter, drowned] = powerCells(codebook, Float64Array.of(0, 0.2, 0.1, 0.9), 1)
  // (x + 1/2)^2 = (x - 1/2)^2 + 1/10 at x = 1/20
  expect(area(left)).toBeCloseTo(2.1, 6)
  expect(area(lighter)).toBeCloseTo(1.9, 6)
  expect([heavier.length, drowned.length]).toEqual([0, 0])
  for (let i = 0; i < left.length; i += 2) {
    const [j, k] = [(i + 2) % left.length, (i + 4) % left.length]
    const turn =
      (left[j] - left[i]) * (left[k + 1] - left[j + 1]) - (left[j + 1] - left[i + 1]) * (left[k] - left[j])
    expect(turn).toBeGreaterThan(0)
  }
  const [first, second] = powerCells(Float32Array.of(0, 0, 0, 0), new Float64Array(2), 1)
  expect([area(first), second.length]).toEqual([4, 0])
})

test('refuses what is no diagram', () => {
  const cells = (codebook: number[], weights: number[], halfWidth = 1) =>
    powerCells(Float32Array.from(codebook), Float64Array.from(weights), halfWidth)
  expect(() => cells([], [])).toThrow(Refusal)
  expect(() => cells([0, 0], [1, 2])).toThrow('weights: found 2; expected 1, one per codeword.')
  expect(() => cells([0, 0], [NaN])).toThrow(/^weights/)
  expect(() => cells([0, 0], [-Infinity])).toThrow(/^weights/)
  expect(() => cells([0, 0], [0], 0)).toThrow(/^window/)
  expect(cells([0, 0], [Infinity])[0]).toHaveLength(0)
})
