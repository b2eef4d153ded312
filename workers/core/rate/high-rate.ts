import type { ScalarDensity } from '../training/scalar-density.ts'

/** Intervals of Simpson's rule, and how many standard deviations it reaches where the density has no end. */
const INTERVALS = 16_384
const REACH = 64

/**
 * Differential entropy h(X) = -int f log2 f of a density, by Simpson's rule.
 * @returns bits, for x in the unit of the density
 */
export function differentialEntropyBits(density: ScalarDensity): number {
  return integral(density, (value) => {
    const height = density.density(value)
    return height > 0 ? -height * Math.log2(height) : 0
  })
}

/**
 * Constant c of the best quantizer with N levels at high rate, D = c N^-2: c = (int f^(1/3))^3 / 12 (Panter & Dite
 * 1951). Unit variance: Gaussian sqrt(3) pi / 2, Laplacian 9/2, uniform 1.
 * @returns in the squared unit of the density
 */
export function panterDiteConstant(density: ScalarDensity): number {
  return integral(density, (value) => Math.cbrt(density.density(value))) ** 3 / 12
}

/**
 * Constant c of the entropy-coded uniform quantizer at high rate, D = c 2^(-2 H): c = 2^(2 h) / 12 (Gish & Pierce
 * 1968). Unit variance: Gaussian pi e / 6, Laplacian e^2 / 6, uniform 1.
 * @returns in the squared unit of the density
 */
export function entropyCodedConstant(density: ScalarDensity): number {
  return 4 ** differentialEntropyBits(density) / 12
}

/**
 * Constant c of Shannon's lower bound D >= c 2^(-2 R): c = 2^(2 h) / (2 pi e). It is R(D) itself for a Gaussian; for any
 * other source it is reached only as R grows (Cover & Thomas, ch. 10). Unit variance: Gaussian 1, Laplacian e / pi,
 * uniform 6 / (pi e).
 * @returns in the squared unit of the density
 */
export function shannonLowerBoundConstant(density: ScalarDensity): number {
  return 4 ** differentialEntropyBits(density) / (2 * Math.PI * Math.E)
}

/** Integral over the whole line of an even function that belongs to the density, by Simpson's rule on the half-line. */
function integral({ supportEnd, variance }: ScalarDensity, integrand: (value: number) => number): number {
  const width = Math.min(supportEnd, REACH * Math.sqrt(variance)) / INTERVALS
  let sum = integrand(0) + integrand(INTERVALS * width)
  for (let i = 1; i < INTERVALS; i++) sum += (i % 2 === 1 ? 4 : 2) * integrand(i * width)
  // Twice the half-line, and a third of the width for each weighted value.
  return (2 * sum * width) / 3
}
