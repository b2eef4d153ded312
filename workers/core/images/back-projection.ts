import type { BicubicResize } from './bicubic.ts'

/**
 * Iterative back-projection (Irani & Peleg 1991): Y <- Y + up(low - down(Y)), which takes out of an estimate what
 * contradicts the observed small image and leaves the rest.
 * @param estimate of the large image, not changed @param low the small image that was observed
 * @param down and @param up the maps between their sizes @param times ten come to rest
 * @returns the estimate made consistent, neither clipped nor rounded
 */
export function backProject(
  estimate: Float64Array,
  low: Float64Array,
  down: BicubicResize,
  up: BicubicResize,
  times = 10,
): Float64Array {
  const projected = estimate.slice()
  for (let time = 0; time < times; time++) {
    const missing = down.apply(projected)
    for (let i = 0; i < low.length; i++) missing[i] = low[i] - missing[i]
    const correction = up.apply(missing)
    for (let i = 0; i < projected.length; i++) projected[i] += correction[i]
  }
  return projected
}
