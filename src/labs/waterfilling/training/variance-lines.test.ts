import { expect, test } from 'vitest'
import { basisWith, curveOf, parametersWith, trainedTable } from './testing/made-up.ts'
import type { TrainedTable } from './trained.ts'
import {
  activeCount,
  drawnPoints,
  markedComponents,
  shownComponents,
  varianceDomain,
  varianceLines,
} from './variance-lines.ts'

const table = trainedTable()

test('the theory is what stands above the water, and the active components are those that have any of it', () => {
  const theory = varianceLines(table).find(({ kind }) => kind === 'theory')
  expect(theory?.values).toEqual(table.variances.map((variance) => Math.max(0, variance - 0.5)))
  expect(activeCount(table)).toBe(theory?.values.filter((value) => value > 0).length)
  expect(activeCount({ ...table, waterLevel: 0 })).toBe(40)
  expect(activeCount({ ...table, waterLevel: 1 })).toBe(0)
})

test('a method is drawn when it has begun, the source always', () => {
  const empty: TrainedTable = { ...table, curves: {} }
  expect(varianceLines(empty).map(({ kind }) => kind)).toEqual(['source', 'theory'])
  const one = { ...empty, curves: { random: curveOf({ method: 'random', lambda: null }) } }
  expect(varianceLines(one).map(({ key }) => key)).toEqual(['source', 'random', 'theory'])
  expect(varianceLines(table)).toHaveLength(7)
  expect(new Set(varianceLines(table).map(({ identity }) => identity)).size).toBe(6)
})

test('equal regularizations are one method', () => {
  const parameters = parametersWith({ regularization1: 2, regularization2: 2, regularization3: 9 })
  const keys = varianceLines(trainedTable({ parameters })).map(({ key }) => key)
  expect(keys).toEqual(['source', 'kmeans', 'random', 'vr 2', 'vr 9', 'theory'])
})

test('the window holds the active components and as many again, or all', () => {
  expect(shownComponents(table, 'active')).toBe(2 * activeCount(table))
  expect(shownComponents(table, 'all')).toBe(40)
  expect(shownComponents({ ...table, waterLevel: 0.01 }, 'active')).toBe(40)
})

test('both axes hold what is drawn; a logarithmic one spans at most four decades', () => {
  const lines = varianceLines(table)
  const [zero, top] = varianceDomain(lines, 40, 'linear')
  expect(zero).toBe(0)
  expect(top).toBeGreaterThan(1)
  const steep = basisWith({ variances: Float64Array.of(1, 1e-3, 1e-9), waterLevel: 1e-5 })
  const [low, high] = varianceDomain(varianceLines({ ...table, ...steep, curves: {} }), 3, 'log')
  expect(low).toBeLessThan(1.01e-4)
  expect(low).toBeGreaterThan(5e-5)
  expect(high).toBeGreaterThan(1)
})

test('on a logarithmic axis a line is broken where it has nothing', () => {
  const theory = varianceLines(table)[6]
  const broken = drawnPoints(theory, 40, 'log', 500).filter(({ x }) => Number.isNaN(x)).length
  expect(broken).toBe(40 - activeCount(table))
  expect(drawnPoints(theory, 40, 'linear', 500).every(({ x }) => Number.isFinite(x))).toBe(true)
})

test('five thousand components are drawn with no more points than the pixels need', () => {
  const variances = Float64Array.from({ length: 5000 }, (_, j) => Math.exp(-0.001 * j))
  const [source] = varianceLines(trainedTable({ variances }))
  const points = drawnPoints(source, 5000, 'linear', 400)
  expect(points.length).toBeLessThanOrEqual(1600)
  expect(points.at(-1)?.x).toBe(5000)
})

test('markers are sparse, and no two methods mark one component where there is room', () => {
  const marked = Array.from({ length: 5 }, (_, place) => markedComponents(400, 500, 18, place, 5))
  expect(new Set(marked.flat()).size).toBe(marked.flat().length)
  for (const places of marked) expect(places.length).toBeLessThan(9)
  expect(markedComponents(3, 500, 18, 4, 5)).toEqual([0, 1, 2])
})
