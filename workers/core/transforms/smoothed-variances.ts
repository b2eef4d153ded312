import { Refusal } from '../formats/refusal.ts'
import type { SubBandLayout } from './sub-band-layout.ts'

/** Beyond so many standard deviations a Gaussian weight is below 0.0004 of that in the middle and taken as 0. */
const reach = 4

/**
 * Variances smoothed over frequency: each is spread over the dimensions of the same place within other bands (the j-th
 * of each band, by variance), with Gaussian weights of the distance between the bands that sum to 1 over the bands that
 * have such a place. So their sum stays, and dimensions keep their order.
 * @param variances of each dimension, as the layout orders them @param deviation of the Gaussian, in bands; 0 gives the
 *   variances themselves
 * @returns as many, in the same order and unit
 * @throws Refusal for another number of variances, and a deviation that is not finite or below 0
 */
export function smoothedVariances(
  layout: SubBandLayout,
  variances: Float64Array,
  deviation: number,
): Float64Array<ArrayBuffer> {
  if (variances.length !== layout.dimension) {
    throw new Refusal('smoothing', `found ${variances.length} variances`, `${layout.dimension}`)
  }
  if (!(Number.isFinite(deviation) && deviation >= 0)) {
    throw new Refusal('smoothing', `found a standard deviation of ${deviation}`, 'a finite one of 0 or more')
  }
  if (deviation === 0) return Float64Array.from(variances)
  const smoothed = new Float64Array(variances.length)
  const { bands, bandRows, bandColumns } = layout
  const radius = Math.ceil(reach * deviation)
  const weights = Float64Array.from({ length: radius + 1 }, (_, distance) =>
    Math.exp(-0.5 * (distance / deviation) ** 2),
  )
  for (const [b, source] of bands.entries()) {
    const [row, column] = [Math.floor(b / bandColumns), b % bandColumns]
    const targets: { start: number; dimension: number; weight: number }[] = []
    for (let y = Math.max(0, row - radius); y <= Math.min(bandRows - 1, row + radius); y++) {
      for (let x = Math.max(0, column - radius); x <= Math.min(bandColumns - 1, column + radius); x++) {
        const { start, dimension } = bands[y * bandColumns + x]
        const weight = weights[Math.abs(y - row)] * weights[Math.abs(x - column)]
        targets.push({ start, dimension, weight })
      }
    }
    const total = new Float64Array(source.dimension)
    for (const { dimension, weight } of targets) {
      for (let j = 0; j < Math.min(dimension, source.dimension); j++) total[j] += weight
    }
    for (const { start, dimension, weight } of targets) {
      for (let j = 0; j < Math.min(dimension, source.dimension); j++) {
        smoothed[start + j] += (weight / total[j]) * variances[source.start + j]
      }
    }
  }
  return smoothed
}
