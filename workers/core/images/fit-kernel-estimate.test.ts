import { Matrix, solve } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { factorCholesky } from '../linalg/cholesky.ts'
import { centredGram } from '../linalg/gram-matrix.ts'
import { RandomStream } from '../random/random-stream.ts'
import { lastAwaited, lastOf } from '../training/last-of.ts'
import { BicubicResize } from './bicubic.ts'
import type { BlendEstimate } from './blend-estimate.ts'
import { EqualizedFeatures } from './equalized-features.ts'
import { fitKernelEstimate } from './fit-kernel-estimate.ts'
import { fitLinearEstimate } from './fit-linear-estimate.ts'
import { gaussianKernel } from './gaussian-kernel.ts'
import { KernelWeights } from './kernel-weights.ts'
import type { TrainingSource } from './training-pairs.ts'
import { TrainingPairs } from './training-pairs.ts'

const [height, width, scale] = [12, 10, 2]
const pixels = height * width
const down = new BicubicResize(height, width, height / scale, width / scale)
const up = new BicubicResize(height / scale, width / scale, height, width)

/** A slope of random strength, with a fine pattern whose strength is the slope's square: a small picture tells, not linearly. */
function bentFamily(count: number, seed: number, noise = 1): Uint8Array {
  const stream = new RandomStream(seed, 'family')
  const pictures = new Uint8ClampedArray(count * pixels)
  for (let i = 0; i < count; i++) {
    const slope = 2 * stream.uniform() - 1
    for (let j = 0; j < pixels; j++) {
      const [x, y] = [(j % width) / width - 0.5, Math.floor(j / width)]
      const fine = ((j % width) + y) % 2 === 0 ? 1 : -1
      pictures[i * pixels + j] =
        128 + 80 * slope * x + 60 * (slope ** 2 - 0.3) * fine + noise * stream.normal()
    }
  }
  return new Uint8Array(pictures.buffer)
}

const picture = (pictures: Uint8Array, place: number): Uint8Array =>
  pictures.subarray(place * pixels, (place + 1) * pixels)

const everyPlace = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i)

function pairsOf(pictures: Uint8Array, count: number, some: Partial<TrainingSource> = {}): TrainingPairs {
  const source = { pictures, train: everyPlace(count), height, width, scale, seed: 1, ...some }
  return lastOf(TrainingPairs.measure(source))
}

function meanError(
  estimate: BlendEstimate | undefined,
  pictures: Uint8Array,
  from: number,
  to: number,
): number {
  let sum = 0
  for (let place = from; place < to; place++) {
    const original = picture(pictures, place)
    const low = down.apply(original)
    const bicubic = up.apply(low)
    const made = estimate ? estimate.estimate(low, pictures, bicubic) : bicubic
    sum += original.reduce((total, level, j) => total + (level - made[j]) ** 2, 0)
  }
  return sum / (to - from) / pixels
}

test('weights are those of a kernel ridge regression whose intercept has no penalty', () => {
  const [count, ridge] = [9, 0.3]
  const pairs = pairsOf(bentFamily(12, 3, 20), count)
  const features = new EqualizedFeatures(pairs.features, 1)
  const rows = features.rows(everyPlace(count))
  const kernel = lastOf(gaussianKernel(pairs.product, rows, features.dimension))
  const factor = centredGram(kernel.entries, count)
  for (let i = 0; i < count; i++) factor[i * count + i] += ridge
  lastOf(factorCholesky(factor, count))
  const weights = new KernelWeights(features, rows, kernel, factor, ridge)

  const low = down.apply(picture(bentFamily(12, 3, 20), 11))
  const query = features.of(low)
  // [K + r I, 1; 1^T, 0] [a; b] = [y; 0] for each unit vector y, and the estimate is k.a + b.
  const system = Matrix.zeros(count + 1, count + 1)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) system.set(i, j, kernel.entries[i * count + j] + (i === j ? ridge : 0))
    system.set(i, count, 1)
    system.set(count, i, 1)
  }
  const targets = Matrix.zeros(count + 1, count)
  for (let i = 0; i < count; i++) targets.set(i, i, 1)
  const likeness = Array.from({ length: count }, (_, i) => {
    const squares = query.map((value, j) => (value - rows[i * features.dimension + j]) ** 2)
    return Math.exp(-squares.reduce((sum, square) => sum + square, 0) / kernel.width)
  })
  const expected = Matrix.rowVector([...likeness, 1]).mmul(solve(system, targets))
  const found = weights.of(low)
  expect(found.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0, 9)
  for (const [i, weight] of found.entries()) expect(weight + 1 / count).toBeCloseTo(expected.get(0, i), 4)
})

