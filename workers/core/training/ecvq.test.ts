import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { CodebookQuantizer } from '../quantizers/codebook.ts'
import { EntropyCodedCodebookQuantizer } from '../quantizers/entropy-coded-codebook.ts'
import { RandomStream } from '../random/random-stream.ts'
import { entropyBits } from '../rate/entropy.ts'
import { trainEcvq } from './ecvq.ts'
import type { EcvqSnapshot } from './ecvq.ts'

const toTheEnd = { maximumIterations: 2000, tolerance: 0 }

/** Few values, so that points coincide and cells fall empty. */
const coordinate = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -4e6, max: 4e6 }).map((value) => value / 1e6),
)
const pointsUpTo = (maximum: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: maximum })
    .map((points) => Float32Array.from(points.flat()))
const multipliers = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 4, noNaN: true }))

function normalSamples(count: number, seed: number): Float32Array {
  const stream = new RandomStream(seed, 'samples')
  return Float32Array.from({ length: 2 * count }, () => stream.normal())
}

function trained(samples: Float32Array, codebookSize: number, multiplier: number): EcvqSnapshot[] {
  const start = samples.slice(0, 2 * codebookSize)
  return [...trainEcvq(samples, 2, start, { multiplier, ...toTheEnd })]
}

test('the Lagrangian never rises, and a dead codeword stays dead', () => {
  fc.assert(
    fc.property(pointsUpTo(60), pointsUpTo(16), multipliers, (samples, codebook, multiplier) => {
      let lagrangian = Infinity
      let alive = codebook.length / 2
      const dead = new Set<number>()
      for (const snapshot of trainEcvq(samples, 2, codebook, { multiplier, ...toTheEnd })) {
        expect(snapshot.lagrangian).toBeLessThanOrEqual(lagrangian)
        expect(snapshot.aliveCount).toBeLessThanOrEqual(alive)
        for (const [k, length] of snapshot.lengthsBits.entries()) {
          expect(length === Infinity).toBe(snapshot.counts[k] === 0)
          if (dead.has(k)) expect(length).toBe(Infinity)
          if (length === Infinity) dead.add(k)
        }
        expect(snapshot.aliveCount).toBe(codebook.length / 2 - dead.size)
        lagrangian = snapshot.lagrangian
        alive = snapshot.aliveCount
      }
    }),
    { numRuns: 300 },
  )
})

test('what a snapshot says is what its codebook and lengths do', () => {
  fc.assert(
    fc.property(pointsUpTo(40), pointsUpTo(8), multipliers, (samples, start, multiplier) => {
      for (const snapshot of trainEcvq(samples, 2, start, { multiplier, ...toTheEnd })) {
        const { codebook, lengthsBits, counts, mse, rateBits, lagrangian } = snapshot
        const quantizer = new EntropyCodedCodebookQuantizer(codebook, 2, lengthsBits, multiplier)
        const labels = quantizer.encode(samples)
        const decoded = quantizer.decode(labels)
        const total = samples.reduce((sum, value, i) => sum + (value - decoded[i]) ** 2, 0)
        expect(mse).toBeCloseTo(total / samples.length, 9)
        const bits = labels.reduce((sum, label) => sum + lengthsBits[label], 0)
        expect(rateBits).toBeCloseTo(bits / samples.length, 9)
        expect(lagrangian).toBeCloseTo(mse + multiplier * rateBits, 12)
        expect(rateBits).toBeGreaterThanOrEqual(entropyBits(counts) / 2 - 1e-12)
      }
    }),
  )
})

test('once converged, lengths are ideal, codewords are means, and its own output is encoded to the same index', () => {
  for (const multiplier of [0.02, 0.1, 0.4]) {
    const all = trained(normalSamples(3000, 4), 64, multiplier)
    const end = all[all.length - 1]
    expect(end.converged).toBe(true)
    expect(end.rateBits).toBeCloseTo(entropyBits(end.counts) / 2, 9)
    const quantizer = new EntropyCodedCodebookQuantizer(end.codebook, 2, end.lengthsBits, multiplier)
    const alive = Int32Array.from(end.counts.keys()).filter((k) => end.counts[k] > 0)
    expect(alive.length).toBeGreaterThan(2)
    expect(quantizer.encode(quantizer.decode(alive))).toEqual(alive)
  }
})

