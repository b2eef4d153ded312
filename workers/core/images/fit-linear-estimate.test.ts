import fc from 'fast-check'
import { Matrix, solve } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { lastOf } from '../training/last-of.ts'
import { BicubicResize } from './bicubic.ts'
import { fitLinearEstimate } from './fit-linear-estimate.ts'
import type { BlendEstimate } from './blend-estimate.ts'
import { LowFrequencies } from './low-frequencies.ts'
import { lowResolutionSize } from './low-resolution-size.ts'
import { TrainingPairs } from './training-pairs.ts'

const noise = 2

/** Sums of three patterns, whose weights a small picture tells, with a little noise. */
function family(count: number, height: number, width: number, seed: number): Uint8Array {
  const stream = new RandomStream(seed, 'family')
  const pixels = height * width
  const patterns = Array.from({ length: 3 * pixels }, () => 20 * stream.normal())
  const pictures = new Uint8ClampedArray(count * pixels)
  for (let i = 0; i < count; i++) {
    const weights = [stream.normal(), stream.normal(), stream.normal()]
    for (let j = 0; j < pixels; j++) {
      const level = weights.reduce((sum, weight, k) => sum + weight * patterns[k * pixels + j], 128)
      pictures[i * pixels + j] = level + noise * stream.normal()
    }
  }
  return new Uint8Array(pictures.buffer)
}

function fitLinear(
  pictures: Uint8Array,
  train: Int32Array,
  height: number,
  width: number,
  scale: number,
  seed = 1,
  mostLeftOut?: number,
): BlendEstimate {
  const source = { pictures, train, height, width, scale, seed }
  return lastOf(fitLinearEstimate(lastOf(TrainingPairs.measure(source, mostLeftOut))))
}

/** The maps of one size, and the estimate by its definition: a matrix of features by pixels. */
class ByDefinition {
  readonly down: BicubicResize
  readonly up: BicubicResize
  readonly #frequencies: LowFrequencies

  constructor(height: number, width: number, scale: number) {
    const low = lowResolutionSize(height, width, scale)
    this.down = new BicubicResize(height, width, low.height, low.width)
    this.up = new BicubicResize(low.height, low.width, height, width)
    this.#frequencies = new LowFrequencies(low.height, low.width, height, width)
  }

  picture(pictures: Uint8Array, place: number): Uint8Array {
    const pixels = this.down.height * this.down.width
    return pictures.subarray(place * pixels, (place + 1) * pixels)
  }