test.each([0.5, 0.75, 1])('features over their deviation to the power %d', (exponent) => {
  const count = 20
  const pairs = pairsOf(bentFamily(count, 1, 10), count)
  const equalized = new EqualizedFeatures(pairs.features, exponent)
  const rows = equalized.rows(everyPlace(count))
  const energy = (values: Float32Array, j: number): number => {
    let sum = 0
    for (let i = 0; i < count; i++) sum += values[i * equalized.dimension + j] ** 2
    return sum / count
  }
  for (let j = 0; j < equalized.dimension; j++) {
    expect(energy(rows, j) / energy(pairs.features.rows, j) ** (1 - exponent)).toBeCloseTo(1, 4)
  }
  const query = equalized.of(down.apply(picture(bentFamily(count, 1, 10), 7)))
  const own = rows.subarray(7 * equalized.dimension, 8 * equalized.dimension)
  for (const [j, value] of query.entries()) expect(value).toBeCloseTo(own[j], 3)
})

test('of large small pictures only the lowest features are taken, in both directions', () => {
  const [tall, wide] = [80, 64]
  const stream = new RandomStream(3, 'levels')
  const pictures = Uint8Array.from({ length: 3 * 4 * tall * wide }, () => stream.integer(256))
  const source = { pictures, train: everyPlace(3), height: 2 * tall, width: 2 * wide, scale: 2, seed: 1 }
  const { features } = lastOf(TrainingPairs.measure(source))
  const equalized = new EqualizedFeatures(features, 0)
  // 35 x 28 of 80 x 64: sides times sqrt(1024 / 5120), rounded down.
  expect(equalized.dimension).toBe(35 * 28)
  const rows = equalized.rows(Int32Array.of(2))
  for (const [place, value] of rows.entries()) {
    const [y, x] = [Math.floor(place / 28), place % 28]
    expect(value).toBe(features.rows[2 * tall * wide + y * wide + x])
  }
})

describe('the kernel estimate', () => {
  test('finds what a small picture tells, and a linear one does not', async () => {
    const pictures = bentFamily(90, 2)
    const pairs = pairsOf(pictures, 70)
    const kernel = await lastAwaited(fitKernelEstimate(pairs))
    const linear = lastOf(fitLinearEstimate(pairs))
    const error = meanError(kernel, pictures, 70, 90)
    expect(error).toBeLessThan(0.1 * meanError(linear, pictures, 70, 90))
    expect(error).toBeLessThan(0.1 * meanError(undefined, pictures, 70, 90))
    expect(kernel.remarks.join()).toMatch(/^RRQ kernel: .* leaving out each of the 70 training pictures/)
  })

  test('is the same for the same seed', async () => {
    const pictures = bentFamily(30, 4)
    const low = down.apply(picture(pictures, 29))
    const [one, two] = await Promise.all(
      [1, 2].map(async () => await lastAwaited(fitKernelEstimate(pairsOf(pictures, 25)))),
    )
    const bicubic = up.apply(low)
    expect(one.estimate(low, pictures, bicubic)).toEqual(two.estimate(low, pictures, bicubic))
  })

  test('is bicubic where nothing is learned: from one picture, from one person', async () => {
    const family = bentFamily(8, 7)
    const low = down.apply(picture(family, 7))
    const bicubic = up.apply(low)
    for (const [count, groups] of [
      [1, undefined],
      [6, new Int32Array(6)],
    ] as const) {
      const fitted = await lastAwaited(fitKernelEstimate(pairsOf(family, count, { groups })))
      expect(fitted.ridge).toBeUndefined()
      expect(fitted.estimate(low, family, bicubic)).toEqual(bicubic)
      expect(fitted.remarks.join()).toMatch('nothing was better than bicubic')
    }
  })

  test('reproduces pictures that are all the same', async () => {
    const one = bentFamily(1, 5)
    const same = Uint8Array.from([...one, ...one, ...one])
    const low = down.apply(one)
    const fitted = await lastAwaited(fitKernelEstimate(pairsOf(same, 3)))
    for (const [j, level] of fitted.estimate(low, same, up.apply(low)).entries()) {
      expect(level).toBeCloseTo(one[j], 6)
    }
  })

  test('does not trust what it knows by heart of people who are all left out', async () => {
    // Each person is one picture of noise, three times.
    const stream = new RandomStream(8, 'people')
    const people = Array.from({ length: 8 * pixels }, () => stream.integer(256))
    const pictures = Uint8Array.from({ length: 24 * pixels }, (_, place) => people[place % (8 * pixels)])
    const groups = Int32Array.from({ length: 24 }, (_, i) => i % 8)
    const apart = await lastAwaited(fitKernelEstimate(pairsOf(pictures, 24, { groups })))
    const alone = await lastAwaited(fitKernelEstimate(pairsOf(pictures, 24)))
    expect(meanError(alone, pictures, 0, 24)).toBeLessThan(0.01 * meanError(undefined, pictures, 0, 24))
    expect(meanError(apart, pictures, 0, 24)).toBeGreaterThan(0.5 * meanError(undefined, pictures, 0, 24))
  })

  test('refuses groups of another number', () => {
    expect(() => pairsOf(bentFamily(3, 1), 3, { groups: new Int32Array(2) })).toThrow(
      'groups: found 2; expected 3, one for each training picture.',
    )
  })
})
