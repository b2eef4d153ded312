import { Refusal } from '../formats/refusal.ts'

/**
 * The variances sigma_j^2 = exp(-a (j - 1)) of components j = 1..n, largest first.
 * Source: Ferdowsi, Voloshynovskiy & Kostadinov, arXiv 1705.00522, the synthetic data of Table I (a = 0.01).
 * @param count n @param decay a, zero or more
 * @returns n variances, the first of them 1; so far out that a double holds no smaller number they are 0
 * @throws Refusal for such a count or decay
 */
export function exponentialVariances(count: number, decay: number): Float64Array {
  checkCount(count)
  checkNotNegative('decay', decay)
  return Float64Array.from({ length: count }, (_, j) => Math.exp(-decay * j))
}

/**
 * The variances sigma_j^2 = j^-b of components j = 1..n, largest first.
 * @param count n @param exponent b, zero or more
 * @throws Refusal for such a count or exponent
 */
export function powerLawVariances(count: number, exponent: number): Float64Array {
  checkCount(count)
  checkNotNegative('exponent', exponent)
  return Float64Array.from({ length: count }, (_, j) => (j + 1) ** -exponent)
}

/** @returns n variances of 1 @throws Refusal for a count that is no whole number from 1 up */
export function flatVariances(count: number): Float64Array {
  checkCount(count)
  return new Float64Array(count).fill(1)
}

/**
 * Two kinds of components: round(h n) with variance 1 and the rest with 1/q, largest first. Of two components or more
 * at least one is of each kind.
 * @param count n @param highShare h, from 0 to 1 @param levelRatio q, at least 1
 * @throws Refusal for a number outside its range
 */
export function twoLevelVariances(count: number, highShare: number, levelRatio: number): Float64Array {
  checkCount(count)
  if (!(highShare >= 0 && highShare <= 1)) {
    throw new Refusal('high share', `found ${highShare}`, 'a number from 0 to 1')
  }
  if (!(levelRatio >= 1 && levelRatio < Infinity)) {
    throw new Refusal('high over low', `found ${levelRatio}`, 'a finite number from 1 up')
  }
  const highCount = Math.max(1, Math.min(count - 1, Math.round(highShare * count)))
  return new Float64Array(count).fill(1 / levelRatio).fill(1, 0, highCount)
}

function checkCount(count: number): void {
  if (Number.isInteger(count) && count >= 1) return
  throw new Refusal('components', `found ${count}`, 'a whole number from 1 up')
}

function checkNotNegative(where: string, value: number): void {
  if (value >= 0 && value < Infinity) return
  throw new Refusal(where, `found ${value}`, 'a finite number of zero or more')
}
