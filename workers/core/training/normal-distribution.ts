/** From here on the continued fraction is the more accurate of the two. */
const SERIES_LIMIT = 2

/** Terms of the continued fraction that give full float64 precision at the limit above. */
const FRACTION_TERMS = 80

/** Density of the standard normal distribution, phi(x). */
export function normalDensity(value: number): number {
  return Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)
}

/** Upper tail Q(x) = P(X > x) of the standard normal distribution, as erfc(x / sqrt(2)) / 2. */
export function normalUpperTail(value: number): number {
  return complementaryErrorFunction(value / Math.SQRT2) / 2
}

/**
 * erfc(x) = 2/sqrt(pi) int_x^inf exp(-t^2) dt, with a relative error below 2e-13 for x up to 26 (0 beyond).
 * Source: Abramowitz & Stegun 7.1.6 (a series of positive terms for erf) and 7.1.14 (a continued fraction for erfc).
 */
export function complementaryErrorFunction(value: number): number {
  if (value < 0) return 2 - complementaryErrorFunction(-value)
  const weight = Math.exp(-value * value) / Math.sqrt(Math.PI)
  if (value < SERIES_LIMIT) {
    let term = value
    let sum = value
    for (let n = 1; term > 1e-17 * sum; n++) {
      term *= (2 * value * value) / (2 * n + 1)
      sum += term
    }
    return 1 - 2 * weight * sum
  }
  let denominator = value
  for (let n = FRACTION_TERMS; n > 0; n--) denominator = value + n / 2 / denominator
  return weight / denominator
}
