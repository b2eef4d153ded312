import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { gaussianRowSteps } from '../sources/gaussian-rows.ts'
import { activeSet } from './active-set.ts'
import type { CodebookSnapshot } from './codebook-training.ts'
import { normalCodewords, rowsAsCodewords } from './codeword-source.ts'
import { trainKMeans } from './kmeans.ts'
import { PlainRows } from './plain-rows.ts'
import { trainVarianceRegularized, varianceRegularizedUpdate } from './vr-kmeans.ts'
import { lastOf } from './last-of.ts'
import { minimizeVariancePenalized } from './variance-regularized-update.ts'

const variances = Float64Array.from({ length: 12 }, (_, j) => Math.exp(-0.3 * j))
const everyDimension = Int32Array.from(variances, (_, j) => j)

function drawnRows(rowCount: number, seed: number): PlainRows {
  const rows = new Float32Array(rowCount * variances.length)
  lastOf(gaussianRowSteps(variances, seed, 'test', rows))
  return new PlainRows(rows, variances.length)
}

async function all(snapshots: AsyncGenerator<CodebookSnapshot>): Promise<CodebookSnapshot[]> {
  const seen: CodebookSnapshot[] = []
  for await (const snapshot of snapshots) seen.push(snapshot)
  return seen
}

interface Wanted {
  readonly rows: PlainRows
  readonly seed: number
  readonly codebookSize: number
  readonly waterLevel: number
  readonly regularization: number
  readonly start?: 'data' | 'random'
}

function vr(wanted: Wanted): Promise<CodebookSnapshot[]> {
  const { rows, seed, codebookSize, waterLevel, regularization, start = 'data' } = wanted
  const active = activeSet(variances, waterLevel)
  const stream = new RandomStream(seed, 'start')
  const source =
    start === 'data'
      ? rowsAsCodewords(rows, active.dimensions, stream)
      : normalCodewords(active.codewordVariances, stream)
  const settings = { codebookSize, active, regularization, source, maximumIterations: 30 }
  return all(trainVarianceRegularized(rows, settings))
}

function kmeans(rows: PlainRows, seed: number, codebookSize: number): Promise<CodebookSnapshot[]> {
  const source = rowsAsCodewords(rows, everyDimension, new RandomStream(seed, 'start'))
  return all(trainKMeans(rows, { codebookSize, source, maximumIterations: 30 }))
}

const seeds = fc.integer({ min: 0, max: 1000 })
const sizes = fc.integer({ min: 1, max: 12 })

test('without a price and without water it is K-means, iteration by iteration', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, sizes, async (seed, codebookSize) => {
      const wanted = { rows: drawnRows(40, seed), seed, codebookSize, waterLevel: 0, regularization: 0 }
      expect(await vr(wanted)).toEqual(await kmeans(drawnRows(40, seed), seed, codebookSize))
    }),
    { numRuns: 20 },
  )
})

