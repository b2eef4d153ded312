import { expect, test } from 'vitest'
import { standardNormalDensity, unitLaplacianDensity } from './scalar-density.ts'
import type { ScalarDensity } from './scalar-density.ts'

/** Simpson's rule from x to 60 standard deviations. */
function integrate(integrand: (t: number) => number, from: number): number {
  const intervals = 40_000
  const width = (60 - from) / intervals
  let sum = 0
  for (let i = 0; i <= intervals; i++) {
    const weight = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * integrand(from + i * width)
  }
  return (sum * width) / 3
}

const densities: readonly (readonly [string, ScalarDensity])[] = [
  ['normal', standardNormalDensity],
  ['Laplacian', unitLaplacianDensity],
]

test.each(densities)('%s: the tails are the integrals of the density', (_, source) => {
  for (const from of [0, 0.4, 1.7, 5]) {
    expect(source.tailMass(from) / integrate((t) => source.density(t), from)).toBeCloseTo(1, 9)
    expect(source.tailFirstMoment(from) / integrate((t) => t * source.density(t), from)).toBeCloseTo(1, 9)
  }
  expect(2 * integrate((t) => t * t * source.density(t), 0)).toBeCloseTo(source.variance, 9)
  expect(source.tailMass(0)).toBe(0.5)
  expect([source.tailMass(Infinity), source.tailFirstMoment(Infinity)]).toEqual([0, 0])
})

test.each(densities)('%s: levels spread as the cube root of the density', (_, source) => {
  const cubeRoot = (t: number): number => Math.cbrt(source.density(t))
  const whole = 2 * integrate(cubeRoot, 0)
  for (const fraction of [0.5, 0.7, 0.99]) {
    expect(integrate(cubeRoot, source.levelSpread(fraction)) / whole).toBeCloseTo(1 - fraction, 8)
    expect(source.levelSpread(1 - fraction)).toBeCloseTo(-source.levelSpread(fraction), 12)
  }
})