  estimate(pictures: Uint8Array, train: readonly number[], ridge: number, low: Float64Array): number[] {
    const lows = train.map((place) => this.down.apply(this.picture(pictures, place)))
    const features = new Matrix(lows.map((each) => [...this.#frequencies.of(each)]))
    const missed = new Matrix(
      train.map((place, i) => {
        const bicubic = this.up.apply(lows[i])
        return [...this.picture(pictures, place)].map((level, j) => level - bicubic[j])
      }),
    )
    const [meanFeatures, mean] = [features.mean('column'), missed.mean('column')]
    features.subRowVector(meanFeatures)
    const normal = features.transpose().mmul(features).add(Matrix.eye(features.columns).mul(ridge))
    const weights = solve(normal, features.transpose().mmul(missed.subRowVector(mean)))
    const centred = Matrix.rowVector(this.#frequencies.of(low)).subRowVector(meanFeatures)
    return centred.mmul(weights).addRowVector(mean).addRowVector(this.up.apply(low)).getRow(0)
  }
}

const squaredError = (estimate: ArrayLike<number>, picture: Uint8Array): number =>
  picture.reduce((sum, level, j) => sum + (level - estimate[j]) ** 2, 0)

describe('linear MMSE super-resolution', () => {
  // Fewer pictures than features, more, and a scale that divides neither side.
  test.each([
    [9, 8, 6, 2],
    [30, 8, 6, 2],
    [14, 7, 5, 2],
    [25, 9, 10, 8],
  ])('of %i training pictures of %i x %i at scale %i is its definition', (count, height, width, scale) => {
    const pictures = family(count + 3, height, width, count)
    const train = Array.from({ length: count }, (_, i) => i + 2)
    const fitted = fitLinear(pictures, Int32Array.from(train), height, width, scale)
    const direct = new ByDefinition(height, width, scale)
    for (const place of [0, 1, 2, count + 2]) {
      const low = direct.down.apply(direct.picture(pictures, place))
      const estimate = fitted.estimate(low, pictures, direct.up.apply(low))
      const expected = direct.estimate(pictures, train, fitted.ridge ?? NaN, low)
      for (const [j, level] of estimate.entries()) expect(level).toBeCloseTo(expected[j], 1)
    }
  })

  test('recovers what a small picture tells of a family, and bicubic does not', () => {
    const [height, width, scale] = [12, 10, 2]
    const pictures = family(45, height, width, 1)
    const train = Int32Array.from({ length: 40 }, (_, i) => i)
    const fitted = fitLinear(pictures, train, height, width, scale)
    const maps = new ByDefinition(height, width, scale)
    for (const place of [40, 41, 42, 43, 44]) {
      const original = maps.picture(pictures, place)
      const low = maps.down.apply(original)
      const bicubic = maps.up.apply(low)
      const error = squaredError(fitted.estimate(low, pictures, bicubic), original)
      expect(error).toBeLessThan(4 * noise ** 2 * 120)
      expect(error).toBeLessThan(0.1 * squaredError(bicubic, original))
    }
    expect(fitted.remarks.join()).toMatch(/leaving out each of the 40 training pictures in turn/)
  })

  test('is never worse than bicubic on training pictures that are estimated from the others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 2, max: 8 }),
        fc.constantFrom(2, 4, 8),
        fc.nat(999),
        (count, height, width, scale, seed) => {
          const stream = new RandomStream(seed, 'levels')
          const pictures =
            seed % 2 === 0
              ? family(count, height, width, seed)
              : Uint8Array.from({ length: count * height * width }, () => stream.integer(256))
          const train = [...Array(count).keys()]
          const { ridge } = fitLinear(pictures, Int32Array.from(train), height, width, scale)
          if (ridge === undefined) return
          const direct = new ByDefinition(height, width, scale)
          let [error, plain] = [0, 0]
          for (const place of train) {
            const picture = direct.picture(pictures, place)
            const low = direct.down.apply(picture)
            const others = train.filter((other) => other !== place)
            error += squaredError(direct.estimate(pictures, others, ridge, low), picture)
            plain += squaredError(direct.up.apply(low), picture)
          }
          expect(error).toBeLessThan(1.0001 * plain)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('reproduces pictures that are all the same, and is bicubic where nothing is learned', () => {
    const one = family(1, 8, 8, 5)
    const same = Uint8Array.from([...one, ...one, ...one])
    const { down, up } = new ByDefinition(8, 8, 2)
    const low = down.apply(one)
    const fitted = fitLinear(same, Int32Array.of(0, 1, 2), 8, 8, 2)
    for (const [j, level] of fitted.estimate(low, same, up.apply(low)).entries()) {
      expect(level).toBeCloseTo(one[j], 6)
    }
    const single = fitLinear(same, Int32Array.of(1), 8, 8, 2)
    expect(single.ridge).toBeUndefined()
    expect(single.estimate(low, same, up.apply(low))).toEqual(up.apply(low))
    expect(single.remarks.join()).toMatch(/each of the 1 training pictures .* so it is bicubic/)
  })

  test('refuses a training without pictures, and with pictures that are not there', () => {
    const pictures = family(2, 4, 4, 1)
    expect(() => fitLinear(pictures, new Int32Array(), 4, 4, 2)).toThrow(
      'estimate: found 0 training pictures of 2; expected at least one, and each among the pictures.',
    )
    expect(() => fitLinear(pictures, Int32Array.of(0, 2), 4, 4, 2)).toThrow('of 2')
    expect(() => fitLinear(pictures, Int32Array.of(-1), 4, 4, 2)).toThrow('of 2')
  })
})

test('of many training pictures some choose the ridge and all are regressed on', () => {
  const pictures = family(60, 8, 6, 8)
  const train = [...Array(50).keys()]
  const fit = (seed: number): BlendEstimate => fitLinear(pictures, Int32Array.from(train), 8, 6, 2, seed, 20)
  const fitted = fit(1)
  expect(fitted.remarks.join()).toMatch('20 of the 50 training pictures (drawn with the seed)')
  const direct = new ByDefinition(8, 6, 2)
  const low = direct.down.apply(direct.picture(pictures, 55))
  const expected = direct.estimate(pictures, train, fitted.ridge ?? NaN, low)
  for (const [j, level] of fitted.estimate(low, pictures, direct.up.apply(low)).entries()) {
    expect(level).toBeCloseTo(expected[j], 1)
  }
  expect(fit(1).ridge).toBe(fitted.ridge)
  const ridges = new Set([2, 3, 4, 5].map((seed) => fit(seed).ridge))
  expect(ridges.size).toBeGreaterThan(1)
})

test('a ridge that half of the training pictures chose is scaled to all of them', () => {
  const pictures = family(2, 8, 6, 9)
  // The same two pictures over and over: exactly known, so both choices are the smallest of the grid.
  const train = Int32Array.from({ length: 40 }, (_, i) => i % 2)
  const [half, whole] = [20, 40].map((most) => fitLinear(pictures, train, 8, 6, 2, 1, most).ridge)
  expect((half ?? NaN) / (whole ?? NaN)).toBeGreaterThan(0.75)
  expect((half ?? NaN) / (whole ?? NaN)).toBeLessThan(1.25)
})
