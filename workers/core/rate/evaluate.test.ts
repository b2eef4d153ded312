import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { CodebookQuantizer } from '../quantizers/codebook.ts'
import { PlanarLatticeQuantizer } from '../quantizers/planar-lattice.ts'
import { UniformScalarQuantizer } from '../quantizers/uniform-scalar.ts'
import { RandomStream } from '../random/random-stream.ts'
import { crossEntropyBits, entropyBits } from './entropy.ts'
import { evaluateQuantizer } from './evaluate.ts'

function gaussianSamples(count: number, purpose: string): Float32Array {
  const stream = new RandomStream(1, purpose)
  return Float32Array.from({ length: count }, () => stream.normal())
}

describe('a case worked by hand', () => {
  const quantizer = new UniformScalarQuantizer([1], 'mid-tread')
  const train = Float32Array.of(0, 0.25, 1, 1.25)
  const test1 = Float32Array.of(0, 0.25, 0.25, 2)

  test('with points', () => {
    const evaluation = evaluateQuantizer(quantizer, train, test1, 'point')
    expect(evaluation.mse).toBeCloseTo(0.125 / 4, 7)
    expect(evaluation.train.mse).toBeCloseTo(0.125 / 4, 7)
    expect(evaluation.rateBits).toBeCloseTo(2 - 0.75 * Math.log2(3), 12)
    expect(evaluation.train.rateBits).toBeCloseTo(1, 12)
    // Training counts 2, 2, 0 in three cells: p = 2.5/5.5, and 0.5/5.5 for the cell seen only in the test.
    expect(evaluation.crossEntropyBits).toBeCloseTo((3 * Math.log2(5.5 / 2.5) + Math.log2(11)) / 4, 12)
    expect(evaluation.occupiedCells).toBe(2)
    expect(evaluation.fixedRateBits).toBeCloseTo(Math.log2(3), 12)
    const variance = (0.625 ** 2 + 2 * 0.375 ** 2 + 1.375 ** 2) / 4
    expect(evaluation.snrDb).toBeCloseTo(10 * Math.log10(variance / (0.125 / 4)), 10)
    expect(evaluation.cells).toMatchObject({ count: 3 })
    expect([...evaluation.cells.indices]).toEqual([0, 1, 2])
    expect([...evaluation.cells.trainCounts]).toEqual([2, 2, 0])
    expect([...evaluation.cells.testCounts]).toEqual([3, 0, 1])
    expect([...evaluation.cells.distortionShare]).toEqual([1, 0, 0])
  })

  test('with centroids of the training half; a cell unseen there keeps its point', () => {
    const evaluation = evaluateQuantizer(quantizer, train, test1, 'centroid')
    expect([...evaluation.cells.points]).toEqual([0, 1, 2])
    expect([...evaluation.cells.reproductions]).toEqual([0.125, 1.125, 2])
    expect(evaluation.mse).toBeCloseTo((3 * 0.125 ** 2) / 4, 12)
    expect(evaluation.train.mse).toBeCloseTo(0.125 ** 2, 12)
  })
})

test('centroids never raise the training error; rates stay below their bounds; shares sum to 1', () => {
  const values = fc.array(
    fc.integer({ min: -3e6, max: 3e6 }).map((value) => value / 1e6),
    { minLength: 2, maxLength: 120 },
  )
  const pairs = values.map((list) => Float32Array.from(list.slice(0, 2 * Math.floor(list.length / 2))))
  const quantizers = [
    new UniformScalarQuantizer([0.5, 0.8], 'mid-rise'),
    new PlanarLatticeQuantizer({ b1: [0.7, 0.1], b2: [0.9, 0.8] }, 'babai'),
    new CodebookQuantizer(Float32Array.of(-1, 0, 1, 0.5, 0, -2), 2),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...quantizers), pairs, pairs, (quantizer, train, held) => {
      const point = evaluateQuantizer(quantizer, train, held, 'point')
      const centroid = evaluateQuantizer(quantizer, train, held, 'centroid')
      expect(centroid.train.mse).toBeLessThanOrEqual(point.train.mse * (1 + 1e-12) + 1e-15)
      expect(centroid.rateBits).toBe(point.rateBits)
      expect(point.rateBits).toBeLessThanOrEqual(Math.log2(point.occupiedCells) / 2 + 1e-12)
      expect(point.rateBits).toBeLessThanOrEqual(point.fixedRateBits + 1e-12)
      expect(point.crossEntropyBits).toBeGreaterThanOrEqual(point.rateBits - 1e-12)
      const shares = centroid.cells.distortionShare.reduce((sum, share) => sum + share, 0)
      expect(shares).toBeCloseTo(centroid.mse > 0 ? 1 : 0, 12)
    }),
  )
})

