import { Refusal } from '../formats/refusal.ts'
import type { RateDistortionPoint } from './blahut-arimoto.ts'
import { shannonLowerBoundDistortion } from './shannon-lower-bound.ts'

/**
 * D(R) at any rate, from points of `rateDistortionCurve`.
 *
 * Between the points log2 D is a cubic in R with the points' own slopes d log2 D / dR = -2 kernelVariance / D, held to
 * three times the chord, so that it falls throughout (Fritsch & Carlson 1980).
 *
 * A point counts with the lower end of its rate's uncertainty: where clusters are spent D falls by decibels within a
 * thousandth of a bit, and what is drawn as a bound must not lie above it. Nor may it lie below Shannon's, which holds.
 *
 * Above the points lies an interpolation between two true bounds. The excess over Shannon's bound, in bits, never grows
 * with R: with f the Gaussian density of variance v = 1 / (2 s), R + s D = min over q of E[-log (q * f)(X)] up to
 * (n / 2) log s; as v falls the densities q * f become more, so the minimum falls, hence D <= v and R(D) minus Shannon's
 * bound falls with D. So the last excess is an upper bound and none a lower one. Taken is last x 2^-(R - R last): where a
 * density has an edge, the samples within about sqrt(D) of it are to blame, and sqrt(D) halves with a bit; smooth
 * densities lose their excess faster.
 */
export class RateDistortionFunction {
  /** Rates up to here are computed, bit per dimension. */
  readonly computedRateBits: number
  /** The largest uncertainty of a point's rate, bit per dimension. */
  readonly errorBits: number
  /** What lies between the last point and Shannon's lower bound, bit per dimension: the error above it is at most this. */
  readonly lastGapBits: number
  readonly #rates: readonly number[]
  readonly #logs: readonly number[]
  readonly #slopes: readonly number[]

  /**
   * @param points from rate 0 up @param entropyBits of the source, bit per vector @param dimension of a vector
   * @throws Refusal for no points
   */
  constructor(
    points: readonly RateDistortionPoint[],
    private readonly entropyBits: number,
    private readonly dimension: number,
  ) {
    if (points.length === 0) throw new Refusal('rate-distortion points', 'found none', 'at least one')
    // Rates are known to their tolerance only: of points that do not rise the one of least error counts.
    const kept: RateDistortionPoint[] = [points[0]]
    for (const { errorBits, ...rest } of points) {
      const point = { ...rest, errorBits, rateBits: rest.rateBits - errorBits }
      if (!(point.rateBits > kept[0].rateBits && point.mse < kept[kept.length - 1].mse)) continue
      while (kept[kept.length - 1].rateBits >= point.rateBits) kept.pop()
      kept.push(point)
    }
    const last = kept[kept.length - 1]
    this.#rates = kept.map((point) => point.rateBits)
    this.#logs = kept.map((point) => Math.log2(point.mse))
    this.#slopes = kept.map((point) => (-2 * point.kernelVariance) / point.mse)
    this.computedRateBits = last.rateBits
    this.errorBits = points.reduce((most, point) => Math.max(most, point.errorBits), 0)
    const shannon = shannonLowerBoundDistortion(entropyBits, dimension, last.rateBits)
    this.lastGapBits = Math.max(0, Math.log2(last.mse / shannon) / 2)
  }

  /** @param rateBits bit per dimension, zero or more @returns squared error per dimension @throws Refusal */
  distortion(rateBits: number): number {
    if (!(rateBits >= 0)) throw new Refusal('rate', `found ${rateBits} bit`, 'zero or more')
    const above = rateBits - this.computedRateBits
    const excessBits = above > 0 ? this.lastGapBits * 2 ** -above : 0
    const shannon = shannonLowerBoundDistortion(this.entropyBits, this.dimension, rateBits - excessBits)
    return above > 0 ? shannon : Math.max(shannon, this.#interpolated(rateBits))
  }

  #interpolated(rateBits: number): number {
    const rates = this.#rates
    let next = 1
    while (next < rates.length - 1 && rates[next] < rateBits) next++
    if (rates.length === 1) return 2 ** this.#logs[0]
    const width = rates[next] - rates[next - 1]
    const fall = this.#logs[next] - this.#logs[next - 1]
    const from = Math.max(width * this.#slopes[next - 1], 3 * fall)
    const to = Math.max(width * this.#slopes[next], 3 * fall)
    const t = (rateBits - rates[next - 1]) / width
    const cubic = t * (from + t * (3 * fall - 2 * from - to + t * (from + to - 2 * fall)))
    return 2 ** (this.#logs[next - 1] + cubic)
  }
}
