import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsPath, classesShown, heatCells, heatStep, heatSteps } from './heat-cells.ts'

test('a step grows with the share; nothing has none, and something always has one', () => {
  expect([heatStep(0, 10), heatStep(10, 10), heatStep(1, 1000), heatStep(0, 0)]).toEqual([0, heatSteps, 1, 0])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 499 }), (size, part) => {
      const active = Math.min(part, size - 1)
      expect(heatStep(active + 1, size)).toBeGreaterThanOrEqual(heatStep(active, size))
    }),
  )
})

test('cells cover every class that is touched once, with the step of its share', () => {
  const column = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(column, { maxLength: 5 }), (columns) => {
      const sizes = Int32Array.of(5, 5, 7, 9, 5, 20)
      const layers = columns.map((counts, index) => ({ index, activeByFrequency: Int32Array.from(counts) }))
      const painted = columns.map(() => [0, 0, 0, 0, 0, 0])
      for (const [step, cells] of heatCells(layers, sizes).entries()) {
        for (const { layer, from, to } of cells) {
          for (let row = from; row < to; row++) {
            expect(painted[layer][row]).toBe(0)
            painted[layer][row] = step
          }
        }
      }
      expect(painted).toEqual(
        columns.map((counts) => counts.map((count, row) => heatStep(count, sizes[row]))),
      )
    }),
  )
})

test('a cell of layer l lies between l and l + 1', () => {
  const path = cellsPath(
    [{ layer: 2, from: 0, to: 3 }],
    (layer) => 10 * layer,
    (row) => 100 - row,
  )
  expect(path).toBe('M20.0,100.0H30.0V97.0H20.0z')
})

test('the axis ends a class above the highest that is touched', () => {
  const sizes = new Int32Array(48).fill(10)
  const touched = (...counts: number[]) => ({
    activeByFrequency: Int32Array.from({ length: 48 }, (_, i) => counts[i] ?? 0),
  })
  expect(classesShown([touched(1), touched(1, 1, 1, 1, 1, 1, 1)], sizes)).toBe(8)
  expect(classesShown([], sizes)).toBe(5)
  expect(classesShown([touched(1)], Int32Array.of(1, 1))).toBe(2)
})
