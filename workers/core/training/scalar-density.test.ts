import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { bimodalDensity } from './bimodal-density.ts'
import { standardNormalDensity, unitLaplacianDensity, unitUniformDensity } from './scalar-density.ts'
import type { ScalarDensity } from './scalar-density.ts'

/** Simpson's rule from x to the end of the density, or to 60 standard deviations. */
function integrate(integrand: (t: number) => number, from: number, end = 60): number {
  const intervals = 40_000
  const width = (Math.min(60, end) - from) / intervals
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
  ['uniform', unitUniformDensity],
  ['bimodal', bimodalDensity(0.9)],
]

test.each(densities)('%s: the tails are the integrals of the density', (_, source) => {
  const end = source.supportEnd
  for (const from of [0, 0.4, 1.7, 5].filter((place) => place < end)) {
    expect(source.tailMass(from) / integrate((t) => source.density(t), from, end)).toBeCloseTo(1, 7)
    expect(source.tailFirstMoment(from) / integrate((t) => t * source.density(t), from, end)).toBeCloseTo(
      1,
      7,
    )
  }
  expect(2 * integrate((t) => t * t * source.density(t), 0, end)).toBeCloseTo(source.variance, 9)
  expect(source.tailMass(0)).toBeCloseTo(0.5, 14)
  expect([source.tailMass(Infinity), source.tailFirstMoment(Infinity)]).toEqual([0, 0])
})

test.each(densities)('%s: levels spread as the cube root of the density', (_, source) => {
  const cubeRoot = (t: number): number => Math.cbrt(source.density(t))
  const whole = 2 * integrate(cubeRoot, 0, source.supportEnd)
  for (const fraction of [0.5, 0.7, 0.99]) {
    const place = source.levelSpread(fraction)
    expect(integrate(cubeRoot, place, source.supportEnd) / whole).toBeCloseTo(1 - fraction, 6)
    expect(source.levelSpread(1 - fraction)).toBeCloseTo(-source.levelSpread(fraction), 12)
  }
})

test('beyond its end the uniform density has nothing', () => {
  const end = unitUniformDensity
  expect([end.density(1.8), end.tailMass(1.8), end.tailFirstMoment(1.8)]).toEqual([0, 0, 0])
})

test('two humps that coincide are the normal density', () => {
  const single = bimodalDensity(0)
  for (const x of [0, 0.3, 2, 6]) {
    expect(single.density(x)).toBeCloseTo(standardNormalDensity.density(x), 14)
    expect(single.tailMass(x) / standardNormalDensity.tailMass(x)).toBeCloseTo(1, 12)
  }
  expect(single.levelSpread(0.9)).toBeCloseTo(standardNormalDensity.levelSpread(0.9), 5)
})

test.each([-0.1, 1, NaN])('refuses humps %s apart', (separation) => {
  expect(() => bimodalDensity(separation)).toThrow(Refusal)
})
