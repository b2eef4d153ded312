/** Places tried first; between the neighbours of the best one there is then a single minimum, or nearly so. */
const SCAN_COUNT = 48
const ITERATIONS = 60
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * Place of the least value of a smooth function on [low, high], both above zero: a scan on a logarithmic scale, then
 * golden-section search (Kiefer 1953) between the neighbours of the best place. It is as exact as the function's
 * rounding allows, about the square root of it relative to the place.
 */
export function minimizeOverScale(value: (scale: number) => number, low: number, high: number): number {
  const ratio = Math.log(high / low) / SCAN_COUNT
  let best = 0
  let least = Infinity
  for (let i = 0; i <= SCAN_COUNT; i++) {
    const found = value(low * Math.exp(i * ratio))
    if (found < least) [best, least] = [i, found]
  }
  let left = low * Math.exp(Math.max(0, best - 1) * ratio)
  let right = low * Math.exp(Math.min(SCAN_COUNT, best + 1) * ratio)
  let [inner, outer] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)]
  let [atInner, atOuter] = [value(inner), value(outer)]
  for (let i = 0; i < ITERATIONS && right - left > 1e-12 * right; i++) {
    if (atInner < atOuter) {
      right = outer
      ;[outer, atOuter] = [inner, atInner]
      inner = right - GOLDEN * (right - left)
      atInner = value(inner)
    } else {
      left = inner
      ;[inner, atInner] = [outer, atOuter]
      outer = left + GOLDEN * (right - left)
      atOuter = value(outer)
    }
  }
  return (left + right) / 2
}
