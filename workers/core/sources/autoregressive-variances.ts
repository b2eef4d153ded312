import { Refusal } from '../formats/refusal.ts'

/**
 * The eigenvalues of the n x n matrix rho^|i-j|: the variances along the principal axes of n successive samples of a
 * first-order autoregressive process of variance 1. They are (1 - rho^2) / (1 - 2 rho cos omega + rho^2) at the n roots
 * of sin((n+1) omega) - 2 rho sin(n omega) + rho^2 sin((n-1) omega) in (0, pi), which come from the inverse matrix,
 * tridiagonal but for its corners. That is the imaginary part of e^(i (n-1) omega) (e^(i omega) - rho)^2, so omega_k is
 * where (n-1) omega + 2 arg(e^(i omega) - rho) = k pi. The left side rises from 0 to (n+1) pi: one root for each
 * k = 1..n, found by bisection.
 * Source: Kac, Murdock & Szego, "On the eigenvalues of certain Hermitian forms", 1953; Grenander & Szego, "Toeplitz
 * forms and their applications", section 5.3.
 * @param count n @param memory rho, between -1 and 1
 * @returns n variances whose sum is n, largest first
 * @throws Refusal for such a count or memory
 */
export function autoregressiveVariances(count: number, memory: number): Float64Array {
  if (!(Number.isInteger(count) && count >= 1)) {
    throw new Refusal('components', `found ${count}`, 'a whole number from 1 up')
  }
  if (!(Math.abs(memory) < 1)) throw new Refusal('memory', `found ${memory}`, 'a number between -1 and 1')
  // The eigenvalues for -rho are those for rho: conjugation by diag(1, -1, 1, ...) turns one matrix into the other.
  const strength = Math.abs(memory)
  const variances = new Float64Array(count)
  let before = 0
  for (let k = 1; k <= count; k++) {
    before = phaseRoot(count, strength, k * Math.PI, before)
    const chord = 4 * Math.sin(before / 2) ** 2
    variances[k - 1] = ((1 - strength) * (1 + strength)) / ((1 - strength) ** 2 + strength * chord)
  }
  return variances
}

/** The frequency at which the phase reaches a target; `before` is below it. Halves until doubles have no number between. */
function phaseRoot(count: number, strength: number, target: number, before: number): number {
  let lower = before
  let upper = Math.PI
  for (;;) {
    const middle = (lower + upper) / 2
    if (middle <= lower || middle >= upper) return middle
    // cos(omega) - rho, without the cancellation at small omega
    const real = 1 - strength - 2 * Math.sin(middle / 2) ** 2
    const phase = (count - 1) * middle + 2 * Math.atan2(Math.sin(middle), real)
    if (phase < target) lower = middle
    else upper = middle
  }
}
