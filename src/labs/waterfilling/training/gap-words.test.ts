import { expect, test } from 'vitest'
import { boundPoints, gapArea, gapDomains, gapLines, sweptTicks, sweptValues } from './gap-lines.ts'
import { gapSentences, overfit, readoutWords } from './gap-words.ts'
import { gapPoint } from './testing/made-up.ts'

const kmeans = (value: number, train: number, unseen: number) => gapPoint({ value, train, test: unseen })
const vr = (value: number, train: number, unseen: number) =>
  gapPoint({ method: 'vr', lambda: 2, value, train, test: unseen })

// In the order in which a job may send them: not that of the axis.
const sweep = {
  swept: 'trainingSize',
  points: [
    kmeans(1000, 0.67, 1.0),
    kmeans(10_000, 0.9, 0.95),
    kmeans(300, 0.2, 1.2),
    vr(300, 0.8, 0.96),
    vr(1000, 0.85, 0.94),
    vr(10_000, 0.92, 0.93),
  ],
} as const

test('points stand in the order of the swept parameter, whatever order they came in', () => {
  expect(sweptValues(sweep)).toEqual([300, 1000, 10_000])
  for (const { points } of gapLines(sweep)) {
    expect(points.map(({ value }) => value)).toEqual([300, 1000, 10_000])
  }
  expect(gapLines(sweep).map(({ method }) => method)).toEqual(['kmeans', 'vr'])
  expect(boundPoints(sweep).map(({ x }) => x)).toEqual([300, 1000, 10_000])
})

test('ticks are a few of the values, the first among them', () => {
  const values = [256, 500, 1000, 2000, 4000, 8000, 16_000]
  expect(sweptTicks(values)).toEqual([256, 1000, 4000, 16_000])
  expect(sweptTicks(values.slice(0, 3))).toEqual([256, 500, 1000])
  for (let count = 1; count < 20; count++) {
    expect(sweptTicks(Array.from({ length: count }, (_, i) => i)).length).toBeLessThanOrEqual(4)
  }
  expect(sweptTicks([])).toEqual([])
})

test('both axes hold every point', () => {
  const { x, y } = gapDomains(sweep)
  for (const { value, train, test: unseen } of sweep.points) {
    expect(value).toBeGreaterThan(x[0])
    expect(value).toBeLessThan(x[1])
    expect(Math.min(train, unseen)).toBeGreaterThan(y[0])
    expect(Math.max(train, unseen)).toBeLessThan(y[1])
  }
  const { x: single } = gapDomains({ points: [kmeans(1000, 0.5, 1)] })
  expect(single[0]).toBeLessThan(single[1])
})

test('the shaded area is the integral of the gap', () => {
  const [line] = gapLines(sweep)
  const corners = gapArea(
    line,
    (value) => value,
    (distortion) => 1000 * distortion,
  )
    .replaceAll(/[Mz]/gu, '')
    .split('L')
    .map((corner) => corner.split(',').map(Number))
  const doubled = corners.map(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length]
    return ax * by - bx * ay
  })
  const area = Math.abs(doubled.reduce((sum, part) => sum + part, 0)) / 2
  const trapezoids = 0.5 * (1 + 0.33) * 700 + 0.5 * (0.33 + 0.05) * 9000
  expect(area / 1000).toBeCloseTo(trapezoids, 0)
  expect(gapArea({ points: line.points.slice(0, 1) }, Number, Number)).toBe('')
})

test('the sentences say what the gap does and where new samples are coded best', () => {
  const [first, second, third] = gapSentences(sweep)
  expect(first).toBe('The gap of K-means closes from 1.0000 to 0.0500 between N = 300 and 10\u2009000.')
  expect(second).toContain('VR-Kmeans closes from 0.1600 to 0.0100')
  expect(third).toContain('best by VR-Kmeans at N = 10\u2009000: 0.9300, 0.0300 above the bound')
  const opening = sweep.points.map((point) => ({ ...point, value: 1 / point.value }))
  expect(gapSentences({ swept: 'waterLevel', points: opening })[0]).toContain('opens from 0.0500 to 1.0000')
  expect(gapSentences({ swept: 'trainingSize', points: [] })).toEqual([])
})

test('along λ only VR-Kmeans changes, and only it is spoken of', () => {
  expect(gapSentences({ ...sweep, swept: 'regularization' }).join(' ')).not.toContain('K-means closes')
  expect(gapSentences({ ...sweep, swept: 'regularization' })[0]).toContain('λ = 300')
})

test('a readout names what is there and nothing else', () => {
  expect(readoutWords(sweep, 1000)).toEqual([
    'N = 1\u2009000',
    'K-means: train 0.6700, test 1.0000, gap 0.3300',
    'VR-Kmeans: train 0.8500, test 0.9400, gap 0.0900',
    'bound 0.9000',
  ])
  expect(overfit({ train: 0.25, test: 1 })).toBe(0.75)
})
