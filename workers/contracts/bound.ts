/** A distortion-rate function to measure against, as a curve. */
export interface Bound {
  /**
   * `exact`: D(R) of the source in closed form. `computed`: of its density, by Blahut-Arimoto. `estimated`: of a density
   * that was smoothed out of samples. `gaussian`: of the Gaussian with the same covariance, which lies above that of
   * any other source.
   */
  readonly kind: 'exact' | 'computed' | 'estimated' | 'gaussian'
  /** rate (bit per dimension), distortion (per dimension), ... with rising rates from 0, closer where it bends */
  readonly curve: Float64Array
  /** `exact`: the rate from which all coordinates get bits, and D(R) is a straight line in dB */
  readonly straightFromBits?: number
  /** what should be known of the curve: how far it is computed, and how exact */
  readonly remark?: string
}

/** Distortion of a bound at a rate, interpolated in the logarithm; NaN beyond the end of its curve. */
export function boundAt({ curve }: Pick<Bound, 'curve'>, rateBits: number): number {
  let [low, high] = [0, curve.length / 2 - 1]
  if (high < 1 || !(rateBits <= curve[2 * high])) return Number.NaN
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (curve[2 * middle] <= rateBits) low = middle
    else high = middle
  }
  const share = Math.max(0, (rateBits - curve[2 * low]) / (curve[2 * high] - curve[2 * low]))
  const [lowLog, highLog] = [Math.log(curve[2 * low + 1]), Math.log(curve[2 * high + 1])]
  return Math.exp(lowLog + (highLog - lowLog) * share)
}

/** How far an operating point lies above the bound, in dB; NaN where there is no bound at its rate. */
export function gapDbTo(
  bound: Bound | undefined,
  { rateBits, mse }: { rateBits: number; mse: number },
): number {
  return bound === undefined ? Number.NaN : 10 * Math.log10(mse / boundAt(bound, rateBits))
}