test('a lambda that all but vanishes trains as K-means does, to the end', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, sizes, async (seed, codebookSize) => {
      const wanted = { rows: drawnRows(40, seed), seed, codebookSize, waterLevel: 0, regularization: 1e-12 }
      const [regularized, plain] = [await vr(wanted), await kmeans(drawnRows(40, seed), seed, codebookSize)]
      expect(regularized.map(({ counts }) => counts)).toEqual(plain.map(({ counts }) => counts))
      for (const [iteration, { codebook, squaredError }] of regularized.entries()) {
        const { codewords } = plain[iteration].codebook
        expect(squaredError / plain[iteration].squaredError).toBeCloseTo(1, 6)
        for (const [place, value] of codebook.codewords.entries()) {
          expect(Math.abs(value - codewords[place])).toBeLessThan(1e-5)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('a lambda without bounds fixes the norms in every iteration, whatever the start', async () => {
  const waterLevel = 0.2
  const { codewordVariances } = activeSet(variances, waterLevel)
  const start = fc.constantFrom('data' as const, 'random' as const)
  await fc.assert(
    fc.asyncProperty(seeds, sizes, start, fc.constantFrom(1e9, 1e15), async (seed, size, from, lambda) => {
      const wanted = { rows: drawnRows(60, seed), seed, codebookSize: size, start: from }
      const snapshots = await vr({ ...wanted, waterLevel, regularization: lambda })
      expect(snapshots.length).toBeGreaterThan(1)
      for (const { codewordsUsed, squaredNorms } of snapshots.slice(1)) {
        for (const [j, norm] of squaredNorms.entries()) {
          // Codewords are float32.
          expect(Math.abs(norm / (codewordsUsed * codewordVariances[j]) - 1)).toBeLessThan(1e-6)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('K-means never raises the error of the rows, and ends when no row moves', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, sizes, async (seed, codebookSize) => {
      const snapshots = await kmeans(drawnRows(40, seed), seed, codebookSize)
      for (const [place, snapshot] of snapshots.entries()) {
        expect(snapshot.iteration).toBe(place)
        expect(snapshot.converged).toBe(place === snapshots.length - 1)
        const before = snapshots[Math.max(0, place - 1)].squaredError
        expect(snapshot.squaredError).toBeLessThanOrEqual(before * (1 + 1e-6))
        expect(snapshot.counts.reduce((sum, count) => sum + count, 0)).toBe(40)
      }
    }),
    { numRuns: 20 },
  )
})

test('rows that were trained on before are trained on as new ones, even if no label changes at the start', async () => {
  const rows = drawnRows(40, 8)
  const first = await kmeans(rows, 8, 1)
  expect(first.map(({ converged }) => converged)).toEqual([false, true])
  expect(await kmeans(rows, 8, 1)).toEqual(first)
})

/** Half of it, as in `variancePenalizedError`, over all dimensions. */
function objective(snapshot: CodebookSnapshot, targets: Float64Array, regularization: number): number {
  let penalty = 0
  for (const [j, norm] of snapshot.squaredNorms.entries()) {
    penalty += (norm - snapshot.codewordsUsed * targets[j]) ** 2
  }
  return snapshot.squaredError / 2 + (regularization / 2) * penalty
}

test('the regularized objective never rises while all codewords are in use', async () => {
  const regularizations = fc.constantFrom(0.01, 0.1, 1, 10, 1000)
  await fc.assert(
    fc.asyncProperty(seeds, sizes, regularizations, async (seed, codebookSize, regularization) => {
      const waterLevel = 0.3
      const { codewordVariances } = activeSet(variances, waterLevel)
      const snapshots = await vr({
        rows: drawnRows(60, seed),
        seed,
        codebookSize,
        waterLevel,
        regularization,
      })
      const costs = snapshots.map((snapshot) => objective(snapshot, codewordVariances, regularization))
      for (let place = 1; place < costs.length; place++) {
        if (snapshots[place - 1].counts.includes(0)) break
        expect(costs[place]).toBeLessThanOrEqual(costs[place - 1] * (1 + 1e-6))
      }
    }),
    { numRuns: 40 },
  )
})

describe('the target counts the codewords in use', () => {
  test('a large lambda fixes the norms to K_used (sigma^2 - gamma), fewer rows than codewords', async () => {
    const wanted = { rows: drawnRows(15, 3), seed: 3, codebookSize: 40, waterLevel: 0.2, regularization: 1e6 }
    const snapshots = await vr({ ...wanted, start: 'random' })
    const { codewordVariances, dimensions } = activeSet(variances, 0.2)
    expect(snapshots.length).toBeGreaterThan(1)
    for (const { codewordsUsed, squaredNorms, codebook } of snapshots.slice(1)) {
      expect(codewordsUsed).toBeLessThanOrEqual(15)
      expect(codebook.activeDimensions).toEqual(dimensions)
      for (const [j, norm] of squaredNorms.entries()) {
        expect(norm / (codewordsUsed * codewordVariances[j])).toBeCloseTo(1, 4)
      }
    }
  })

  test('clusters without rows leave the update of the others as it is', () => {
    const targets = Float64Array.of(0.5, 0.25)
    const counts = Int32Array.of(2, 1, 3)
    const sums = Float64Array.of(1, 2, -3, 0.5, 4, -1)
    const facts = { squaredError: 0, changedCount: 0 }
    const alone = new Float32Array(6)
    varianceRegularizedUpdate(targets, 2)(alone, { counts, sums, ...facts })
    const beside = new Float32Array(10).fill(7)
    varianceRegularizedUpdate(targets, 2)(beside, {
      counts: Int32Array.of(0, 2, 1, 0, 3),
      sums: Float64Array.of(0, 0, 1, 2, -3, 0.5, 0, 0, 4, -1),
      ...facts,
    })
    expect([...beside]).toEqual([7, 7, ...alone.subarray(0, 4), 7, 7, ...alone.subarray(4)])
  })
})

test('an update is the minimum of every dimension alone, where sums vanish too', () => {
  const sum = fc.oneof(fc.integer({ min: -4000, max: 4000 }), fc.constant(0)).map((value) => value / 100)
  const cluster = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    sums: fc.tuple(sum, sum, fc.constant(0)),
  })
  const setting = fc.constantFrom(0, 0.01, 1, 1000)
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 1, maxLength: 12 }), setting, (clusters, regularization) => {
      const targets = Float64Array.of(0.5, 20, 3)
      const counts = Int32Array.from(clusters, ({ count }) => count)
      const sums = Float64Array.from(clusters.flatMap((one) => one.sums))
      const previous = Float32Array.from(sums, (_, place) => 1 + (place % 5))
      const codewords = previous.slice()
      varianceRegularizedUpdate(targets, regularization)(codewords, {
        counts,
        sums,
        squaredError: 0,
        changedCount: 0,
      })
      for (const [j, target] of targets.entries()) {
        const column = (values: ArrayLike<number>) =>
          Float64Array.from(clusters, (_, k) => values[k * targets.length + j])
        const row = { memberSums: column(sums), counts, target: clusters.length * target, regularization }
        const expected = minimizeVariancePenalized(row, column(previous))
        expect(column(codewords)).toEqual(Float64Array.from(expected, Math.fround))
      }
    }),
  )
})

test('codewords without rows are drawn anew: from the rows, or from N(0, S)', async () => {
  const rows = drawnRows(30, 5)
  const source = { drawn: 0 }
  const inner = normalCodewords(variances, new RandomStream(5, 'start'))
  const snapshots = await all(
    trainKMeans(rows, {
      codebookSize: 60,
      maximumIterations: 3,
      source: {
        draw: (count) => {
          source.drawn += count
          return inner.draw(count)
        },
      },
    }),
  )
  const empty = snapshots.slice(0, -1).map(({ counts }) => counts.filter((count) => count === 0).length)
  expect(Math.min(...empty)).toBeGreaterThanOrEqual(30)
  expect(source.drawn).toBe(60 + empty.reduce((sum, count) => sum + count, 0))
})

test('refuses more codewords than rows to start from, and settings that are none', async () => {
  const wanted = { rows: drawnRows(10, 1), seed: 1, codebookSize: 11, waterLevel: 0.1, regularization: 1 }
  await expect(vr(wanted)).rejects.toThrow(
    'codebook size: 11 codewords for 10 training samples to start from; expected at most 10, or the random start.',
  )
  await expect(vr({ ...wanted, codebookSize: 0 })).rejects.toThrow('codebook size: found 0')
  await expect(vr({ ...wanted, codebookSize: 5, regularization: -1 })).rejects.toThrow(
    'regularization: found -1',
  )
})