test('a multiplier of 0 is Lloyd without repair: means of nearest-codeword cells', () => {
  const samples = normalSamples(500, 5)
  const all = trained(samples, 12, 0)
  for (let iteration = 1; iteration < all.length - 1; iteration++) {
    const before = all[iteration - 1].codebook
    const labels = new CodebookQuantizer(before, 2).encode(samples)
    const sums = new Float64Array(24)
    const counts = new Float64Array(12)
    for (const [i, label] of labels.entries()) {
      counts[label]++
      sums[2 * label] += samples[2 * i]
      sums[2 * label + 1] += samples[2 * i + 1]
    }
    expect(Math.min(...counts)).toBeGreaterThan(0)
    for (const [i, value] of all[iteration].codebook.entries()) {
      expect(value).toBeCloseTo(sums[i] / counts[i >> 1], 5)
    }
    expect(all[iteration].lagrangian).toBe(all[iteration].mse)
  }
  expect(all.length).toBeGreaterThan(5)
})

test('a dearer bit leaves fewer codewords and a lower rate; a very dear one leaves the mean alone', () => {
  const samples = normalSamples(2000, 6)
  const ends = [0.05, 0.3, 1, 20].map((multiplier) => {
    const all = trained(samples, 40, multiplier)
    return all[all.length - 1]
  })
  for (let i = 1; i < ends.length; i++) {
    expect(ends[i].rateBits).toBeLessThan(ends[i - 1].rateBits)
    expect(ends[i].aliveCount).toBeLessThan(ends[i - 1].aliveCount)
  }
  expect(ends[3]).toMatchObject({ aliveCount: 1, rateBits: 0 })
  const survivor = ends[3].counts.indexOf(2000)
  const meanX = samples.filter((_, i) => i % 2 === 0).reduce((sum, value) => sum + value, 0) / 2000
  expect(ends[3].codebook[2 * survivor]).toBeCloseTo(meanX, 6)
})

test('at equal rate it has less distortion than Lloyd followed by an entropy coder', () => {
  const samples = normalSamples(8000, 7)
  const lloyd = trained(samples, 16, 0)
  const plain = lloyd[lloyd.length - 1]
  const plainRate = entropyBits(plain.counts) / 2
  const coded = [0.14, 0.17, 0.2].map((multiplier) => {
    const all = trained(samples, 48, multiplier)
    return all[all.length - 1]
  })
  const fit = coded.filter(({ rateBits }) => rateBits <= plainRate)
  expect(fit.length).toBeGreaterThan(0)
  expect(Math.min(...fit.map(({ mse }) => mse))).toBeLessThan(0.98 * plain.mse)
})

test('starts with iteration 0 and equal lengths, leaves the codebook given alone, and stops where it is told', () => {
  const samples = normalSamples(300, 8)
  const start = samples.slice(0, 16)
  const options = { multiplier: 0.1, maximumIterations: 3, tolerance: 0 }
  const snapshots = [...trainEcvq(samples, 2, start, options)]
  expect(snapshots.map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3])
  expect(new Set(snapshots[0].lengthsBits)).toEqual(new Set([3]))
  expect(snapshots[0].rateBits).toBeCloseTo(1.5, 12)
  expect(start).toEqual(samples.slice(0, 16))
  expect(new Set([start, ...snapshots.map(({ codebook }) => codebook)]).size).toBe(5)
  expect([...trainEcvq(samples, 2, start, { ...options, tolerance: 1 })]).toHaveLength(2)
})

test('refuses empty, torn and not finite input, and options that are none', () => {
  const run = (samples: number[], codebook: number[], changes = {}) =>
    trainEcvq(Float32Array.from(samples), 2, Float32Array.from(codebook), {
      multiplier: 1,
      maximumIterations: 1,
      tolerance: 0,
      ...changes,
    }).next()
  expect(() => run([], [1, 2])).toThrow(Refusal)
  expect(() => run([1, 2, 3], [1, 2])).toThrow(/^training samples/)
  expect(() => run([1, 2], [1, Infinity])).toThrow(/^initial codebook/)
  expect(() => run([1, 2], [1, 2], { multiplier: -1 })).toThrow(/^multiplier/)
  expect(() => run([1, 2], [1, 2], { maximumIterations: 1.5 })).toThrow(/^iterations/)
  expect(() => run([1, 2], [1, 2], { tolerance: NaN })).toThrow(/^tolerance/)
})
