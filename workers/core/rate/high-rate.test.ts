import { describe, expect, test } from 'vitest'
import { bimodalDensity } from '../training/bimodal-density.ts'
import { entropyCodedUniform } from '../training/entropy-coded-uniform.ts'
import { lloydMax } from '../training/lloyd-max.ts'
import {
  standardNormalDensity,
  unitLaplacianDensity,
  unitUniformDensity,
} from '../training/scalar-density.ts'
import {
  differentialEntropyBits,
  entropyCodedConstant,
  panterDiteConstant,
  shannonLowerBoundConstant,
} from './high-rate.ts'

const { E, PI, SQRT2, log2, log10, sqrt } = Math

/** REFERENCE section 1, closed forms of unit variance: h, Panter-Dite, entropy-coded, Shannon's bound. */
test.each([
  ['Gaussian', standardNormalDensity, log2(2 * PI * E) / 2, (sqrt(3) * PI) / 2, (PI * E) / 6, 1],
  ['Laplacian', unitLaplacianDensity, log2(SQRT2 * E), 4.5, (E * E) / 6, E / PI],
  ['uniform', unitUniformDensity, log2(2 * sqrt(3)), 1, 1, 6 / (PI * E)],
] as const)('%s', (_, density, entropy, panterDite, entropyCoded, shannon) => {
  expect(differentialEntropyBits(density)).toBeCloseTo(entropy, 10)
  expect(panterDiteConstant(density)).toBeCloseTo(panterDite, 9)
  expect(entropyCodedConstant(density)).toBeCloseTo(entropyCoded, 10)
  expect(shannonLowerBoundConstant(density)).toBeCloseTo(shannon, 10)
})

describe('whatever the density', () => {
  const densities = [standardNormalDensity, unitLaplacianDensity, unitUniformDensity, bimodalDensity(0.9)]

  test.each(densities)('entropy coding loses 0.2546 bit, which is 1.533 dB (%#)', (density) => {
    const lossDb = 10 * log10(entropyCodedConstant(density) / shannonLowerBoundConstant(density))
    expect(lossDb).toBeCloseTo(1.533, 3)
    expect(lossDb / (20 * Math.log10(2))).toBeCloseTo(0.2546, 4)
  })

  test.each(densities)('the constants are what the quantizers come to at 8 bits (%#)', (density) => {
    expect((lloydMax(density, 256).mse * 4 ** 8) / panterDiteConstant(density)).toBeCloseTo(1, 1)
    const coded = entropyCodedUniform(density, 8, 'point')
    expect((coded.mse * 4 ** coded.entropyBits) / entropyCodedConstant(density)).toBeCloseTo(1, 2)
  })

  test.each(densities)('a fixed rate costs no less than entropy coding (Hölder) (%#)', (density) => {
    expect(panterDiteConstant(density)).toBeGreaterThanOrEqual(entropyCodedConstant(density) * (1 - 1e-9))
  })
})
