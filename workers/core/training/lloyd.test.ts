import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { CodebookQuantizer } from '../quantizers/codebook.ts'
import { RandomStream } from '../random/random-stream.ts'
import { trainLloyd } from './lloyd.ts'
import type { LloydSnapshot } from './lloyd.ts'
import { lloydMax } from './lloyd-max.ts'
import { standardNormalDensity } from './scalar-density.ts'

const toTheEnd = { maximumIterations: 500, tolerance: 0 }

/** Few values, so that points coincide and cells fall empty. */
const coordinate = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -4e6, max: 4e6 }).map((value) => value / 1e6),
  fc.constant(1e5),
)
const pointsUpTo = (maximum: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: maximum })
    .map((points) => Float32Array.from(points.flat()))

function last(snapshots: Iterable<LloydSnapshot>): LloydSnapshot {
  const all = [...snapshots]
  return all[all.length - 1]
}

test('the distortion never rises, with duplicated points, far points and empty cells', () => {
  fc.assert(
    fc.property(pointsUpTo(60), pointsUpTo(20), (samples, codebook) => {
      let before = Infinity
      for (const { distortion, counts } of trainLloyd(samples, 2, codebook, toTheEnd)) {
        expect(distortion).toBeLessThanOrEqual(before)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(samples.length / 2)
        before = distortion
      }
    }),
    { numRuns: 400 },
  )
})

test('what a snapshot says is what its codebook does', () => {
  fc.assert(
    fc.property(pointsUpTo(40), pointsUpTo(8), (samples, start) => {
      for (const { codebook, distortion, counts } of trainLloyd(samples, 2, start, toTheEnd)) {
        const quantizer = new CodebookQuantizer(codebook, 2)
        const labels = quantizer.encode(samples)
        const decoded = quantizer.decode(labels)
        const total = samples.reduce((sum, value, i) => sum + (value - decoded[i]) ** 2, 0)
        expect(distortion).toBeCloseTo(total / samples.length, 3)
        expect([...counts]).toEqual(
          Array.from(counts, (_, k) => labels.filter((label) => label === k).length),
        )
      }
    }),
  )
})

test('ends converged, with every codeword at the mean of its cell', () => {
  fc.assert(
    fc.property(pointsUpTo(60), pointsUpTo(12), (samples, start) => {
      const { codebook, converged, counts, distortion } = last(trainLloyd(samples, 2, start, toTheEnd))
      expect(converged).toBe(true)
      const labels = new CodebookQuantizer(codebook, 2).encode(samples)
      for (const [k, count] of counts.entries()) {
        // A codeword stays unused only when nothing is left to gain.
        if (count === 0) expect(distortion).toBe(0)
        for (const axis of [0, 1]) {
          let sum = 0
          for (const [i, label] of labels.entries()) if (label === k) sum += samples[2 * i + axis]
          if (count > 0) expect(Math.abs(codebook[2 * k + axis] - sum / count)).toBeLessThanOrEqual(0.01)
        }
      }
    }),
  )
})

test('re-encoding the codewords of a trained codebook returns their indices', () => {
  const stream = new RandomStream(2, 'samples')
  const samples = Float32Array.from({ length: 4000 }, () => stream.normal())
  const { codebook } = last(trainLloyd(samples, 2, samples.subarray(0, 64), toTheEnd))
  const quantizer = new CodebookQuantizer(codebook, 2)
  const all = Int32Array.from({ length: 32 }, (_, k) => k)
  expect(quantizer.encode(quantizer.decode(all))).toEqual(all)
})

test('empty cells are put to use: codewords all in one place reach every cluster', () => {
  const samples = Float32Array.of(0, 0, 0, 1, 10, 0, 10, 1, 0, 50, 1, 50)
  const [start, first] = trainLloyd(samples, 2, new Float32Array(6).fill(-90), toTheEnd)
  expect(start.counts.filter((count) => count === 0)).toHaveLength(2)
  expect(first.repairedCells).toBe(2)
  const { counts, distortion } = last(trainLloyd(samples, 2, new Float32Array(6).fill(-90), toTheEnd))
  expect([...counts]).toEqual([2, 2, 2])
  expect(distortion).toBeCloseTo(0.25 / 2, 6)
})

test('more codewords than distinct points: no error, and no endless repair', () => {
  const samples = Float32Array.of(1, 1, 1, 1, 2, 2)
  const end = last(trainLloyd(samples, 2, new Float32Array(10), toTheEnd))
  expect(end).toMatchObject({ distortion: 0, converged: true })
})

test('in one dimension it finds the Lloyd-Max quantizer of the density, within 2 % in distortion', () => {
  const stream = new RandomStream(6, 'samples')
  const samples = Float32Array.from({ length: 50_000 }, () => stream.normal())
  const start = Float32Array.of(-2, -1.2, -0.7, -0.2, 0.2, 0.7, 1.2, 2)
  const { codebook, distortion } = last(trainLloyd(samples, 1, start, toTheEnd))
  const { levels, mse } = lloydMax(standardNormalDensity, 8)
  expect(Math.abs(distortion / mse - 1)).toBeLessThan(0.02)
  for (const [k, level] of levels.entries()) expect(Math.abs(codebook[k] - level)).toBeLessThan(0.05)
})

test('starts with iteration 0, leaves the codebook given alone, and stops where it is told', () => {
  const stream = new RandomStream(7, 'samples')
  const samples = Float32Array.from({ length: 600 }, () => stream.normal())
  const start = samples.slice(0, 24)
  const snapshots = [...trainLloyd(samples, 3, start, { maximumIterations: 3, tolerance: 0 })]
  expect(snapshots.map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3])
  expect(snapshots[0].codebook).toEqual(start)
  expect(start).toEqual(samples.slice(0, 24))
  expect(snapshots[3].converged).toBe(false)
  expect(new Set([start, ...snapshots.map(({ codebook }) => codebook)]).size).toBe(5)
  expect([...trainLloyd(samples, 3, start, { maximumIterations: 9, tolerance: 1 })]).toHaveLength(2)
})

test('refuses empty, torn and not finite input, and options that are none', () => {
  const run = (samples: Float32Array, codebook: Float32Array, maximumIterations = 1, tolerance = 0) =>
    trainLloyd(samples, 2, codebook, { maximumIterations, tolerance }).next()
  const good = Float32Array.of(1, 2)
  expect(() => run(new Float32Array(0), good)).toThrow(Refusal)
  expect(() => run(Float32Array.of(1, 2, 3), good)).toThrow(/^training samples/)
  expect(() => run(good, Float32Array.of(1, Infinity))).toThrow(/^initial codebook: found Infinity/)
  expect(() => run(good, good, -1)).toThrow(/^iterations/)
  expect(() => run(good, good, 1, NaN)).toThrow(/^tolerance/)
})
