import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { RandomStream } from '../random/random-stream.ts'
import { meanSquaredError } from '../rate/distortion.ts'
import { CompandedScalarQuantizer } from './companded-scalar.ts'
import { muLawCompander } from './compander.ts'
import type { Compander } from './compander.ts'
import { UniformScalarQuantizer } from './uniform-scalar.ts'

const cubeRoot: Compander = { compress: Math.cbrt, expand: (value) => value ** 3 }
const placement = fc.constantFrom('mid-tread' as const, 'mid-rise' as const)

test('re-encoding what is decoded returns the index, and a sample is within its cell', () => {
  const index = fc.integer({ min: -60, max: 60 })
  fc.assert(
    fc.property(placement, index, index, fc.integer({ min: -4e6, max: 4e6 }), (place, k, l, millionths) => {
      const companders = [muLawCompander(100, 4), cubeRoot]
      const stepSizes = [0.11, 0.07]
      const quantizer = new CompandedScalarQuantizer(companders, stepSizes, place)
      const indices = Int32Array.of(k, l)
      expect(quantizer.encode(quantizer.decode(indices))).toEqual(indices)
      const samples = Float32Array.of(millionths / 1e6, millionths / 2e6)
      const decoded = quantizer.decode(quantizer.encode(samples))
      for (const [axis, compander] of companders.entries()) {
        const missed = compander.compress(samples[axis]) - compander.compress(decoded[axis])
        expect(Math.abs(missed)).toBeLessThan((stepSizes[axis] / 2) * (1 + 1e-4))
      }
    }),
    { numRuns: 300 },
  )
})

test('without compression it is the uniform quantizer', () => {
  const stream = new RandomStream(1, 'samples')
  const samples = Float32Array.from({ length: 400 }, () => stream.normal())
  const straight = muLawCompander(0, 1)
  for (const place of ['mid-tread', 'mid-rise'] as const) {
    const quantizer = new CompandedScalarQuantizer([straight, straight], [0.3, 0.1], place)
    const uniform = new UniformScalarQuantizer([0.3, 0.1], place)
    const indices = quantizer.encode(samples)
    expect(indices).toEqual(uniform.encode(samples))
    expect(quantizer.decode(indices)).toEqual(uniform.decode(indices))
  }
})

test("error at a fine step is Bennett's integral, stepSize^2 / 12 E[1 / compress'(x)^2], within 3 %", () => {
  const stream = new RandomStream(2, 'samples')
  const samples = Float32Array.from({ length: 100_000 }, () => stream.normal())
  const [mu, peak, stepSize] = [50, 4, 0.02]
  const quantizer = new CompandedScalarQuantizer([muLawCompander(mu, peak)], [stepSize], 'mid-rise')
  // 1 / compress' = ln(1 + mu) (|x| + V / mu) / V; E|x| = sqrt(2 / pi), E x^2 = 1
  const spread = (1 + (2 * peak * Math.sqrt(2 / Math.PI)) / mu + (peak / mu) ** 2) / peak ** 2
  const expected = ((stepSize * Math.log1p(mu)) ** 2 * spread) / 12
  expect(Math.abs(meanSquaredError(quantizer, samples) / expected - 1)).toBeLessThan(0.03)
})

test('keeps the relative error within 4 dB over 30 dB of level, where uniform steps lose all of it', () => {
  const stream = new RandomStream(3, 'samples')
  const loud = Float32Array.from({ length: 20_000 }, () => stream.normal())
  const soft = loud.map((value) => value / 32)
  const companded = new CompandedScalarQuantizer([muLawCompander(255, 4)], [4 / 128], 'mid-rise')
  const uniform = new UniformScalarQuantizer([4 / 128], 'mid-rise')
  const drop = (quantizer: CompandedScalarQuantizer | UniformScalarQuantizer): number =>
    10 * Math.log10((meanSquaredError(quantizer, soft) * 1024) / meanSquaredError(quantizer, loud))
  expect(drop(companded)).toBeLessThan(4)
  expect(drop(uniform)).toBeGreaterThan(29)
})

test('refuses companders that do not fit, bad steps, and samples out of reach', () => {
  const straight = muLawCompander(0, 1)
  expect(() => new CompandedScalarQuantizer([straight], [1, 1], 'mid-rise')).toThrow(
    'companders: found 1; expected 2, one per step size.',
  )
  expect(() => new CompandedScalarQuantizer([], [], 'mid-rise')).toThrow(Refusal)
  expect(() => new CompandedScalarQuantizer([straight], [0], 'mid-rise')).toThrow(/^step size/)
  const quantizer = new CompandedScalarQuantizer([straight], [1e-9], 'mid-tread')
  expect(() => quantizer.encode(Float32Array.of(10))).toThrow(Refusal)
  expect(() => quantizer.encode(Float32Array.of(NaN))).toThrow(Refusal)
})
