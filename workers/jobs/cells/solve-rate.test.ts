import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UniformScalarQuantizer } from '../../core/quantizers/uniform-scalar.ts'
import { RandomStream } from '../../core/random/random-stream.ts'
import { jointRate, solveScale } from './solve-rate.ts'

/** Rates that agree this well, in bit per dimension, are called matched. */
const rateTolerance = 0.005

const positive = (minimum: number, maximum: number) =>
  fc.double({ min: Math.log2(minimum), max: Math.log2(maximum), noNaN: true }).map((value) => 2 ** value)

test('a smooth rate is met, however far the start is off', () => {
  fc.assert(
    fc.property(positive(0.01, 100), fc.double({ min: 0.25, max: 6, noNaN: true }), (unit, target) => {
      // High-rate behaviour, h − log2(step), bent to zero where cells are larger than the source.
      const rateAt = (scale: number): number => 0.5 * Math.log2(1 + (unit / scale) ** 2)
      const { scale, rateBits, reached } = solveScale(rateAt, target)
      expect(reached).toBe(true)
      expect(rateBits).toBe(rateAt(scale))
      expect(Math.abs(rateBits - target)).toBeLessThanOrEqual(rateTolerance)
    }),
  )
})

test('a rate that falls much faster or slower than theory is met as well', () => {
  // Near 2 bit an octave the plain iteration neither leaves its bracket nor shrinks it quickly.
  const slope = fc.oneof(
    fc.double({ min: 0.3, max: 1.7, noNaN: true }),
    fc.double({ min: 2.3, max: 8, noNaN: true }),
  )
  fc.assert(
    fc.property(slope, fc.double({ min: 0.25, max: 6, noNaN: true }), (bitsPerOctave, target) => {
      // Steps of the plain iteration overshoot by more than they gain from 2 bit an octave on.
      const { reached } = solveScale((scale) => 3 - bitsPerOctave * Math.log2(scale), target)
      expect(reached).toBe(true)
    }),
  )
})

test('on a falling staircase the best step there is is found', () => {
  const stairs = fc.record({
    height: fc.double({ min: 0.02, max: 1, noNaN: true }),
    unit: positive(0.05, 20),
    target: fc.double({ min: 0.25, max: 6, noNaN: true }),
  })
  fc.assert(
    fc.property(stairs, ({ height, unit, target }) => {
      const rateAt = (scale: number): number =>
        height * Math.floor(Math.max(0, Math.log2(unit / scale) + 4) / height)
      const { rateBits, reached } = solveScale(rateAt, target)
      const below = height * Math.floor(target / height)
      const best = Math.min(Math.abs(target - below), Math.abs(below + height - target))
      expect(Math.abs(rateBits - target)).toBeLessThanOrEqual(best + 1e-9)
      expect(reached).toBe(Math.abs(rateBits - target) <= rateTolerance)
    }),
  )
})

test('a rate that cannot be reached ends the search and is not called reached', () => {
  let evaluations = 0
  const rateAt = (scale: number): number => {
    evaluations++
    return Math.min(1, 1 / scale)
  }
  const { rateBits, reached } = solveScale(rateAt, 3)
  expect([rateBits, reached]).toEqual([1, false])
  expect(evaluations).toBeLessThanOrEqual(40)
})

test('the joint rate of a grid falls by one bit per dimension for an octave of the step', () => {
  const stream = new RandomStream(5, 'samples')
  const samples = Float32Array.from({ length: 80_000 }, () => stream.normal())
  const rateAt = (step: number): number =>
    jointRate(new UniformScalarQuantizer([step, step], 'mid-tread'), samples)
  expect(rateAt(0.5) - rateAt(1)).toBeCloseTo(1, 1)
  // h = 1/2 log2(2 pi e) bit for a unit normal, less log2 of the step (Gish & Pierce 1968).
  expect(rateAt(0.5)).toBeCloseTo(0.5 * Math.log2(2 * Math.PI * Math.E) + 1, 1)
  expect(rateAt(1e3)).toBe(0)
})

test('where the rate does not fall everywhere, a stair beyond the bracket is found', () => {
  const stair = fc.record({
    start: fc.double({ min: 1.1, max: 3, noNaN: true }),
    side: fc.constantFrom(-1, 1),
    unit: positive(0.1, 10),
  })
  fc.assert(
    fc.property(stair, ({ start, side, unit }) => {
      // Too high to one side of `unit` and too low to the other, but for one stair off it, some 12 % wide.
      const rateAt = (scale: number): number => {
        const away = (scale / unit) ** side
        if (away >= start && away < 1.12 * start) return 1
        return scale < unit ? 1.3 : 0.954
      }
      expect(solveScale(rateAt, 1)).toMatchObject({ rateBits: 1, reached: true })
    }),
    { seed: 1 },
  )
})

test('a long stair close to the rate is left in time', () => {
  const evaluated: number[] = []
  const rateAt = (scale: number): number => {
    evaluated.push(scale)
    return scale < 10 ? 1.51 : 1.5
  }
  expect(solveScale(rateAt, 1.5).reached).toBe(true)
  expect(evaluated.length).toBeLessThanOrEqual(40)
})
