import { Refusal } from '../formats/refusal.ts'

/** A monotone pair of functions, each the inverse of the other, over the whole real line. */
export interface Compander {
  /** compressor: from the unit of the samples, increasing */
  readonly compress: (value: number) => number
  /** expander, its inverse */
  readonly expand: (value: number) => number
}

/**
 * mu-law (Smith 1957; ITU-T G.711 for mu = 255): compress(x) = sign(x) V ln(1 + mu |x| / V) / ln(1 + mu), which maps
 * [-V, V] onto itself; beyond the peak the same formula goes on, so that nothing is clipped. Cells are about
 * proportional in width to |x| + V / mu.
 * @param mu 0 or more; 0 is no compression at all @param peak V, in the unit of the samples
 * @throws Refusal for a mu that is negative or not finite, or a peak that is not positive and finite
 */
export function muLawCompander(mu: number, peak: number): Compander {
  if (!(mu >= 0 && mu < Infinity)) throw new Refusal('mu', `found ${mu}`, 'a finite number of zero or more')
  if (!(peak > 0 && peak < Infinity)) throw new Refusal('peak', `found ${peak}`, 'a positive finite number')
  if (mu === 0) return { compress: (value) => value, expand: (value) => value }
  const whole = Math.log1p(mu)
  return {
    compress: (value) => (Math.sign(value) * peak * Math.log1p((mu * Math.abs(value)) / peak)) / whole,
    expand: (value) => (Math.sign(value) * peak * Math.expm1((whole * Math.abs(value)) / peak)) / mu,
  }
}
