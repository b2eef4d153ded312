import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { UniformScalarQuantizer } from './uniform-scalar.ts'

const placement = fc.constantFrom('mid-tread' as const, 'mid-rise' as const)
const stepSize = fc.integer({ min: 10, max: 10_000 }).map((value) => value / 1000)
const index = fc.integer({ min: -1000, max: 1000 })

test('mid-tread has a cell around 0, mid-rise an edge at 0', () => {
  const samples = Float32Array.of(-0.9, -0.1, 0, 0.1, 0.4, 0.9)
  const midTread = new UniformScalarQuantizer([0.5], 'mid-tread')
  const midRise = new UniformScalarQuantizer([0.5], 'mid-rise')
  expect([...midTread.encode(samples)]).toEqual([-2, 0, 0, 0, 1, 2])
  expect([...midRise.encode(samples)]).toEqual([-2, -1, 0, 0, 0, 1])
  expect([...midTread.decode(Int32Array.of(-1, 0, 1))]).toEqual([-0.5, 0, 0.5])
  expect([...midRise.decode(Int32Array.of(-1, 0, 1))]).toEqual([-0.25, 0.25, 0.75])
})

test('each coordinate has its own step, and its error is at most half of it', () => {
  fc.assert(
    fc.property(
      placement,
      fc.array(stepSize, { minLength: 1, maxLength: 4 }),
      fc.array(
        fc.integer({ min: -5e6, max: 5e6 }).map((value) => value / 1e5),
        { minLength: 4, maxLength: 4 },
      ),
      (where, steps, values) => {
        const quantizer = new UniformScalarQuantizer(steps, where)
        const sample = Float32Array.from(values.slice(0, steps.length))
        const decoded = quantizer.decode(quantizer.encode(sample))
        for (const [j, step] of steps.entries()) {
          expect(Math.abs(decoded[j] - sample[j])).toBeLessThanOrEqual(step / 2 + 1e-5)
        }
      },
    ),
  )
})

test('encoding a decoded point again returns its index', () => {
  fc.assert(
    fc.property(placement, stepSize, stepSize, index, index, (where, first, second, k1, k2) => {
      const quantizer = new UniformScalarQuantizer([first, second], where)
      const indices = Int32Array.of(k1, k2)
      expect(quantizer.encode(quantizer.decode(indices))).toEqual(indices)
    }),
  )
})

test('refuses step sizes that are none, and samples beyond 32-bit indices', () => {
  for (const bad of [0, -1, NaN, Infinity]) {
    expect(() => new UniformScalarQuantizer([1, bad], 'mid-tread')).toThrow(Refusal)
  }
  expect(() => new UniformScalarQuantizer([], 'mid-rise')).toThrow(/expected one per dimension/)
  const quantizer = new UniformScalarQuantizer([1e-6, 1], 'mid-tread')
  for (const far of [1e4, -1e4]) expect(() => quantizer.encode(Float32Array.of(far, 0))).toThrow(/2\^31/)
  expect(() => quantizer.encode(Float32Array.of(0, NaN))).toThrow(/NaN/)
  expect(() => quantizer.encode(Float32Array.of(1, 2, 3))).toThrow(/whole rows of 2/)
})
