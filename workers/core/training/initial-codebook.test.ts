import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { RandomStream } from '../random/random-stream.ts'
import { initialCodebook, initialCodebookSteps } from './initial-codebook.ts'
import { trainLloyd } from './lloyd.ts'

const methods = ['random', 'k-means++', 'splitting'] as const
const pairNames = (values: Float32Array): string[] =>
  Array.from({ length: values.length / 2 }, (_, i) => `${values[2 * i] + 0},${values[2 * i + 1] + 0}`)

/** Points on a small grid, so that many coincide. */
const gridSamples = fc
  .array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.constantFrom(-0, 0, 1, 3)), {
    minLength: 1,
    maxLength: 50,
  })
  .map((points) => Float32Array.from(points.flat()))

function gaussianSamples(count: number): Float32Array {
  const stream = new RandomStream(9, 'samples')
  return Float32Array.from({ length: 2 * count }, () => stream.normal())
}

describe.each(methods)('%s', (method) => {
  test('gives exactly as many codewords as asked for, up to every distinct point', () => {
    fc.assert(
      fc.property(gridSamples, fc.nat(), fc.nat(), (samples, seed, choice) => {
        const distinct = new Set(pairNames(samples)).size
        const codebookSize = 1 + (choice % distinct)
        const stream = new RandomStream(seed, 'start')
        const codebook = initialCodebook(method, samples, 2, codebookSize, stream)
        expect(codebook).toHaveLength(2 * codebookSize)
        expect(codebook.every(Number.isFinite)).toBe(true)
        if (method !== 'splitting') {
          const names = new Set(pairNames(codebook))
          expect(names.size).toBe(codebookSize)
          expect([...names].every((name) => pairNames(samples).includes(name))).toBe(true)
        }
      }),
    )
  })

  test('refuses more codewords than distinct points, naming both numbers', () => {
    const samples = Float32Array.of(0, 1, 0, 1, -0, 1, 2, 2)
    const stream = new RandomStream(1, 'start')
    expect(() => initialCodebook(method, samples, 2, 3, stream)).toThrow(Refusal)
    expect(() => initialCodebook(method, samples, 2, 3, stream)).toThrow(
      /3 codewords for 2 distinct .* at most 2/,
    )
    for (const bad of [0, -1, 1.5, NaN]) {
      expect(() => initialCodebook(method, samples, 2, bad, stream)).toThrow(/^codebook size/)
    }
    expect(() => initialCodebook(method, Float32Array.of(1, NaN), 2, 1, stream)).toThrow(/NaN/)
    expect(() => initialCodebook(method, new Float32Array(0), 2, 1, stream)).toThrow(/at least one/)
  })

  test('bad settings are refused before the first step', () => {
    const stream = new RandomStream(1, 'start')
    expect(() => initialCodebookSteps(method, Float32Array.of(0, 1), 2, 2, stream)).toThrow(Refusal)
  })

  test('a seed gives the same codebook again, another seed another', () => {
    const samples = gaussianSamples(300)
    const start = (seed: number): Float32Array =>
      initialCodebook(method, samples, 2, 10, new RandomStream(seed, 'start'))
    expect(start(1)).toEqual(start(1))
    expect(start(1)).not.toEqual(start(2))
  })
})

/** Steps until the codebook is there. */
function stepCount(method: (typeof methods)[number], codebookSize: number): number {
  const stream = new RandomStream(1, 'start')
  return [...initialCodebookSteps(method, gaussianSamples(500), 2, codebookSize, stream)].length
}

test('the slow starts come in small steps', () => {
  expect(stepCount('k-means++', 40)).toBe(40)
  // Five doublings to 32 and a last round, each with one assignment at least and 20 iterations at most.
  expect(stepCount('splitting', 40)).toBeGreaterThanOrEqual(6 * 2)
  expect(stepCount('splitting', 40)).toBeLessThanOrEqual(6 * 21)
})

test('k-means++ draws points with the squared distance as weight', () => {
  // From 0 the weights of 1 and 3 are 1 and 9; every start is equally likely.
  const samples = Float32Array.of(0, 1, 3)
  const stream = new RandomStream(12, 'start')
  const runs = 4000
  let fromZeroToThree = 0
  let fromZero = 0
  for (let run = 0; run < runs; run++) {
    const [first, second] = initialCodebook('k-means++', samples, 1, 2, stream)
    if (first !== 0) continue
    fromZero++
    if (second === 3) fromZeroToThree++
  }
  expect(Math.abs(fromZero / runs - 1 / 3)).toBeLessThan(0.03)
  expect(Math.abs(fromZeroToThree / fromZero - 0.9)).toBeLessThan(0.03)
})

test('splitting starts from the mean', () => {
  const [x, y] = initialCodebook(
    'splitting',
    Float32Array.of(0, 0, 4, 0, 2, 6),
    2,
    1,
    new RandomStream(1, 'start'),
  )
  expect([x, y]).toEqual([2, 2])
})

test.each([5, 13, 32])(
  'splitting leads Lloyd to %i codewords, all in use, no worse than random by 5 %',
  (size) => {
    const samples = gaussianSamples(2000)
    const trained = (method: (typeof methods)[number]): number => {
      const start = initialCodebook(method, samples, 2, size, new RandomStream(4, 'start'))
      let distortion = Infinity
      for (const snapshot of trainLloyd(samples, 2, start, { maximumIterations: 100, tolerance: 1e-6 })) {
        distortion = snapshot.distortion
        if (snapshot.converged) expect(snapshot.counts.includes(0)).toBe(false)
      }
      return distortion
    }
    expect(trained('splitting')).toBeLessThan(1.05 * trained('random'))
  },
)
