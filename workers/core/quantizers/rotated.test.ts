import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { principalAxes2x2 } from '../linalg/principal-axes-2x2.ts'
import { eigenvaluesSymmetric2x2 } from '../linalg/symmetric-2x2.ts'
import { meanSquaredError } from '../rate/distortion.ts'
import { evaluateQuantizer } from '../rate/evaluate.ts'
import { gaussianDistortion } from '../rate/water-filling.ts'
import { sampleCovariance } from '../sources/covariance.ts'
import { drawSource } from '../sources/source.ts'
import { CodebookQuantizer } from './codebook.ts'
import { RotatedQuantizer } from './rotated.ts'
import { UniformScalarQuantizer } from './uniform-scalar.ts'

function turn(angle: number): Float64Array {
  return Float64Array.of(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle))
}

const angle = fc.integer({ min: 0, max: 6283 }).map((value) => value / 1000)
const number = fc.integer({ min: -3e6, max: 3e6 }).map((value) => value / 1e6)

test('re-encoding what is decoded returns the index; the error is that of the inner quantizer', () => {
  fc.assert(
    fc.property(
      angle,
      number,
      number,
      fc.array(number, { minLength: 2, maxLength: 20 }),
      (t, mx, my, list) => {
        const inner = new UniformScalarQuantizer([0.31, 0.47], 'mid-tread')
        const rotation = turn(t)
        const [a, b, c, d] = rotation
        const quantizer = new RotatedQuantizer(inner, rotation, Float64Array.of(mx, my))
        const samples = Float32Array.from(list.slice(0, 2 * Math.floor(list.length / 2)))
        const indices = quantizer.encode(samples)
        expect(quantizer.encode(quantizer.decode(indices))).toEqual(indices)
        const turned = samples.map((_, i) => {
          const [x, y] = [samples[i - (i % 2)] - mx, samples[i - (i % 2) + 1] - my]
          return i % 2 === 0 ? a * x + b * y : c * x + d * y
        })
        expect(indices).toEqual(inner.encode(turned))
        expect(meanSquaredError(quantizer, samples)).toBeCloseTo(meanSquaredError(inner, turned), 5)
      },
    ),
    { numRuns: 200 },
  )
})

test('points keep their distance to the mean', () => {
  fc.assert(
    fc.property(angle, number, number, (t, x, y) => {
      const inner = new CodebookQuantizer(Float32Array.of(x, y), 2)
      const [px, py] = new RotatedQuantizer(inner, turn(t), Float64Array.of(0.5, -2)).decode(Int32Array.of(0))
      expect(Math.hypot(px - 0.5, py + 2)).toBeCloseTo(Math.hypot(x, y), 5)
    }),
  )
})

test('in three dimensions too: a cyclic exchange of the axes', () => {
  const cycle = Float64Array.of(0, 1, 0, 0, 0, 1, 1, 0, 0)
  const inner = new UniformScalarQuantizer([1, 0.5, 0.25], 'mid-tread')
  const quantizer = new RotatedQuantizer(inner, cycle, new Float64Array(3))
  expect([...quantizer.encode(Float32Array.of(3, 1, 2))]).toEqual([1, 4, 12])
  expect([...quantizer.decode(Int32Array.of(1, 4, 12))]).toEqual([3, 1, 2])
  expect(quantizer.codebookSize).toBeUndefined()
  const codebook = new CodebookQuantizer(Float32Array.of(0, 0, 0), 3)
  expect(new RotatedQuantizer(codebook, cycle, new Float64Array(3)).codebookSize).toBe(1)
})

describe('uniform steps along the principal axes of a Gaussian with correlation 0.95', () => {
  const settings = { kind: 'gaussian', correlation: 0.95, components: 2, width: 0.1, turns: 1 } as const
  const [train, held] = [drawSource(settings, 100_000, 1), drawSource(settings, 100_000, 2)]
  const { xx, xy, yy } = sampleCovariance(train)
  const variances = eigenvaluesSymmetric2x2(1, 0.95, 1)

  function gapDb(isRotated: boolean, stepSize: number): { rateBits: number; gap: number } {
    const uniform = new UniformScalarQuantizer([stepSize, stepSize], 'mid-tread')
    const { rotation } = principalAxes2x2(xx, xy, yy)
    const quantizer = isRotated ? new RotatedQuantizer(uniform, rotation, new Float64Array(2)) : uniform
    const { mse, rateBits } = evaluateQuantizer(quantizer, train, held, 'centroid')
    return { rateBits, gap: 10 * Math.log10(mse / gaussianDistortion(variances, rateBits)) }
  }

  test('never lose more than 1.56 dB, and less where one axis has no bits, as integrated from the density', () => {
    // Exact values at these steps, from the two scalar quantizers: 1.809 bit and 1.392 dB, 2.320 bit and 1.557 dB.
    const coarse = gapDb(true, 0.72)
    expect(Math.abs(coarse.rateBits - 1.809)).toBeLessThan(0.01)
    expect(Math.abs(coarse.gap - 1.392)).toBeLessThan(0.05)
    const fine = gapDb(true, 0.5)
    expect(Math.abs(fine.rateBits - 2.32)).toBeLessThan(0.01)
    expect(Math.abs(fine.gap - 1.557)).toBeLessThan(0.05)
  })

  test('along x and y the same steps cost 0.3 dB more at 1.9 bit, and nothing more at 3 bit', () => {
    expect(gapDb(false, 0.72).gap).toBeGreaterThan(1.65)
    expect(Math.abs(gapDb(false, 0.3).gap - gapDb(true, 0.3).gap)).toBeLessThan(0.05)
  })
})

test('refuses what does not fit or does not rotate', () => {
  const inner = new UniformScalarQuantizer([1, 1], 'mid-tread')
  const make = (rotation: number[], mean = [0, 0]) =>
    new RotatedQuantizer(inner, Float64Array.from(rotation), Float64Array.from(mean))
  expect(() => make([1, 0, 0])).toThrow('rotation: found 3 numbers; expected 2 rows of 2.')
  expect(() => make([1, 0, 0.1, 1])).toThrow(/^rotation: rows 1 and 2/)
  expect(() => make([2, 0, 0, 1])).toThrow(Refusal)
  expect(() => make([NaN, 0, 0, 1])).toThrow(Refusal)
  expect(() => make([1, 0, 0, 1], [0])).toThrow(/^mean/)
  expect(() => make([1, 0, 0, 1], [0, Infinity])).toThrow(/^mean/)
})
