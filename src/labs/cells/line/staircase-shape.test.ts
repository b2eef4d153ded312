import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOf, densityAt, errorWeight, figuresAt, shownCells } from './staircase-shape.ts'

const thresholds = fc
  .uniqueArray(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 12 })
  .map((places) => Float64Array.from(places, (place) => place / 100).sort())

function levelsBetween(borders: Float64Array): Float64Array {
  const all = [-4, ...borders, 4]
  return Float64Array.from({ length: borders.length + 1 }, (_, k) => (all[k] + all[k + 1]) / 2)
}

test('a value is in the cell whose borders hold it; on a border, in the cell above', () => {
  fc.assert(
    fc.property(thresholds, fc.integer({ min: -400, max: 400 }), (borders, hundredths) => {
      const value = hundredths / 100
      const cell = cellOf({ thresholds: borders }, value)
      expect(cell).toBe(borders.filter((border) => border <= value).length)
    }),
  )
})

test('the shown cells tile the window', () => {
  fc.assert(
    fc.property(thresholds, fc.double({ min: 0.5, max: 5, noNaN: true }), (borders, halfWidth) => {
      const cells = shownCells({ levels: levelsBetween(borders), thresholds: borders }, halfWidth)
      expect(cells[0].from).toBe(-halfWidth)
      expect(cells[cells.length - 1].to).toBe(halfWidth)
      for (const [k, cell] of cells.slice(1).entries()) expect(cell.from).toBe(cells[k].to)
      for (const { index, from, to } of cells)
        expect(cellOf({ thresholds: borders }, (from + to) / 2)).toBe(index)
    }),
  )
})

/** f(x) = 1/2 on [-1, 1], at 201 places. */
const flat = Float64Array.from({ length: 402 }, (_, i) => (i % 2 === 0 ? -1 + i / 200 : 0.5))

test('between its points the density is a straight line, and outside of them nothing', () => {
  const slope = Float64Array.of(0, 0, 1, 2, 2, 6)
  expect([0, 0.25, 1, 1.5, 2].map((x) => densityAt(slope, x))).toEqual([0, 0.5, 2, 4, 6])
  expect([densityAt(slope, -0.01), densityAt(slope, 2.01)]).toEqual([0, 0])
})

test('the area under the weighted error is the mean squared error: (2/N)^2 / 12 for N equal cells', () => {
  for (const count of [2, 5, 8]) {
    const width = 2 / count
    const staircase = {
      levels: Float64Array.from({ length: count }, (_, k) => -1 + (k + 0.5) * width),
      thresholds: Float64Array.from({ length: count - 1 }, (_, k) => -1 + (k + 1) * width),
    }
    const weight = errorWeight(staircase, flat, 1)
    const area = weight
      .slice(1)
      .reduce((sum, point, k) => sum + ((point.x - weight[k].x) * (point.y + weight[k].y)) / 2, 0)
    expect(area / (width ** 2 / 12)).toBeCloseTo(1, 2)
  }
})

test('a fixed-length code spends the same on every cell, an entropy code -log2 p', () => {
  const quantizer = {
    levels: Float64Array.of(-1, 1),
    thresholds: Float64Array.of(0.5),
    cellProbabilities: Float64Array.of(0.75, 0.25),
    mse: 0.1,
    snrDb: 10,
    gapDb: 1,
    entropyBits: 0.811,
    rateBits: 1,
    levelCount: 2,
  }
  expect(figuresAt(quantizer, 0.75)).toEqual({ level: 1, error: -0.25, probability: 0.25, lengthBits: 1 })
  const coded = { ...quantizer, rateBits: quantizer.entropyBits }
  expect(figuresAt(coded, 0.75).lengthBits).toBe(2)
  expect(figuresAt(coded, 0).lengthBits).toBeCloseTo(Math.log2(4 / 3), 12)
})