test('what it reports is what encoding and decoding gives', () => {
  const [train, held] = [gaussianSamples(2000, 'train'), gaussianSamples(3000, 'test')]
  const quantizer = new PlanarLatticeQuantizer({ b1: [0.4, 0], b2: [0.15, 0.3] }, 'nearest')
  const evaluation = evaluateQuantizer(quantizer, train, held, 'point')
  const { mse, cells } = evaluation
  const decoded = quantizer.decode(quantizer.encode(held))
  const total = held.reduce((sum, value, i) => sum + (value - decoded[i]) ** 2, 0)
  expect(mse).toBeCloseTo(total / held.length, 12)
  expect(evaluation.crossEntropyBits).toBe(crossEntropyBits(cells.testCounts, cells.trainCounts) / 2)
  expect(evaluation.rateBits).toBe(entropyBits(cells.testCounts) / 2)
  expect(cells.testCounts.reduce((sum, count) => sum + count, 0)).toBe(1500)
  expect(cells.trainCounts.reduce((sum, count) => sum + count, 0)).toBe(1000)
})

test('entropy-coded uniform quantization of a Gaussian at 3 bit is 1.53 dB from R(D), within 0.06 dB', () => {
  // 200,000 test samples: the SNR varies by about 0.02 dB, and the plug-in entropy by about 0.01 dB's worth.
  const [train, held] = [gaussianSamples(200_000, 'train'), gaussianSamples(200_000, 'test')]
  const stepSize = Math.sqrt(2 * Math.PI * Math.E) / 8
  const { rateBits, snrDb, crossEntropyBits } = evaluateQuantizer(
    new UniformScalarQuantizer([stepSize], 'mid-tread'),
    train,
    held,
    'centroid',
  )
  expect(rateBits).toBeCloseTo(3, 1)
  expect(crossEntropyBits - rateBits).toBeLessThan(0.001)
  const gapDb = 20 * Math.log10(2) * rateBits - snrDb
  expect(Math.abs(gapDb - 1.533)).toBeLessThan(0.06)
})

test('fixed rate of a codebook counts all its codewords, also those no sample uses', () => {
  const quantizer = new CodebookQuantizer(Float32Array.of(0, 0, 1, 1, 50, 50, 60, 60), 2)
  const samples = Float32Array.of(0, 0, 1, 1)
  const evaluation = evaluateQuantizer(quantizer, samples, samples, 'point')
  expect(evaluation.fixedRateBits).toBe(1)
  expect(evaluation.snrDb).toBe(Infinity)
  expect([...evaluation.cells.distortionShare]).toEqual([0, 0])
})

test('constant samples: an SNR of -Infinity with an error, Infinity without', () => {
  const quantizer = new UniformScalarQuantizer([1], 'mid-tread')
  const samples = Float32Array.of(0.25, 0.25)
  expect(evaluateQuantizer(quantizer, samples, samples, 'point').snrDb).toBe(-Infinity)
  expect(evaluateQuantizer(quantizer, samples, samples, 'centroid').snrDb).toBe(Infinity)
})

test('refuses an empty half, rows cut short, and NaN, naming the half', () => {
  const quantizer = new UniformScalarQuantizer([1, 1], 'mid-tread')
  const good = Float32Array.of(0, 0)
  expect(() => evaluateQuantizer(quantizer, new Float32Array(0), good, 'point')).toThrow(Refusal)
  expect(() => evaluateQuantizer(quantizer, good, Float32Array.of(1), 'point')).toThrow(/^test samples/)
  expect(() => evaluateQuantizer(quantizer, Float32Array.of(1, NaN), good, 'point')).toThrow(
    /^training samples/,
  )
})
