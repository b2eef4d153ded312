/** A distortion-rate function to measure against, as a curve. */
export interface Bound {
  /**
   * `exact`: D(R) of the source in closed form. `computed`: of its density, by Blahut-Arimoto. `estimated`: of a density
   * that was smoothed out of samples. `gaussian`: of the Gaussian with the same covariance, which lies above that of
   * any other source.
   */
  readonly kind: 'exact' | 'computed' | 'estimated' | 'gaussian'
  /** rate (bit per dimension), distortion (per dimension), ... at evenly spaced rates from 0 */
  readonly curve: Float64Array
  /** what should be known of the curve: how far it is computed, and how exact */
  readonly remark?: string
}

/** Distortion of a bound at a rate, interpolated in the logarithm; NaN beyond the end of its curve. */
export function boundAt({ curve }: Pick<Bound, 'curve'>, rateBits: number): number {
  const last = curve.length / 2 - 1
  if (last < 1) return Number.NaN
  const step = curve[2] - curve[0]
  const place = Math.max(0, (rateBits - curve[0]) / step)
  if (!(place <= last)) return Number.NaN
  const i = Math.min(last - 1, Math.floor(place))
  const [low, high] = [Math.log(curve[2 * i + 1]), Math.log(curve[2 * i + 3])]
  return Math.exp(low + (high - low) * (place - i))
}

/** How far an operating point lies above the bound, in dB; NaN where there is no bound at its rate. */
export function gapDbTo(
  bound: Bound | undefined,
  { rateBits, mse }: { rateBits: number; mse: number },
): number {
  return bound === undefined ? Number.NaN : 10 * Math.log10(mse / boundAt(bound, rateBits))
}
