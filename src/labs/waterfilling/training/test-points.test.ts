import { expect, test } from 'vitest'
import { methodKey } from './methods.ts'
import { asideOffsets } from './TestMarks.tsx'
import { testPoints } from './test-points.ts'
import { rowOf, trainedTable, waterWith } from './testing/made-up.ts'

const table = trainedTable()
const shown = waterWith()
const water = { ...shown, profile: { ...shown.profile, variances: table.variances } }

test('three points at log2 K: K-means, random, and the best of VR-Kmeans', () => {
  const best = rowOf({ method: 'vr', lambda: 10 }, { test: 0.91 })
  const points = testPoints({ ...table, rows: { ...table.rows, [methodKey(best)]: best } }, water)
  expect(points.map(({ name, bits, distortion }) => [name, bits, distortion])).toEqual([
    ['K-means test', 8, 1.0054],
    ['random test', 8, 0.95],
    ['VR-Kmeans test', 8, 0.91],
  ])
})

test('a table of other variances than the curve has no points on it', () => {
  expect(testPoints(table, shown)).toEqual([])
  expect(testPoints(undefined, water)).toEqual([])
})

test('marks that would cover each other stand side by side, others stay at their rate', () => {
  expect(asideOffsets([10, 50, 90], 9)).toEqual([0, 0, 0])
  const [first, second, third] = asideOffsets([10, 50, 51], 9)
  expect([first, second]).toEqual([0, 0])
  expect(third).toBeGreaterThanOrEqual(9)
  const all = asideOffsets([50, 50, 50], 9)
  expect(all[1] - all[0]).toBeGreaterThanOrEqual(9)
  expect(all[2] - all[1]).toBeGreaterThanOrEqual(9)
})
